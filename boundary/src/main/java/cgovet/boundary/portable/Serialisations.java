package cgovet.boundary.portable;

import cgovet.base.finding.Fact;
import cgovet.base.target.Target;
import cgovet.boundary.types.CgoTypes;
import cgovet.cfront.layout.RecordLayout;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.RecordType;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.syntax.Stmt;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds {@link RawBytes}. */
final class Serialisations implements Finder {
    private static final Set<String> METHODS = Set.of("Write", "WriteAt", "WriteTo", "Send");
    private static final Set<String> FUNCTIONS =
            Set.of("os.WriteFile", "bytes.Equal", "bytes.Compare");
    private static final int MAX_DEPTH = 20;

    private final Scene scene;
    private final CgoTypes types;
    private final Consumer<Fact> facts;
    private final List<Call> calls = new ArrayList<>();
    private final Map<Obj, List<Expr>> settings = new IdentityHashMap<>();

    private record Call(GoFile file, String function, Expr.CallExpr at, String sink) {}

    Serialisations(Scene scene, CgoTypes types, Consumer<Fact> facts) {
        this.scene = scene;
        this.types = types;
        this.facts = facts;
    }

    @Override
    public void visit(GoFile file, String function, Node node) {
        if (node instanceof Expr.CallExpr call
                && Expr.unparen(call.fun()) instanceof Expr.SelectorExpr selector) {
            sink(selector).ifPresent(sink -> calls.add(new Call(file, function, call, sink)));
        } else if (node instanceof Stmt.AssignStmt assign
                && assign.lhs().size() == assign.rhs().size()) {
            for (int i = 0; i < assign.lhs().size(); i++) {
                if (assign.lhs().get(i) instanceof Expr.Ident name
                        && scene.pkg().info().objectOf(name) instanceof Obj.Var variable) {
                    settings.computeIfAbsent(variable, _ -> new ArrayList<>())
                            .add(assign.rhs().get(i));
                }
            }
        }
    }

    private Optional<String> sink(Expr.SelectorExpr selector) {
        String name = selector.sel().name();
        if (scene.pkg().info().selection(selector) != null) {
            return METHODS.contains(name) ? Optional.of(name) : Optional.empty();
        }
        if (!(selector.x() instanceof Expr.Ident qualifier)
                || !(scene.pkg().info().objectOf(qualifier) instanceof Obj.PkgName imported)) {
            return Optional.empty();
        }
        String path = imported.imported().path();
        boolean isHash = path.startsWith("crypto/") || path.startsWith("hash/");
        boolean isSink =
                FUNCTIONS.contains(path + "." + name)
                        || (isHash && (name.startsWith("Sum") || name.startsWith("Checksum")))
                        || (path.equals("encoding/binary") && name.equals("Write"));
        return isSink ? Optional.of(qualifier.name() + "." + name) : Optional.empty();
    }

    @Override
    public void done() {
        for (Call call : calls) {
            boolean isBinary = call.sink().endsWith("binary.Write");
            for (Expr arg : call.at().args()) {
                Optional<RecordType> record = isBinary ? value(scene.typeOf(arg)) : bytes(arg, 0);
                if (record.isPresent()) {
                    report(call, record.get());
                    break;
                }
            }
        }
    }

    private Optional<RecordType> value(GoType type) {
        GoType elem = type.underlying() instanceof GoType.Pointer p ? p.elem() : type;
        return Records.record(types, elem).filter(record -> !record.isUnion());
    }

    /** The record whose bytes an expression shows or copies. */
    private Optional<RecordType> bytes(Expr expr, int depth) {
        if (depth > MAX_DEPTH) {
            return Optional.empty();
        }
        return switch (Expr.unparen(expr)) {
            case Expr.Ident name
                    when scene.pkg().info().objectOf(name) instanceof Obj.Var variable
                            && settings.getOrDefault(variable, List.of()).size() == 1 ->
                    bytes(settings.getOrDefault(variable, List.of()).getFirst(), depth + 1);
            case Expr.SliceExpr slice -> bytes(slice.x(), depth + 1);
            case Expr.CallExpr call when scene.isType(call.fun()) ->
                    scene.converted(call).flatMap(scene::throughUnsafe).flatMap(this::pointee);
            case Expr.CallExpr call when isView(call.fun()) && !call.args().isEmpty() -> {
                Expr first = Expr.unparen(call.args().getFirst());
                Optional<Expr> pointer =
                        scene.throughUnsafe(first)
                                .or(() -> scene.converted(first).flatMap(scene::throughUnsafe));
                yield pointer.flatMap(this::pointee);
            }
            default -> Optional.empty();
        };
    }

    private Optional<RecordType> pointee(Expr pointer) {
        return scene.typeOf(pointer).underlying() instanceof GoType.Pointer p
                ? value(p.elem())
                : Optional.empty();
    }

    private static boolean isView(Expr fun) {
        return fun instanceof Expr.SelectorExpr(Expr.Ident pkg, Expr.Ident name)
                && ((pkg.name().equals("unsafe") && name.name().equals("Slice"))
                        || (pkg.name().equals("C") && name.name().equals("GoBytes")));
    }

    private void report(Call call, RecordType record) {
        Optional<RecordLayout> layout = scene.layouts().record(record);
        if (layout.isEmpty()) {
            return;
        }
        long padding = padding(record, 0);
        List<Target> all = scene.matrix().apply(call.file());
        List<Target> where = padding > 0 || hasAddress(record, 0) ? all : List.of();
        if (!where.isEmpty()) {
            facts.accept(
                    new RawBytes(
                            Scene.span(call.file(), call.at()),
                            call.function(),
                            record.toString(),
                            padding,
                            call.sink(),
                            where,
                            0.85));
        }
    }

    /** Bytes that no field fills, those of records within included. */
    private long padding(RecordType record, int depth) {
        Optional<RecordLayout> layout = scene.layouts().record(record);
        if (layout.isEmpty() || record.isUnion() || depth > MAX_DEPTH) {
            return 0;
        }
        long bits = 0;
        long inner = 0;
        for (RecordLayout.Field field : layout.get().fields()) {
            bits += field.bitSize();
            if (CTypes.canonical(field.member().type()) instanceof RecordType within) {
                inner += padding(within, depth + 1);
            }
        }
        return Math.max(0, layout.get().size() - (bits + 7) / 8) + inner;
    }

    /** Whether a pointer would be written, which means nothing elsewhere. */
    private boolean hasAddress(RecordType record, int depth) {
        return depth < MAX_DEPTH
                && record.members().stream()
                        .map(member -> CTypes.canonical(member.type()))
                        .anyMatch(type ->
                                type instanceof CType.Pointer
                                        || (type instanceof RecordType within
                                                && hasAddress(within, depth + 1)));
    }
}
