package cgovet.boundary.portable;

import cgovet.base.finding.Fact;
import cgovet.base.target.Target;
import cgovet.boundary.types.CgoTypes;
import cgovet.cfront.layout.CTarget;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.EnumType;
import cgovet.gofront.constant.Constant;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.syntax.Spec;
import cgovet.gofront.syntax.Stmt;
import cgovet.gofront.syntax.Token;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.TypeAndValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds {@link Signedness}. */
final class Signs implements Finder {
    private static final int MAX_DEPTH = 20;

    private final Scene scene;
    private final CgoTypes types;
    private final Integers integers;
    private final Consumer<Fact> facts;
    private final List<Comparison> comparisons = new ArrayList<>();
    private final Map<Target, Boolean> signedChar = new HashMap<>();

    /** What variables are set to; null where that is not told by an expression. */
    private final Map<Obj, List<Optional<Expr>>> settings = new IdentityHashMap<>();

    private record Comparison(
            GoFile file, String function, Expr.BinaryExpr at, Expr value, BigInteger constant) {}

    Signs(Scene scene, CgoTypes types, Consumer<Fact> facts) {
        this.scene = scene;
        this.types = types;
        this.integers = new Integers(types);
        this.facts = facts;
    }

    @Override
    public void visit(GoFile file, String function, Node node) {
        switch (node) {
            case Expr.BinaryExpr binary -> {
                comparison(file, function, binary, binary.x(), binary.y(), binary.op());
                comparison(file, function, binary, binary.y(), binary.x(), mirrored(binary.op()));
            }
            case Expr.CallExpr call when scene.isType(call.fun()) ->
                    conversion(file, function, call);
            case Expr.UnaryExpr unary when unary.op() == Token.AND -> set(unary.x(), null);
            case Stmt.IncDecStmt step -> set(step.x(), null);
            case Stmt.RangeStmt range -> {
                set(range.key(), null);
                set(range.value(), null);
            }
            case Stmt.AssignStmt assign -> {
                boolean isPlain =
                        assign.lhs().size() == assign.rhs().size()
                                && (assign.tok() == Token.ASSIGN || assign.tok() == Token.DEFINE);
                for (int i = 0; i < assign.lhs().size(); i++) {
                    set(assign.lhs().get(i), isPlain ? assign.rhs().get(i) : null);
                }
            }
            case Spec.ValueSpec spec -> {
                boolean isPlain = spec.names().size() == spec.values().size();
                for (int i = 0; i < spec.names().size(); i++) {
                    set(spec.names().get(i), isPlain ? spec.values().get(i) : null);
                }
            }
            default -> {}
        }
    }

    private void set(@Nullable Expr variable, @Nullable Expr value) {
        if (variable != null
                && Expr.unparen(variable) instanceof Expr.Ident name
                && scene.pkg().info().objectOf(name) instanceof Obj.Var object) {
            settings.computeIfAbsent(object, _ -> new ArrayList<>())
                    .add(Optional.ofNullable(value));
        }
    }

    private static Token mirrored(Token op) {
        return switch (op) {
            case LSS -> Token.GTR;
            case GTR -> Token.LSS;
            case LEQ -> Token.GEQ;
            case GEQ -> Token.LEQ;
            default -> op;
        };
    }

    // Comparisons.

    private void comparison(
            GoFile file, String function, Expr.BinaryExpr at, Expr x, Expr y, Token op) {
        TypeAndValue known = scene.pkg().info().of(y);
        if (known == null
                || !(known.value() instanceof Constant.Int constant)
                || scene.isConstant(x)) {
            return;
        }
        int sign = constant.value().signum();
        boolean isEquality = op == Token.EQL || op == Token.NEQ;
        boolean isOrder = op == Token.LSS || op == Token.LEQ || op == Token.GTR || op == Token.GEQ;
        boolean isBySign = (op == Token.LSS || op == Token.GEQ) && sign == 0;
        Optional<Width> width = integers.of(scene.typeOf(x));
        if (width.isPresent() && width.get().sort() == Width.Sort.CHAR) {
            if (isBySign || ((isEquality || isOrder) && sign < 0)) {
                String other = op.text() + " " + constant.value();
                report(
                        file,
                        function,
                        at,
                        Signedness.Kind.CHAR_COMPARED,
                        width.get(),
                        other,
                        withChar(file, false),
                        0.9);
            }
        } else if (isEquality) {
            comparisons.add(new Comparison(file, function, at, x, constant.value()));
        }
    }

    @Override
    public void done() {
        for (Comparison each : comparisons) {
            Optional<Width> width = held(each.value(), 0);
            if (width.isEmpty() || !width.get().name().startsWith("C.")) {
                continue;
            }
            int word = scene.target().pointerSize();
            List<Target> where =
                    scene.matrix().apply(each.file()).stream()
                            .filter(t -> t.pointerSize() == word)
                            .filter(t -> !isWithin(each.constant(), width.get(), t))
                            .toList();
            String other = each.constant().toString();
            report(
                    each.file(),
                    each.function(),
                    each.at(),
                    Signedness.Kind.NEVER_EQUAL,
                    width.get(),
                    other,
                    where,
                    0.9);
        }
    }

    /** The C type that bounds a value which is at most widened since. */
    private Optional<Width> held(Expr expr, int depth) {
        Expr at = Expr.unparen(expr);
        if (depth > MAX_DEPTH) {
            return Optional.empty();
        }
        if (at instanceof Expr.Ident name
                && scene.pkg().info().objectOf(name) instanceof Obj.Var variable
                && settings.get(variable) instanceof List<Optional<Expr>> all
                && all.size() == 1) {
            Optional<Expr> value = all.getFirst();
            return value.isEmpty() ? Optional.empty() : held(value.get(), depth + 1);
        }
        Optional<Width> own = integers.of(scene.typeOf(at));
        Optional<Expr> inner = scene.converted(at);
        if (inner.isEmpty() || own.isEmpty()) {
            return own.filter(width -> width.sort() != Width.Sort.CHAR);
        }
        Width to = own.get();
        // A conversion that may change the number starts anew.
        return held(inner.get(), depth + 1).map(from -> keeps(from, to) ? from : to);
    }

    private boolean keeps(Width from, Width to) {
        int before = from.bits(scene.target());
        int after = to.bits(scene.target());
        return before == after
                ? from.signed() == to.signed()
                : before < after && (!from.signed() || to.signed());
    }

    private static boolean isWithin(BigInteger constant, Width width, Target target) {
        int bits = width.bits(target);
        if (!width.signed()) {
            return constant.signum() >= 0 && constant.bitLength() <= bits;
        }
        return constant.bitLength() < bits;
    }

    // Conversions.

    private void conversion(GoFile file, String function, Expr.CallExpr call) {
        Optional<Expr> inner = scene.converted(call);
        Optional<Width> to = integers.of(scene.typeOf(call.fun()));
        if (inner.isEmpty() || to.isEmpty() || scene.isConstant(inner.get())) {
            return;
        }
        GoType type = scene.typeOf(inner.get());
        Optional<Width> from = integers.of(type);
        if (from.isEmpty() || to.get().signed()) {
            return;
        }
        boolean isWider = to.get().bits(scene.target()) > from.get().bits(scene.target());
        if (from.get().sort() == Width.Sort.CHAR) {
            if (isWider) {
                report(
                        file,
                        function,
                        call,
                        Signedness.Kind.CHAR_EXTENDED,
                        from.get(),
                        to.get().name(),
                        withChar(file, true),
                        0.8);
            }
        } else if (hasNegatives(type)) {
            report(
                    file,
                    function,
                    call,
                    Signedness.Kind.ENUM_UNSIGNED,
                    from.get(),
                    to.get().name(),
                    scene.matrix().apply(file),
                    isWider ? 0.85 : 0.6);
        }
    }

    private boolean hasNegatives(GoType type) {
        return types.origin(type)
                .map(CTypes::canonical)
                .filter(origin -> origin instanceof EnumType)
                .map(origin -> (EnumType) origin)
                .filter(e -> e.enumerators().stream().anyMatch(x -> x.value().signum() < 0))
                .isPresent();
    }

    private List<Target> withChar(GoFile file, boolean signed) {
        return scene.matrix().apply(file).stream()
                .filter(each ->
                        signed
                                == signedChar.computeIfAbsent(
                                        each, t -> CTarget.of(t).isCharSigned()))
                .toList();
    }

    private void report(
            GoFile file,
            String function,
            Node at,
            Signedness.Kind kind,
            Width type,
            String other,
            List<Target> where,
            double confidence) {
        if (!where.isEmpty()) {
            facts.accept(
                    new Signedness(
                            Scene.span(file, at),
                            function,
                            kind,
                            type.name(),
                            other,
                            where,
                            confidence));
        }
    }
}
