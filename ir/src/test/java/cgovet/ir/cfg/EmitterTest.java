package cgovet.ir.cfg;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.text.Span;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmitterTest {
    private final Emitter emitter = new Emitter();

    @Test
    void mergesBypassesAndLeavesOutWhatIsNotReached() {
        int then = emitter.block();
        int otherwise = emitter.block();
        int join = emitter.block();
        emitter.branch(Value.Number.of(1, IrType.BOOL), then, otherwise, Span.NONE);
        emitter.start(then);
        Value.Reg x = emitter.copy(Value.Number.of(7, IrType.INT64), Span.NONE);
        emitter.jump(join, Span.NONE);
        emitter.copy(x, Span.NONE);
        emitter.fallInto(otherwise, Span.NONE);
        emitter.fallInto(join, Span.NONE);
        int last = emitter.block();
        emitter.fallInto(last, Span.NONE);
        emitter.emit(new Instr.Return(List.of(), Span.NONE));

        List<Block> blocks = emitter.finish(Span.NONE);

        assertThat(blocks).hasSize(3);
        assertThat(blocks.get(0).terminator().targets()).containsExactly(1, 2);
        assertThat(blocks.get(1).instrs()).hasSize(2);
        assertThat(blocks.get(1).terminator().targets()).containsExactly(2);
        assertThat(blocks.get(2).instrs()).hasSize(1);
    }

    @Test
    void anEndlessLoopOfJumpsStays() {
        int a = emitter.block();
        int b = emitter.block();
        emitter.fallInto(a, Span.NONE);
        emitter.fallInto(b, Span.NONE);
        emitter.jump(a, Span.NONE);
        for (Block block : emitter.finish(Span.NONE)) {
            assertThat(block.terminator()).isInstanceOf(Instr.Jump.class);
            assertThat(block.terminator().targets()).allMatch(t -> t > 0);
        }
    }

    @Test
    void aBlockLeftOpenStops() {
        assertThat(emitter.finish(Span.NONE).getFirst().terminator())
                .isInstanceOf(Instr.Stop.class);
    }
}
