package cgovet.analysis.length;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.Shape;
import cgovet.analysis.own.StateView;
import cgovet.analysis.pointer.Code;
import cgovet.base.text.Span;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Language;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Finds {@link DeadNilCheck}: on every path it is an allocation of cgo that is compared. */
public final class NilChecks implements Observer {
    private static final Set<String> NEVER_NIL = Set.of("C.malloc", "cgo.CString", "cgo.CBytes");

    private final IrFunction function;
    private final Consumer<Fact> facts;
    private final Code code;

    /** What is compared, by place. */
    private final Map<Span, DeadNilCheck> checks = new LinkedHashMap<>();

    /** Where something else is compared on some path. */
    private final Set<Span> others = new HashSet<>();

    public NilChecks(IrFunction function, Consumer<Fact> facts) {
        this.function = function;
        this.facts = facts;
        this.code = Code.of(function);
    }

    @Override
    public void before(Instr instr, StateView state) {
        if (function.language() != Language.GO
                || !(instr instanceof Instr.Operate op)
                || op.operator() != Operator.EQ && op.operator() != Operator.NE
                || op.args().size() != 2) {
            return;
        }
        boolean isSecond = op.args().get(1) instanceof Value.Null;
        Value compared = op.args().get(isSecond ? 0 : 1);
        if (!isSecond && !(op.args().get(0) instanceof Value.Null)
                || !compared.type().isPointer()) {
            return;
        }
        String by = allocator(compared, state);
        if (NEVER_NIL.contains(by)) {
            String how = "C." + by.substring(by.indexOf('.') + 1);
            checks.putIfAbsent(
                    op.at(),
                    new DeadNilCheck(
                            function.symbol(), op.at(), how, op.operator() == Operator.EQ));
        } else {
            others.add(op.at());
        }
    }

    /**
     * What made a value; empty where it is none. A variable that is assigned once is judged by its
     * code: what is known of C's malloc lets it fail.
     */
    private String allocator(Value value, StateView state) {
        if (code.definition(code.source(value)).orElse(null) instanceof Instr.Call call
                && call.callee() instanceof Callee.Direct(var symbol)) {
            return symbol;
        }
        return state.of(value).shape() instanceof Shape.Made made ? made.by() : "";
    }

    @Override
    public void done() {
        checks.forEach((at, check) -> {
            if (!others.contains(at)) {
                facts.accept(check);
            }
        });
    }
}
