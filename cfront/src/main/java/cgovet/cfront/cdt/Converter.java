package cgovet.cfront.cdt;

import cgovet.base.target.Target;
import cgovet.cfront.types.Sizes;
import java.util.function.Function;
import org.eclipse.cdt.core.dom.ast.IASTAttribute;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.jspecify.annotations.Nullable;

/** The readers of one unit, which need each other, and the scope that they are in. */
final class Converter {
    final UnitBuilder unit;
    final Places places;
    final Sizes sizes;
    final Target target;
    final PragmaPack packs;

    /** What {@code aligned} without a number means, in bytes. */
    final long bareAligned;

    final BuiltinNames builtins;
    final Ambiguities ambiguities;
    final TypeReader types;
    final InitReader inits;
    final ExprReader exprs;
    final StmtReader stmts;
    final DeclReader decls;

    /** The expression in an attribute, null if there is none. */
    final Function<IASTAttribute, @Nullable IASTExpression> arguments;

    // Current block.
    private Scope scope;

    Converter(
            UnitBuilder unit,
            Places places,
            Sizes sizes,
            Target target,
            PragmaPack packs,
            long bareAligned,
            Function<IASTAttribute, @Nullable IASTExpression> arguments) {
        this.unit = unit;
        this.places = places;
        this.sizes = sizes;
        this.target = target;
        this.packs = packs;
        this.bareAligned = bareAligned;
        this.arguments = arguments;
        scope = unit.fileScope();
        builtins = new BuiltinNames(target, sizes);
        ambiguities = new Ambiguities(this);
        types = new TypeReader(this);
        inits = new InitReader(this);
        exprs = new ExprReader(this);
        stmts = new StmtReader(this);
        decls = new DeclReader(this);
    }

    Scope scope() {
        return scope;
    }

    void enter() {
        scope = new Scope(scope);
    }

    void leave() {
        Scope outer = scope.outer();
        if (outer == null) {
            throw new IllegalStateException("left the file scope");
        }
        scope = outer;
    }

    /** Back to the file scope, also after a declaration that could not be read to its end. */
    void reset() {
        scope = unit.fileScope();
    }
}
