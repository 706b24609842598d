package cgovet.boundary.portable;

import cgovet.base.text.Span;
import cgovet.cfront.layout.Layouts;
import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.syntax.CLocal;
import cgovet.cfront.syntax.CNode;
import cgovet.cfront.syntax.CStmt;
import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.syntax.ConstantEvaluator;
import cgovet.cfront.syntax.Symbol;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.RecordType;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which parameters the C functions of a package take for records with a tail, to read or write
 * elements of it.
 */
final class TailUse {
    private static final int MAX_DEPTH = 400;
    private static final int MAX_ROUNDS = 4;

    /** What functions of C's library write to, by the index of the argument. */
    private static final Map<String, Integer> WRITES =
            Map.ofEntries(
                    Map.entry("memcpy", 0),
                    Map.entry("memmove", 0),
                    Map.entry("memset", 0),
                    Map.entry("strcpy", 0),
                    Map.entry("strncpy", 0),
                    Map.entry("strcat", 0),
                    Map.entry("sprintf", 0),
                    Map.entry("snprintf", 0),
                    Map.entry("vsnprintf", 0),
                    Map.entry("fgets", 0),
                    Map.entry("fread", 0),
                    Map.entry("read", 1),
                    Map.entry("recv", 1));

    private final Layouts layouts;
    private final Map<String, CFunction> functions = new HashMap<>();
    private final Map<String, Map<Integer, Touch>> touched = new HashMap<>();
    private final Map<String, Tail> bare = new HashMap<>();

    /**
     * Elements are used.
     *
     * @param isWrite whether something is put into one
     * @param isGuarded whether only under a condition on the same record, as if it had room
     */
    record Touch(boolean isWrite, boolean isGuarded, Span at) {
        static Touch stronger(Touch one, Touch other) {
            return rank(other) > rank(one) ? other : one;
        }

        private static int rank(Touch touch) {
            return (touch.isWrite ? 2 : 0) + (touch.isGuarded ? 0 : 1);
        }

        /** Whether a record without room for elements cannot bear it. */
        boolean needsRoom() {
            return isWrite && !isGuarded;
        }
    }

    TailUse(List<CUnit> units, Layouts layouts) {
        this.layouts = layouts;
        for (CUnit unit : units) {
            for (CFunction function : unit.functions().values()) {
                if (function.body() != null && !function.at().path().startsWith("/")) {
                    functions.putIfAbsent(function.name(), function);
                }
            }
        }
        boolean isNews = !functions.isEmpty();
        for (int round = 0; isNews && round < MAX_ROUNDS; round++) {
            isNews = false;
            for (CFunction function : functions.values()) {
                for (int i = 0; i < function.params().size(); i++) {
                    CLocal param = function.params().get(i);
                    if (Tail.behind(param.type(), layouts).isEmpty()) {
                        continue;
                    }
                    Optional<Touch> touch = of(function, param, 0);
                    Map<Integer, Touch> known =
                            touched.computeIfAbsent(function.name(), _ -> new HashMap<>());
                    if (touch.isPresent() && !touch.get().equals(known.put(i, touch.get()))) {
                        isNews = true;
                    }
                }
            }
        }
        functions.values().forEach(each -> made(each).ifPresent(t -> bare.put(each.name(), t)));
    }

    /** Those with a body. */
    Map<String, CFunction> functions() {
        return functions;
    }

    /** What a function does to the elements of an argument; nothing if it has no body here. */
    Optional<Touch> of(String function, int argument) {
        return Optional.ofNullable(touched.getOrDefault(function, Map.of()).get(argument));
    }

    /** What a function allocates without room for elements, and returns. */
    Optional<Tail> bare(String function) {
        return Optional.ofNullable(bare.get(function));
    }

    /**
     * The strongest use of elements of what a variable is or points to.
     *
     * @param room number of elements that are there
     */
    Optional<Touch> of(CFunction function, CLocal variable, long room) {
        return function.body() == null ? Optional.empty() : within(function.body(), variable, room);
    }

    Optional<Touch> within(CNode part, CLocal variable, long room) {
        Walk walk = new Walk(variable, room);
        walk.visit(part, false, 0);
        return Optional.ofNullable(walk.best);
    }

    // Allocations.

    /** Whether a value is a fresh allocation for the struct and none of its elements. */
    boolean allocated(CExpr value, Tail tail) {
        return size(uncast(value)).map(tail::hasNoRoom).orElse(false);
    }

    /** What is asked of {@code malloc}, {@code calloc} and {@code realloc}. */
    private Optional<Long> size(CExpr expr) {
        if (!(expr instanceof CExpr.Call call)
                || !(call.function() instanceof CExpr.Name(Symbol.Function(var name), _, _))) {
            return Optional.empty();
        }
        List<CExpr> args = call.args();
        return switch (name) {
            case "malloc" -> args.size() == 1 ? number(args.get(0)) : Optional.empty();
            case "realloc" -> args.size() == 2 ? number(args.get(1)) : Optional.empty();
            case "calloc" ->
                    args.size() == 2
                            ? number(args.get(0))
                                    .flatMap(n -> number(args.get(1)).map(size -> n * size))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Long> number(CExpr expr) {
        return ConstantEvaluator.integer(expr, layouts)
                .filter(value -> value.signum() >= 0 && value.bitLength() < 31)
                .map(BigInteger::longValue);
    }

    /** {@code return malloc(sizeof(struct t));}, also through one variable. */
    private Optional<Tail> made(CFunction function) {
        Optional<Tail> tail = Tail.behind(function.type().result(), layouts);
        if (tail.isEmpty() || function.body() == null) {
            return Optional.empty();
        }
        Set<CLocal> holds = new HashSet<>();
        boolean[] isBare = {false};
        boolean[] isOther = {false};
        each(
                function.body(),
                node -> {
                    switch (node) {
                        case CStmt.Declare(CLocal local, CExpr init, Span _) when init != null -> {
                            if (allocated(init, tail.get())) {
                                holds.add(local);
                            }
                        }
                        case CExpr.Assign assign
                                when local(assign.left()).isPresent()
                                        && allocated(assign.right(), tail.get()) ->
                                holds.add(local(assign.left()).get());
                        case CStmt.Return(CExpr value, Span _) when value != null -> {
                            CExpr plain = uncast(value);
                            boolean fits =
                                    allocated(plain, tail.get())
                                            || local(plain).map(holds::contains).orElse(false);
                            boolean isNull =
                                    ConstantEvaluator.integer(plain, layouts)
                                            .map(v -> v.signum() == 0)
                                            .orElse(false);
                            isBare[0] |= fits;
                            isOther[0] |= !fits && !isNull;
                        }
                        default -> {}
                    }
                },
                0);
        return tail.filter(_ -> isBare[0] && !isOther[0]);
    }

    // Walks.

    interface Visitor {
        void visit(CNode node);
    }

    static void each(CNode node, Visitor visitor, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        visitor.visit(node);
        for (CNode child : node.children()) {
            each(child, visitor, depth + 1);
        }
    }

    static CExpr uncast(CExpr expr) {
        CExpr at = expr;
        while (at instanceof CExpr.Cast cast) {
            at = cast.operand();
        }
        return at;
    }

    static Optional<CLocal> local(CExpr expr) {
        return uncast(expr) instanceof CExpr.Name(Symbol.Local(var variable), _, _)
                ? Optional.of(variable)
                : Optional.empty();
    }

    /** Looks for uses of the elements of one variable. */
    private final class Walk {
        private final CLocal variable;
        private final long room;
        private @Nullable Touch best;

        Walk(CLocal variable, long room) {
            this.variable = variable;
            this.room = room;
        }

        void visit(CNode node, boolean guarded, int depth) {
            if (depth > MAX_DEPTH) {
                return;
            }
            switch (node) {
                case CExpr.SizeofExpr _, CExpr.OffsetOf _ -> {
                    return;
                }
                case CExpr.Assign assign -> store(assign.left(), guarded);
                case CExpr.CompoundAssign assign -> store(assign.left(), guarded);
                case CExpr.Unary(CExpr.UnaryOp op, CExpr operand, _, _)
                        when op != CExpr.UnaryOp.DEREF && isStep(op) ->
                        store(operand, guarded);
                case CExpr.Call call -> call(call, guarded);
                case CExpr.Index index when isElement(index) ->
                        note(new Touch(false, guarded, index.at()));
                default -> {}
            }
            boolean below = guarded || isGuard(node);
            for (CNode child : node.children()) {
                visit(child, below, depth + 1);
            }
        }

        private static boolean isStep(CExpr.UnaryOp op) {
            return switch (op) {
                case PRE_INC, PRE_DEC, POST_INC, POST_DEC -> true;
                default -> false;
            };
        }

        private boolean isGuard(CNode node) {
            @Nullable CNode cond =
                    switch (node) {
                        case CStmt.If s -> s.cond();
                        case CStmt.While s -> s.cond();
                        case CExpr.Conditional e -> e.cond();
                        case CStmt.Switch s -> s.value();
                        default -> null;
                    };
            return cond != null && mentions(cond);
        }

        private boolean mentions(CNode node) {
            boolean[] found = {false};
            each(
                    node,
                    each -> {
                        if (each instanceof CExpr.Select select
                                && local(select.base()).filter(variable::equals).isPresent()) {
                            found[0] = true;
                        }
                    },
                    0);
            return found[0];
        }

        private void note(Touch touch) {
            best = best == null ? touch : Touch.stronger(best, touch);
        }

        private void store(CExpr to, boolean guarded) {
            if (isElement(to)) {
                note(new Touch(true, guarded, to.at()));
            }
        }

        /** {@code p->data[i]}, {@code *p->data}, {@code *(p->data + i)} and parts of them. */
        private boolean isElement(CExpr expr) {
            return switch (uncast(expr)) {
                case CExpr.Index(CExpr base, CExpr index, _, _) ->
                        isTail(base) && number(index).map(i -> i >= room).orElse(true);
                case CExpr.Unary(CExpr.UnaryOp op, CExpr operand, _, _)
                        when op == CExpr.UnaryOp.DEREF ->
                        isTail(operand)
                                || (uncast(operand)
                                                instanceof
                                                CExpr.Binary(_, CExpr left, CExpr right, _, _)
                                        && (isTail(left) || isTail(right)));
                case CExpr.Select(CExpr base, _, boolean isArrow, _, _, _) ->
                        !isArrow && isElement(base);
                default -> false;
            };
        }

        private boolean isTail(CExpr expr) {
            CExpr plain = uncast(expr);
            if (plain instanceof CExpr.Unary(CExpr.UnaryOp op, CExpr operand, _, _)
                    && op == CExpr.UnaryOp.ADDRESS) {
                return uncast(operand) instanceof CExpr.Index(CExpr base, _, _, _)
                        ? isTail(base)
                        : isTail(operand);
            }
            if (!(plain instanceof CExpr.Select select)
                    || select.path().size() != 1
                    || !local(select.base()).filter(variable::equals).isPresent()) {
                return false;
            }
            return Tail.of(CTypes.canonical(record(select)), layouts)
                    .filter(tail -> tail.index() == select.path().getFirst())
                    .isPresent();
        }

        private CType record(CExpr.Select select) {
            CType type = CTypes.canonical(select.base().type());
            return type instanceof CType.Pointer pointer ? pointer.elem() : type;
        }

        private void call(CExpr.Call call, boolean guarded) {
            if (!(call.function() instanceof CExpr.Name(Symbol.Function(var name), _, _))) {
                return;
            }
            String plain = name.replaceFirst("^__builtin_(__)?", "").replaceFirst("_chk$", "");
            Integer written = WRITES.get(plain);
            for (int i = 0; i < call.args().size(); i++) {
                CExpr arg = call.args().get(i);
                if (isTail(arg)) {
                    boolean isWrite = written != null && written == i;
                    if (isWrite || written != null) {
                        note(new Touch(isWrite, guarded, call.at()));
                    }
                } else if (isWhole(arg)) {
                    boolean isInner = guarded;
                    of(name, i)
                            .ifPresent(touch ->
                                    note(
                                            new Touch(
                                                    touch.isWrite(),
                                                    touch.isGuarded() || isInner,
                                                    call.at())));
                }
            }
        }

        /** {@code p}, or {@code &v} of a record. */
        private boolean isWhole(CExpr arg) {
            CExpr plain = uncast(arg);
            CExpr at =
                    plain instanceof CExpr.Unary(CExpr.UnaryOp op, CExpr operand, _, _)
                                    && op == CExpr.UnaryOp.ADDRESS
                            ? operand
                            : plain;
            boolean isPointer = CTypes.canonical(variable.type()) instanceof RecordType;
            return local(at).filter(variable::equals).isPresent() && (at == plain) != isPointer;
        }
    }
}
