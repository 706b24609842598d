package cgovet.boundary.abi;

import cgovet.boundary.types.CgoTypes;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.RecordType;
import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Nodes;
import cgovet.gofront.types.CheckedPackage;
import cgovet.gofront.types.GoType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which Go structs of a package stand for which C records: those that are converted. */
public final class Mirrors {
    private Mirrors() {}

    /** A Go struct whose pointers are made of pointers to a C record, or the other way round. */
    public record Pair(GoType.Named go, RecordType c) {
        boolean isAs(GoType.Named otherGo, RecordType otherC) {
            return go == otherGo && c == otherC;
        }
    }

    /** Each pair once, in the order of the source. */
    public static List<Pair> find(CheckedPackage pkg, CgoTypes types) {
        List<Pair> pairs = new ArrayList<>();
        for (GoFile file : pkg.files()) {
            for (Decl decl : file.decls()) {
                Nodes.walk(
                        decl,
                        node -> {
                            if (node instanceof Expr.CallExpr call) {
                                conversion(pkg, types, call, pairs);
                            }
                        });
            }
        }
        return List.copyOf(pairs);
    }

    /** {@code (*T)(unsafe.Pointer(x))} where one side is a C record. */
    private static void conversion(
            CheckedPackage pkg, CgoTypes types, Expr.CallExpr call, List<Pair> pairs) {
        Optional<Expr> inner = pkg.info().converted(call).flatMap(pkg.info()::behindPointer);
        if (inner.isEmpty()) {
            return;
        }
        Optional<GoType.Named> to = struct(pkg.info().typeOf(call.fun()));
        Optional<GoType.Named> from = struct(pkg.info().typeOf(inner.get()));
        if (to.isPresent() && from.isPresent()) {
            add(types, to.get(), from.get(), pairs);
            add(types, from.get(), to.get(), pairs);
        }
    }

    private static void add(CgoTypes types, GoType.Named go, GoType.Named c, List<Pair> pairs) {
        if (record(types, go).isPresent()) {
            return;
        }
        Optional<RecordType> record = record(types, c);
        if (record.isPresent() && pairs.stream().noneMatch(p -> p.isAs(go, record.get()))) {
            pairs.add(new Pair(go, record.get()));
        }
    }

    private static Optional<RecordType> record(CgoTypes types, GoType.Named named) {
        return types.origin(named)
                .map(CTypes::canonical)
                .filter(type -> type instanceof RecordType)
                .map(type -> (RecordType) type);
    }

    /** The struct that a pointer type points to, also as elements of an array. */
    static Optional<GoType.Named> struct(GoType type) {
        if (!(type.underlying() instanceof GoType.Pointer pointer)) {
            return Optional.empty();
        }
        GoType elem = pointer.elem();
        for (int i = 0; i < 20 && elem.underlying() instanceof GoType.Array array; i++) {
            elem = array.elem();
        }
        return elem.unalias() instanceof GoType.Named named
                        && named.underlying() instanceof GoType.Struct
                ? Optional.of(named)
                : Optional.empty();
    }
}
