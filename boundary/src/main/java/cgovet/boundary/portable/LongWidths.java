package cgovet.boundary.portable;

import cgovet.base.finding.Fact;
import cgovet.base.target.Target;
import cgovet.boundary.call.CrossingCall;
import cgovet.boundary.types.CgoTypes;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.gofront.constant.Constant;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.syntax.Stmt;
import cgovet.gofront.syntax.Token;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Predicates;
import cgovet.gofront.types.TypeAndValue;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds {@link LongWidth}. */
final class LongWidths implements Finder {
    private static final Set<Token> SHIFTS =
            Set.of(Token.SHL, Token.SHR, Token.SHL_ASSIGN, Token.SHR_ASSIGN);
    private static final int MAX_DEPTH = 20;

    private final Scene scene;
    private final Integers integers;
    private final Consumer<Fact> facts;
    private final Map<Expr, CrossingCall> calls = new IdentityHashMap<>();

    LongWidths(Scene scene, CgoTypes types, Consumer<Fact> facts) {
        this.scene = scene;
        this.integers = new Integers(types);
        this.facts = facts;
        scene.crossings().forEach(call -> calls.put(call.call(), call));
    }

    @Override
    public void visit(GoFile file, String function, Node node) {
        switch (node) {
            case Expr.CallExpr call -> {
                if (scene.isType(call.fun())) {
                    conversion(file, function, call);
                } else if (calls.get(call) instanceof CrossingCall crossing) {
                    arguments(file, function, crossing);
                }
            }
            case Expr.BinaryExpr binary when !SHIFTS.contains(binary.op()) ->
                    mixed(file, function, binary, binary.x(), binary.y());
            case Stmt.AssignStmt assign when assign.lhs().size() == assign.rhs().size() -> {
                for (int i = 0; i < assign.lhs().size(); i++) {
                    if (assign.tok() != Token.DEFINE && !SHIFTS.contains(assign.tok())) {
                        mixed(file, function, assign, assign.lhs().get(i), assign.rhs().get(i));
                    }
                }
            }
            default -> {}
        }
    }

    // Conversions.

    private void conversion(GoFile file, String function, Expr.CallExpr call) {
        Optional<Expr> converted = scene.converted(call);
        if (converted.isEmpty()) {
            return;
        }
        GoType to = scene.typeOf(call.fun());
        Optional<Expr> inner = scene.throughUnsafe(converted.get());
        if (inner.isPresent()) {
            pointer(file, function, call, scene.typeOf(inner.get()), to);
            return;
        }
        Optional<Width> target = integers.of(to);
        if (target.isEmpty()
                || target.get().sort() != Width.Sort.LONG
                || scene.isConstant(converted.get())) {
            return;
        }
        Optional<Width> source = source(converted.get(), 0);
        if (source.isEmpty() || !isWide(source.get())) {
            return;
        }
        Width from = source.get();
        Width into = target.get();
        if (into.bits(scene.target()) < from.bits(scene.target())) {
            return;
        }
        List<Target> where =
                scene.matrix().apply(file).stream()
                        .filter(each -> into.bits(each) < from.bits(each))
                        .toList();
        boolean isAddress = from.name().equals("uintptr");
        boolean is64 = from.sort() == Width.Sort.BITS64;
        // An int is rarely that large.
        double confidence = isAddress ? 0.9 : is64 ? 0.85 : 0.65;
        report(file, function, call, LongWidth.Kind.NARROWED, from, into, where, confidence);
    }

    /** Go's types that are wider than 32 bits somewhere. */
    private static boolean isWide(Width width) {
        boolean isGo = !width.name().startsWith("C.");
        return isGo && (width.sort() == Width.Sort.BITS64 || width.sort() == Width.Sort.WORD);
    }

    /** The type that bounds a number: widening keeps the bounds of what was widened. */
    private Optional<Width> source(Expr expr, int depth) {
        Expr at = Expr.unparen(expr);
        Optional<Width> own = integers.of(scene.typeOf(at));
        if (own.isEmpty() || depth > MAX_DEPTH) {
            return own;
        }
        if (at instanceof Expr.BinaryExpr binary && isBounded(binary)) {
            return Optional.empty();
        }
        Optional<Expr> inner = scene.converted(at);
        if (inner.isEmpty()) {
            return own;
        }
        if (scene.typeOf(inner.get()).underlying() instanceof GoType.Basic basic
                && !Predicates.isInteger(basic)) {
            return own;
        }
        Optional<Width> below = source(inner.get(), depth + 1);
        // What is converted from an unknown type is not judged.
        return below.filter(b -> narrower(b, own.get())).or(() -> below.isEmpty() ? below : own);
    }

    private boolean narrower(Width one, Width other) {
        return one.bits(scene.target()) < other.bits(scene.target())
                || one.sort() == Width.Sort.LONG;
    }

    /** {@code x & 0xff}, {@code x % 100}: at most what 31 bits hold. */
    private boolean isBounded(Expr.BinaryExpr binary) {
        return switch (binary.op()) {
            case AND -> isSmall(binary.x()) || isSmall(binary.y());
            case REM -> isSmall(binary.y());
            default -> false;
        };
    }

    private boolean isSmall(Expr expr) {
        TypeAndValue known = scene.pkg().info().of(expr);
        return known != null
                && known.value() instanceof Constant.Int constant
                && constant.value().signum() >= 0
                && constant.value().bitLength() < 32;
    }

    /** {@code (*C.long)(unsafe.Pointer(&x))} with x an int64. */
    private void pointer(GoFile file, String function, Expr.CallExpr at, GoType from, GoType to) {
        if (!(from.underlying() instanceof GoType.Pointer source)
                || !(to.underlying() instanceof GoType.Pointer target)) {
            return;
        }
        GoType wanted = target.elem();
        for (int i = 0; i < MAX_DEPTH && wanted.underlying() instanceof GoType.Array array; i++) {
            wanted = array.elem();
        }
        Optional<Width> has = integers.of(source.elem());
        Optional<Width> wants = integers.of(wanted);
        if (has.isPresent() && wants.isPresent() && isCAndNot(has.get(), wants.get())) {
            report(
                    file,
                    function,
                    at,
                    LongWidth.Kind.POINTER,
                    has.get(),
                    wants.get(),
                    elsewhere(file, has.get(), wants.get()),
                    0.9);
        }
    }

    private static boolean isCAndNot(Width one, Width other) {
        return one.name().startsWith("C.") != other.name().startsWith("C.");
    }

    // Types that are one here.

    private void arguments(GoFile file, String function, CrossingCall call) {
        if (call.callee().isEmpty()) {
            return;
        }
        List<CType.Param> params = call.callee().get().type().params();
        for (int i = 0; i < call.args().size() && i < params.size(); i++) {
            Expr arg = Expr.unparen(call.args().get(i));
            CType wanted = params.get(i).type();
            if (arg instanceof Expr.UnaryExpr address
                    && address.op() == Token.AND
                    && CTypes.canonical(wanted) instanceof CType.Pointer pointer) {
                argument(file, function, arg, scene.typeOf(address.x()), pointer.elem());
            } else {
                argument(file, function, arg, scene.typeOf(arg), wanted);
            }
        }
    }

    private void argument(GoFile file, String function, Expr at, GoType has, CType wanted) {
        if (scene.isConstant(at) && !(scene.converted(at).isPresent())) {
            return;
        }
        Optional<Width> from = integers.of(has);
        Optional<Width> to = integers.of(wanted);
        if (from.isPresent() && to.isPresent()) {
            different(file, function, at, from.get(), to.get());
        }
    }

    private void mixed(GoFile file, String function, Node at, Expr x, Expr y) {
        if (scene.isConstant(x) || scene.isConstant(y)) {
            return;
        }
        Optional<Width> left = integers.of(scene.typeOf(x));
        Optional<Width> right = integers.of(scene.typeOf(y));
        if (left.isPresent() && right.isPresent()) {
            different(file, function, at, right.get(), left.get());
        }
    }

    private void different(GoFile file, String function, Node at, Width from, Width to) {
        boolean isLong = from.sort() == Width.Sort.LONG || to.sort() == Width.Sort.LONG;
        boolean isC = from.name().startsWith("C.");
        if (isLong && isC && from.sort() != to.sort()) {
            report(
                    file,
                    function,
                    at,
                    LongWidth.Kind.MIXED,
                    from,
                    to,
                    elsewhere(file, from, to),
                    0.85);
        }
    }

    /** Where types that are as wide as each other here are not. */
    private List<Target> elsewhere(GoFile file, Width one, Width other) {
        if (one.bits(scene.target()) != other.bits(scene.target())) {
            return List.of();
        }
        return scene.matrix().apply(file).stream()
                .filter(each -> one.bits(each) != other.bits(each))
                .toList();
    }

    private void report(
            GoFile file,
            String function,
            Node at,
            LongWidth.Kind kind,
            Width from,
            Width to,
            List<Target> where,
            double confidence) {
        if (where.isEmpty()) {
            return;
        }
        Target first = where.getFirst();
        facts.accept(
                new LongWidth(
                        Scene.span(file, at),
                        function,
                        kind,
                        from.name(),
                        to.name(),
                        from.bits(first),
                        to.bits(first),
                        where,
                        confidence));
    }
}
