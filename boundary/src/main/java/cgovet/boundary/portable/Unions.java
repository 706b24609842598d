package cgovet.boundary.portable;

import cgovet.base.finding.Fact;
import cgovet.base.target.Target;
import cgovet.boundary.types.CgoTypes;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.Member;
import cgovet.cfront.types.RecordType;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.syntax.Stmt;
import cgovet.gofront.syntax.Token;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.Predicates;
import cgovet.gofront.types.Sizes;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds unions and bit-fields that are read or written through casts. */
final class Unions implements Finder {
    private final Scene scene;
    private final CgoTypes types;
    private final Consumer<Fact> facts;
    private final Sizes sizes;
    private final Set<RecordType> poked = new HashSet<>();
    private final Set<Expr> stored = Collections.newSetFromMap(new IdentityHashMap<>());

    Unions(Scene scene, CgoTypes types, Consumer<Fact> facts) {
        this.scene = scene;
        this.types = types;
        this.facts = facts;
        this.sizes = Sizes.of(scene.target().goarch());
    }

    @Override
    public void visit(GoFile file, String function, Node node) {
        if (node instanceof Expr.CallExpr call && scene.isType(call.fun())) {
            cast(file, function, call);
        } else if (node instanceof Stmt.AssignStmt assign
                && assign.lhs().size() == assign.rhs().size()) {
            for (int i = 0; i < assign.lhs().size(); i++) {
                store(file, function, assign.lhs().get(i), assign.rhs().get(i));
            }
        }
    }

    private void cast(GoFile file, String function, Expr.CallExpr call) {
        Optional<Expr> from = scene.converted(call).flatMap(scene::throughUnsafe);
        if (from.isEmpty()
                || !(scene.typeOf(call.fun()).underlying() instanceof GoType.Pointer to)) {
            return;
        }
        Optional<RecordType> union = union(from.get());
        if (union.isEmpty()) {
            bits(file, function, call, from.get(), to.elem());
            return;
        }
        long has = scene.layouts().sizeOf(union.get()).orElse(-1);
        long wants = sizes.sizeOf(to.elem());
        if (has >= 0 && wants > has && !(to.elem().underlying() instanceof GoType.Array)) {
            report(
                    file,
                    function,
                    call,
                    RecordHazard.Kind.UNION_SIZE,
                    union.get(),
                    name(to.elem()),
                    has,
                    wants,
                    0.9);
        } else if (!stored.contains(call)
                && isVariable(from.get())
                && sizes.alignOf(to.elem()) > 1
                && !isCRecord(to.elem())) {
            report(
                    file,
                    function,
                    call,
                    RecordHazard.Kind.UNION_ALIGNMENT,
                    union.get(),
                    name(to.elem()),
                    1,
                    sizes.alignOf(to.elem()),
                    0.85);
        }
    }

    private boolean isCRecord(GoType type) {
        return Records.record(types, type).isPresent();
    }

    /** {@code &u}: the address of a variable of Go that is a union and nothing else. */
    private static boolean isVariable(Expr pointer) {
        return pointer instanceof Expr.UnaryExpr address
                && address.op() == Token.AND
                && Expr.unparen(base(address.x())) instanceof Expr.Ident;
    }

    /** The union that a pointer points to: its first byte is as good as itself. */
    private Optional<RecordType> union(Expr pointer) {
        if (pointer instanceof Expr.UnaryExpr address && address.op() == Token.AND) {
            Expr whole = base(address.x());
            if (whole instanceof Expr.SelectorExpr selector
                    && scene.pkg().info().selection(selector) != null) {
                return member(selector);
            }
            return ofType(scene.typeOf(whole));
        }
        return scene.typeOf(pointer).underlying() instanceof GoType.Pointer p
                ? ofType(p.elem())
                : Optional.empty();
    }

    private static Expr base(Expr expr) {
        Expr at = Expr.unparen(expr);
        return at instanceof Expr.IndexExpr element
                        && element.index() instanceof Expr.BasicLit zero
                        && zero.value().equals("0")
                ? Expr.unparen(element.x())
                : at;
    }

    private Optional<RecordType> ofType(GoType type) {
        return types.origin(type)
                .map(CTypes::canonical)
                .filter(origin -> origin instanceof RecordType record && record.isUnion())
                .map(origin -> (RecordType) origin);
    }

    private Optional<RecordType> member(Expr.SelectorExpr selector) {
        GoType type = scene.typeOf(selector.x());
        GoType value = type.underlying() instanceof GoType.Pointer p ? p.elem() : type;
        String name = selector.sel().name();
        return Records.record(types, value).stream()
                .flatMap(record -> record.members().stream())
                .filter(m -> !m.name().isEmpty())
                .filter(m -> m.name().equals(name) || ("_" + m.name()).equals(name))
                .map(Member::type)
                .map(CTypes::canonical)
                .filter(t -> t instanceof RecordType record && record.isUnion())
                .map(t -> (RecordType) t)
                .findFirst();
    }

    // Bit-fields.

    private void bits(GoFile file, String function, Expr.CallExpr call, Expr pointer, GoType elem) {
        if (!(scene.typeOf(pointer).underlying() instanceof GoType.Pointer from)
                || !(elem.underlying() instanceof GoType.Basic basic)
                || !Predicates.isInteger(basic)) {
            return;
        }
        Optional<RecordType> record = Records.record(types, from.elem());
        if (record.isPresent()
                && !record.get().members().isEmpty()
                && record.get().members().getFirst().isBitField()
                && poked.add(record.get())) {
            report(
                    file,
                    function,
                    call,
                    RecordHazard.Kind.BIT_FIELD_POKED,
                    record.get(),
                    name(elem),
                    0,
                    0,
                    0.7);
        }
    }

    // Pointers in unions.

    private void store(GoFile file, String function, Expr to, Expr value) {
        if (!(Expr.unparen(to) instanceof Expr.StarExpr star) || !isGoAddress(value)) {
            return;
        }
        Expr pointer = Expr.unparen(star.x());
        Optional<Expr> from = scene.converted(pointer).flatMap(scene::throughUnsafe);
        Optional<RecordType> union = from.filter(Unions::isVariable).flatMap(this::union);
        if (union.isPresent()) {
            stored.add(pointer);
            report(file, function, to, RecordHazard.Kind.UNION_POINTER, union.get(), "", 0, 0, 0.9);
        }
    }

    /** The address of a variable of a Go type, also converted. */
    private boolean isGoAddress(Expr value) {
        Expr at = Expr.unparen(value);
        for (Optional<Expr> inner = scene.converted(at);
                inner.isPresent();
                inner = scene.converted(at)) {
            at = inner.get();
        }
        return at instanceof Expr.UnaryExpr address
                && address.op() == Token.AND
                && (Expr.unparen(address.x()) instanceof Expr.CompositeLit
                        || Expr.unparen(address.x()) instanceof Expr.Ident name
                                && scene.pkg().info().objectOf(name) instanceof Obj.Var);
    }

    private static String name(GoType type) {
        return switch (type) {
            case GoType.Alias alias -> name(alias.obj());
            case GoType.Named named -> name(named.obj());
            case GoType.Basic basic -> basic.name();
            default -> "that type";
        };
    }

    private static String name(Obj.TypeName type) {
        String name = type.name();
        return name.startsWith("_Ctype_") ? "C." + name.substring(7) : name;
    }

    private void report(
            GoFile file,
            String function,
            Node at,
            RecordHazard.Kind kind,
            RecordType record,
            String detail,
            long has,
            long wants,
            double confidence) {
        List<Target> where = scene.matrix().apply(file);
        facts.accept(
                new RecordHazard(
                        Scene.span(file, at),
                        function,
                        kind,
                        record.toString(),
                        detail,
                        has,
                        wants,
                        List.of(),
                        where,
                        confidence));
    }
}
