package cgovet.boundary.portable;

import cgovet.base.text.Span;
import cgovet.cfront.layout.Layouts;
import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.syntax.CLocal;
import cgovet.cfront.syntax.CStmt;
import cgovet.cfront.syntax.ConstantEvaluator;
import cgovet.cfront.syntax.Symbol;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Finds records with a tail that C functions have without room for the elements they use. */
final class TailsOfC {
    private final TailUse uses;
    private final Layouts layouts;
    private final Consumer<Short> found;

    /**
     * A record is too short.
     *
     * @param at where it comes from
     * @param use of an element
     */
    record Short(Span at, String function, RecordHazard.Kind kind, Tail tail, Span use) {}

    /** How a local variable of C came by what it points to. */
    private record Source(Span at, Tail tail, RecordHazard.Kind kind) {}

    TailsOfC(TailUse uses, Layouts layouts, Consumer<Short> found) {
        this.uses = uses;
        this.layouts = layouts;
        this.found = found;
    }

    void find() {
        uses.functions().values().forEach(this::in);
    }

    private void in(CFunction function) {
        if (function.body() == null) {
            return;
        }
        Map<CLocal, Source> sources = new LinkedHashMap<>();
        Map<CLocal, Integer> settings = new LinkedHashMap<>();
        TailUse.each(
                function.body(),
                node -> {
                    switch (node) {
                        case CStmt.Declare(CLocal local, CExpr init, Span at) -> {
                            Optional<Tail> own = Tail.of(local.type(), layouts);
                            if (own.isPresent() && local.kind() == CLocal.Kind.AUTO) {
                                sources.put(
                                        local,
                                        new Source(
                                                at, own.get(), RecordHazard.Kind.TAIL_OF_VARIABLE));
                                settings.put(local, 1);
                            } else if (init != null) {
                                set(function, local, init, sources, settings);
                            }
                        }
                        case CExpr.Assign assign ->
                                TailUse.local(assign.left())
                                        .filter(v -> Tail.of(v.type(), layouts).isEmpty())
                                        .ifPresent(v ->
                                                set(
                                                        function,
                                                        v,
                                                        assign.right(),
                                                        sources,
                                                        settings));
                        default -> {}
                    }
                },
                0);
        sources.forEach((local, source) -> {
            boolean isPointer = source.kind() != RecordHazard.Kind.TAIL_OF_VARIABLE;
            if (settings.getOrDefault(local, 0) != 1) {
                return;
            }
            uses.of(function, local, source.tail().room())
                    .filter(touch -> isPointer ? touch.needsRoom() : !touch.isGuarded())
                    .ifPresent(touch ->
                            found.accept(
                                    new Short(
                                            source.at(),
                                            function.name(),
                                            source.kind(),
                                            source.tail(),
                                            touch.at())));
        });
    }

    private void set(
            CFunction function,
            CLocal local,
            CExpr value,
            Map<CLocal, Source> sources,
            Map<CLocal, Integer> settings) {
        Optional<Tail> tail = Tail.behind(local.type(), layouts);
        if (tail.isEmpty() || isNull(value)) {
            return;
        }
        settings.merge(local, 1, Integer::sum);
        CExpr plain = TailUse.uncast(value);
        boolean isBare =
                uses.allocated(plain, tail.get())
                        || (plain instanceof CExpr.Call call
                                && call.function()
                                        instanceof CExpr.Name(Symbol.Function(var name), _, _)
                                && uses.bare(name).isPresent());
        if (isBare) {
            sources.putIfAbsent(
                    local, new Source(value.at(), tail.get(), RecordHazard.Kind.TAIL_WITHOUT_ROOM));
        } else if (tail.get().element() > 1 && isCounted(function, local, plain, tail.get())) {
            sources.putIfAbsent(
                    local,
                    new Source(value.at(), tail.get(), RecordHazard.Kind.TAIL_COUNTED_IN_BYTES));
        }
    }

    private boolean isNull(CExpr value) {
        return ConstantEvaluator.integer(value, layouts).filter(v -> v.signum() == 0).isPresent();
    }

    /** {@code malloc(sizeof *p + n)} where a loop sets elements up to {@code n}. */
    private boolean isCounted(CFunction function, CLocal local, CExpr value, Tail tail) {
        if (!(value instanceof CExpr.Call(CExpr callee, var args, _, _))
                || !(callee instanceof CExpr.Name(Symbol.Function(var name), _, _))
                || !name.equals("malloc")
                || args.size() != 1
                || !(TailUse.uncast(args.getFirst())
                        instanceof CExpr.Binary(CExpr.BinaryOp op, CExpr one, CExpr other, _, _))
                || op != CExpr.BinaryOp.ADD) {
            return false;
        }
        boolean isFirst = constant(one).orElse(-1) == tail.size();
        boolean isSecond = constant(other).orElse(-1) == tail.size();
        Optional<CLocal> count = TailUse.local(isFirst ? other : one);
        CStmt body = function.body();
        if (isFirst == isSecond || count.isEmpty() || body == null) {
            return false;
        }
        boolean[] isLoop = {false};
        TailUse.each(
                body,
                node -> {
                    if (node instanceof CStmt.For loop
                            && loop.cond()
                                    instanceof
                                    CExpr.Binary(CExpr.BinaryOp less, _, CExpr bound, _, _)
                            && less == CExpr.BinaryOp.LT
                            && TailUse.local(bound).equals(count)) {
                        isLoop[0] |=
                                uses.within(loop.body(), local, tail.room())
                                        .filter(TailUse.Touch::isWrite)
                                        .isPresent();
                    }
                },
                0);
        return isLoop[0];
    }

    private OptionalLong constant(CExpr expr) {
        return ConstantEvaluator.integer(expr, layouts)
                .filter(value -> value.signum() >= 0 && value.bitLength() < 31)
                .map(value -> OptionalLong.of(value.longValue()))
                .orElse(OptionalLong.empty());
    }
}
