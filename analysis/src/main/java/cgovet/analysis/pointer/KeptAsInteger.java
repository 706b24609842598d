package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.base.finding.Step;
import cgovet.base.text.Span;
import java.util.List;

/**
 * The address of Go memory is kept in an integer and made a pointer again in another statement:
 * between them nothing keeps the memory, and a stack may move (unsafe.Pointer documentation,
 * patterns 2 and 3).
 *
 * @param at where the integer becomes a pointer
 * @param variable that holds the integer; may be empty
 * @param call the system call that takes the integer as an address; empty where it becomes a
 *     pointer again
 * @param isReflected whether {@code reflect} gave the address
 */
public record KeptAsInteger(
        String function, Span at, String variable, Span taken, String call, boolean isReflected)
        implements Fact {
    @Override
    public List<Step> steps() {
        return taken.isNone()
                ? List.of()
                : List.of(
                        new Step(taken, Step.Side.GO, "the address becomes an integer"),
                        new Step(
                                at,
                                Step.Side.GO,
                                call.isEmpty()
                                        ? "the integer becomes a pointer again"
                                        : call + " takes the integer as an address"));
    }

    @Override
    public double confidence() {
        return 0.92;
    }

    @Override
    public String fingerprint() {
        return "uintptr " + function + " " + variable;
    }
}
