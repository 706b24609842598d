package cgovet.analysis.summary;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.analysis.own.Contracts;
import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.StateView.Region;
import cgovet.base.text.Span;
import cgovet.boundary.contract.Summary;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Facts that others derive from the interpreter's states. */
final class ObserverTest {
    record Seen(String function, Span at, String what) implements Fact {}

    /** What the arguments of calls of {@code C.show} are. */
    private static Observer show(IrFunction function, Consumer<Fact> facts) {
        return new Observer() {
            @Override
            public void before(Instr instr, StateView state) {
                if (instr instanceof Instr.Call call
                        && call.callee().equals(new Callee.Direct("C.show"))) {
                    var arg = state.of(call.args().getFirst());
                    Region region = state.region(arg);
                    String what =
                            region
                                    + " pinned="
                                    + state.isPinned(arg)
                                    + " locks="
                                    + state.threadLocks()
                                    + " deferred="
                                    + state.deferred().size();
                    facts.accept(new Seen(function.symbol(), call.at(), what));
                }
            }

            @Override
            public void exit(Summary.Exit exit, StateView state) {
                if (state.threadLocks() > 0) {
                    facts.accept(new Seen(function.symbol(), function.at(), "stays locked"));
                }
            }
        };
    }

    @Test
    void observersSeeWhereObjectsLiveAndWhatIsPinned() {
        ModuleFacts facts =
                Cases.of(
                                """
                                func m.f go (%0.p ptr) {
                                b0:
                                  %1.x = allocate heap i64 "x" : *i64
                                  %2 = convert same %1 : ptr
                                  %3 = ccall "C.show"(%2) : void
                                  %4.pin = allocate local i64 "pin" : *i64
                                  %5 = convert to_interface %2 : interface ""
                                  %6 = call "runtime.(*Pinner).Pin"(%4, %5) : void
                                  %7 = call "runtime.LockOSThread"() : void
                                  cdefer "C.done"()
                                  %8 = ccall "C.show"(%2) : void
                                  %9 = ccall "C.malloc"(8 u64) : ptr
                                  %10 = ccall "C.show"(%9) : void
                                  %11 = ccall "C.show"(null ptr) : void
                                  %12 = ccall "C.free"(%9) : void
                                  rundefers
                                  return
                                }
                                """)
                        .analyze(Contracts.none(), ObserverTest::show);
        assertThat(facts.all(Seen.class))
                .extracting(s -> s.at().start() / 100 + " " + s.what())
                .containsExactly(
                        "1 stays locked",
                        "5 GO_HEAP pinned=false locks=0 deferred=0",
                        "11 GO_HEAP pinned=true locks=1 deferred=1",
                        "13 C_HEAP pinned=false locks=1 deferred=1",
                        "14 NULL pinned=false locks=1 deferred=1");
    }

    @Test
    void lengthsAreFollowedThroughArithmetic() {
        List<String> found = new java.util.ArrayList<>();
        Observer.Factory lengths =
                (function, _) ->
                        new Observer() {
                            @Override
                            public void before(Instr instr, StateView state) {
                                if (instr instanceof Instr.Call call) {
                                    var bytes = state.of(function.params().getFirst());
                                    var number = state.of(call.args().getFirst());
                                    found.add(
                                            String.valueOf(
                                                    state.derives(number, state.lengthOf(bytes))));
                                }
                            }
                        };
        Cases.of(
                        """
                        func m.f go (%0.b []u8, %1.n i64) {
                        b0:
                          %2 = len %0 : i64
                          %3 = add %2, 1 i64 : i64
                          %4 = convert number %3 : i32
                          %5 = ccall "C.a"(%4) : void
                          %6 = ccall "C.a"(%1) : void
                          return
                        }
                        """)
                .analyze(Contracts.none(), lengths);
        assertThat(found).containsExactly("true", "false");
    }
}
