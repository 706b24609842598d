package cgovet.gofront.types;

import cgovet.gofront.constant.Constant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the checker stands: changes with each declaration and function, and is put back afterwards.
 */
final class Environment {
    final SourceFile file;
    final @Nullable DeclInfo decl;

    /** The innermost scope. */
    Scope scope;

    /** The value of {@code iota}; unknown outside constant declarations. */
    Constant iota = Constant.UNKNOWN;

    /**
     * The offset from which names are looked up, if not from where they are written; -1 for none.
     */
    int lookupAt = -1;

    /** The function whose body this is. */
    GoType.@Nullable Signature signature;

    /** Where problems of a repeated constant expression are reported; -1 elsewhere. */
    int errorAt = -1;

    /** Whether this is within a list of type parameters. */
    boolean inTypeParams;

    /** How many types the one lies within that is read. */
    int typeNesting;

    /** Local variables that the function declares, in order. */
    final List<Obj.Var> locals = new ArrayList<>();

    /** Whether the function has a label or a branch to one. */
    boolean hasLabel;

    /**
     * Whether the expression so far holds a call or a receive, which {@code len} then must not
     * fold.
     */
    boolean hasCallOrReceive;

    Environment(SourceFile file, @Nullable DeclInfo decl) {
        this.file = file;
        this.decl = decl;
        this.scope = file.scope();
    }
}
