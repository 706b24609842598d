package cgovet.gofront.types;

import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;

/**
 * The pseudo-package {@code C} of a Go package. What a name means hangs on the file and on its use.
 */
@FunctionalInterface
public interface CNames {
    /** Every name is silently untyped, as with go/types' {@code FakeImportC}. */
    CNames FAKE = (_, _, _) -> new CEntity.Fake();

    /** How a program uses {@code C.x}; the words are cmd/cgo's contexts. */
    enum Use {
        /** Called for one result. */
        CALL,
        /** Called for a result and errno. */
        CALL2,
        /** In the place of a type. */
        TYPE,
        /** After {@code *}: a type or a pointer. */
        POINTEE,
        /** Anywhere else. */
        VALUE
    }

    CEntity resolve(GoFile file, Expr.SelectorExpr name, Use use);
}
