package cgovet.gofront.types;

import cgovet.gofront.constant.Constant;
import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Spec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The syntax of one package-level declaration, kept until its object is completed. */
final class DeclInfo {
    final SourceFile file;

    /** All variables of {@code var a, b = f()}; empty for other declarations. */
    final List<Obj.Var> lhs;

    final @Nullable Expr type;
    final @Nullable Expr init;
    final Spec.@Nullable TypeSpec typeSpec;
    final Decl.@Nullable FuncDecl function;
    final Constant iota;

    /** The place of a constant whose expression is repeated from one before; -1 for others. */
    final int inheritedAt;

    /** Package-level objects that the declaration refers to, for the order of initialisation. */
    final Set<Obj> dependencies = new LinkedHashSet<>();

    private DeclInfo(
            SourceFile file,
            List<Obj.Var> lhs,
            @Nullable Expr type,
            @Nullable Expr init,
            Spec.@Nullable TypeSpec typeSpec,
            Decl.@Nullable FuncDecl function,
            Constant iota,
            int inheritedAt) {
        this.file = file;
        this.lhs = lhs;
        this.type = type;
        this.init = init;
        this.typeSpec = typeSpec;
        this.function = function;
        this.iota = iota;
        this.inheritedAt = inheritedAt;
    }

    static DeclInfo ofConst(
            SourceFile file,
            @Nullable Expr type,
            @Nullable Expr init,
            Constant iota,
            int inheritedAt) {
        return new DeclInfo(file, List.of(), type, init, null, null, iota, inheritedAt);
    }

    static DeclInfo ofVar(
            SourceFile file, List<Obj.Var> lhs, @Nullable Expr type, @Nullable Expr init) {
        return new DeclInfo(file, lhs, type, init, null, null, Constant.UNKNOWN, -1);
    }

    static DeclInfo ofType(SourceFile file, Spec.TypeSpec spec) {
        return new DeclInfo(file, List.of(), null, null, spec, null, Constant.UNKNOWN, -1);
    }

    static DeclInfo ofFunction(SourceFile file, Decl.FuncDecl function) {
        return new DeclInfo(file, List.of(), null, null, null, function, Constant.UNKNOWN, -1);
    }
}
