package cgovet.boundary.types;

import cgovet.boundary.export.Exports;
import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.syntax.Nodes;
import cgovet.gofront.syntax.Stmt;
import cgovet.gofront.syntax.Token;
import cgovet.gofront.types.CEntity;
import cgovet.gofront.types.CheckedPackage;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Identity;
import cgovet.gofront.types.Universe;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Tells from the use of unresolved names what they are. */
final class NamesByUse {
    /** What one name was seen to be. */
    private enum Hint {
        CALLED,
        CALLED_WITH_ONE,
        TYPE,
        ASSIGNED,
        VALUE
    }

    /** All about one name. */
    private static final class Seen {
        private final EnumSet<Hint> hints = EnumSet.noneOf(Hint.class);
        private final List<GoType> met = new ArrayList<>();
    }

    private final CheckedPackage pkg;
    private final Map<String, Seen> names = new TreeMap<>();
    private final Set<String> exported = new HashSet<>();

    private NamesByUse(CheckedPackage pkg) {
        this.pkg = pkg;
    }

    /** By name, in their order. */
    static Map<String, NameByUse> of(CheckedPackage pkg, CgoPackage cgo) {
        NamesByUse all = new NamesByUse(pkg);
        for (CReference reference : cgo.references()) {
            if (reference.entity() instanceof CEntity.Unresolved(var unknown)) {
                Seen seen = all.names.computeIfAbsent(reference.name(), _ -> new Seen());
                if (seen.hints.isEmpty()) {
                    seen.met.addAll(unknown.met());
                }
                all.hint(seen, reference);
            }
        }
        if (all.names.isEmpty()) {
            return Map.of();
        }
        for (GoFile file : pkg.files()) {
            Exports.of(file).forEach(export -> all.exported.add(export.name()));
            for (Decl decl : file.decls()) {
                Nodes.walk(decl, all::visit);
            }
        }
        Map<String, NameByUse> result = new TreeMap<>();
        all.names.forEach((name, seen) -> result.put(name, all.decide(name, seen)));
        return result;
    }

    private void hint(Seen seen, CReference reference) {
        switch (reference.use()) {
            case CALL2 -> seen.hints.add(Hint.CALLED);
            // The number of arguments decides.
            case CALL -> {}
            case TYPE, POINTEE -> seen.hints.add(Hint.TYPE);
            case VALUE -> seen.hints.add(Hint.VALUE);
        }
    }

    private void visit(Node node) {
        switch (node) {
            case Stmt.ExprStmt s -> called(s.x());
            case Stmt.DeferStmt s -> called(s.call());
            case Stmt.GoStmt s -> called(s.call());
            case Stmt.AssignStmt s -> s.lhs().forEach(e -> note(e, Hint.ASSIGNED));
            case Expr.UnaryExpr u -> {
                if (u.op() == Token.AND) {
                    note(u.x(), Hint.ASSIGNED);
                }
            }
            case Expr.CallExpr call -> call(call);
            case Node _ -> {}
        }
    }

    private void called(Expr e) {
        if (e instanceof Expr.CallExpr call) {
            note(call.fun(), Hint.CALLED);
        }
    }

    private void call(Expr.CallExpr call) {
        if (call.fun() instanceof Expr.Ident builtin
                && !call.args().isEmpty()
                && (builtin.name().equals("new") || builtin.name().equals("make"))) {
            note(call.args().getFirst(), Hint.TYPE);
        }
        note(call.fun(), call.args().size() == 1 ? Hint.CALLED_WITH_ONE : Hint.CALLED)
                .ifPresent(seen -> {
                    if (pkg.info().typeOf(call) instanceof GoType.UnknownC result) {
                        seen.met.addAll(result.met());
                    }
                });
    }

    private Optional<Seen> note(Expr e, Hint hint) {
        Expr at = Expr.unparen(e);
        if (at instanceof Expr.SelectorExpr selector
                && selector.x() instanceof Expr.Ident c
                && c.name().equals("C")) {
            Seen seen = names.get(selector.sel().name());
            if (seen != null) {
                seen.hints.add(hint);
            }
            return Optional.ofNullable(seen);
        }
        return Optional.empty();
    }

    private NameByUse decide(String name, Seen seen) {
        NameByUse.Kind kind = kind(name, seen.hints);
        Optional<GoType> type =
                switch (kind) {
                    case FUNCTION, VARIABLE -> agreed(seen.met);
                    case VALUE -> agreed(seen.met.stream().filter(t -> !fitsConstant(t)).toList());
                    case FUNCTION_POINTER -> Optional.of(Universe.UNSAFE_POINTER);
                    case TYPE, FUNCTION_OR_TYPE -> Optional.empty();
                };
        return new NameByUse(name, kind, type);
    }

    private NameByUse.Kind kind(String name, EnumSet<Hint> hints) {
        boolean isTag =
                name.startsWith("struct_") || name.startsWith("union_") || name.startsWith("enum_");
        if (isTag || hints.contains(Hint.TYPE)) {
            return NameByUse.Kind.TYPE;
        }
        if (hints.contains(Hint.CALLED)) {
            return NameByUse.Kind.FUNCTION;
        }
        if (hints.contains(Hint.CALLED_WITH_ONE)) {
            return NameByUse.Kind.FUNCTION_OR_TYPE;
        }
        if (exported.contains(name)) {
            return NameByUse.Kind.FUNCTION_POINTER;
        }
        return hints.contains(Hint.ASSIGNED) ? NameByUse.Kind.VARIABLE : NameByUse.Kind.VALUE;
    }

    /**
     * The one type that all are; empty if they differ. Types of Go alone are left out: what C gives
     * has none of them.
     */
    private static Optional<GoType> agreed(List<GoType> met) {
        Optional<GoType> one = Optional.empty();
        for (GoType type : met) {
            if (!isOfC(type, 0)) {
                continue;
            }
            if (one.isPresent() && !Identity.identical(one.get(), type)) {
                return Optional.empty();
            }
            one = Optional.of(type);
        }
        return one;
    }

    /**
     * Whether an untyped constant may stand where the type is wanted. cgo makes enumerators and
     * macros with values untyped constants, of which such a place tells nothing.
     */
    private static boolean fitsConstant(GoType type) {
        return type.underlying() instanceof GoType.Basic && !isUnsafePointer(type.underlying());
    }

    private static boolean isUnsafePointer(GoType type) {
        return type == Universe.UNSAFE_POINTER;
    }

    /** Whether cgo may give it: a type of C, a pointer to one, or {@code unsafe.Pointer}. */
    private static boolean isOfC(GoType type, int depth) {
        return switch (type.unalias()) {
            case GoType.Named named -> named.obj().name().startsWith("_Ctype_");
            case GoType.Pointer pointer -> depth < 20 && isOfC(pointer.elem(), depth + 1);
            case GoType.Basic basic -> isUnsafePointer(basic);
            default -> false;
        };
    }
}
