package cgovet.ir.cfg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IrTextTest {
    static final String SMALL =
            """
            module "m"
            unsupported "goto" 2
            type "C.struct_x" c size 8 {
              "next" ^struct "C.struct_x"
            }
            global "m.count" i64
            func "m.F" go {
              name "F"
              traits visible
              params %0.n i64, %1.p ^struct "C.struct_x"
              results i64
              registers 5
              at "f.go" 40-90
            b0:
              %2 = add %0.n, 1 i64 : i64 @70-75
              %3 = field %1.p, 0 "next" : *^struct "C.struct_x" @70-75
              store %3, null ^struct "C.struct_x" @70-75
              %4 = ccall "C.f"(%1.p, "a\\x00" string) : void @"g.go":1-2
              branch 1 bool, b1, b2 @-
            b1:
              cdefer "C.free"(%1.p) @80-81
              rundefers @80-81
              return %2 @63-75
            b2:
              panic zero interface "" @3-3
            }
            """;

    @Test
    void parsesAndPrintsTheSame() {
        assertThat(IrText.print(IrText.parse(SMALL))).isEqualTo(SMALL);
    }

    @Test
    void whatIsPrintedParsesBack() {
        for (long seed = 0; seed < 300; seed++) {
            String text = IrText.print(RandomModule.of(seed));
            assertThat(IrText.print(IrText.parse(text))).as("seed %d", seed).isEqualTo(text);
        }
    }

    @Test
    void parsedFunctionsEqualThoseThatWerePrinted() {
        IrModule once = IrText.parse(SMALL);
        IrModule twice = IrText.parse(IrText.print(once));
        IrFunction a = once.functions().getFirst();
        IrFunction b = twice.functions().getFirst();
        assertThat(b.blocks().get(0).instrs().get(0)).isEqualTo(a.blocks().get(0).instrs().get(0));
        assertThat(b.traits()).isEqualTo(a.traits());
        assertThat(b.at()).isEqualTo(a.at());
    }

    @Test
    void namesTheLineOfAMistake() {
        assertThatThrownBy(() -> IrText.parse(SMALL.replace("rundefers", "rundefer")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 22")
                .hasMessageContaining("rundefer");
    }

    @Test
    void anyCutTextIsRefusedWithoutAnotherException() {
        for (int end = 0; end < SMALL.length(); end++) {
            String cut = SMALL.substring(0, end);
            try {
                IrText.parse(cut);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
        }
    }
}
