package cgovet.ir.cfg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValidatorTest {
    private static List<String> violations(String body) {
        return Validator.violations(
                IrText.parse(
                        """
                        module "m"
                        type "m.T" size 8 {
                          "x" i64
                        }
                        func "m.F" go {
                          params %0.p *struct "m.T", %1.c bool
                          results i64
                          registers 4
                          at "f.go" 0-9
                        """
                                + body
                                + "}\n"));
    }

    @Test
    void acceptsAFunctionThatKeepsAllRules() {
        assertThat(IrText.parse(IrTextTest.SMALL))
                .satisfies(m -> assertThat(Validator.violations(m)).isEmpty());
        assertThat(
                        violations(
                                """
                                b0:
                                  %2 = field %0.p, 0 "x" : *i64 @-
                                  branch %1.c, b1, b2 @-
                                b1:
                                  %3 = load %2 : i64 @-
                                  jump b3 @-
                                b2:
                                  %3 = move 0 i64 : i64 @-
                                  jump b3 @-
                                b3:
                                  return %3 @-
                                """))
                .isEmpty();
    }

    @Test
    void findsAReadBeforeAnAssignmentOnOnePath() {
        assertThat(
                        violations(
                                """
                                b0:
                                  branch %1.c, b1, b2 @-
                                b1:
                                  %3 = move 0 i64 : i64 @-
                                  jump b2 @-
                                b2:
                                  return %3 @-
                                """))
                .singleElement()
                .asString()
                .contains("%3 is read before it is assigned");
    }

    @Test
    void findsWrongShapes() {
        assertThat(violations("b0:\n  jump b0 @-\n")).anyMatch(v -> v.contains("leads to b0"));
        assertThat(violations("b0:\n  jump b7 @-\n")).anyMatch(v -> v.contains("leads to b7"));
        assertThat(violations("b0:\n  rundefers @-\n"))
                .anyMatch(v -> v.contains("has no terminator"));
        assertThat(violations("b0:\n  stop @-\n  stop @-\n"))
                .anyMatch(v -> v.contains("goes on after its end"));
        assertThat(violations("b0:\n  stop @-\nb1:\n  stop @-\n"))
                .anyMatch(v -> v.contains("b1 is not reached"));
        assertThat(violations("")).anyMatch(v -> v.contains("no blocks"));
    }

    @Test
    void findsWrongRegisters() {
        assertThat(violations("b0:\n  %9 = move 0 i64 : i64 @-\n  stop @-\n"))
                .anyMatch(v -> v.contains("out of range"));
        assertThat(violations("b0:\n  %2 = move %1.d : bool @-\n  stop @-\n"))
                .anyMatch(v -> v.contains("two names"));
    }

    @Test
    void findsWrongTypes() {
        assertThat(violations("b0:\n  %2 = load %1.c : bool @-\n  stop @-\n"))
                .anyMatch(v -> v.contains("load at a"));
        assertThat(violations("b0:\n  %2 = load %0.p : i64 @-\n  stop @-\n"))
                .anyMatch(v -> v.contains("yields"));
        assertThat(violations("b0:\n  %2 = field %0.p, 1 \"y\" : *i64 @-\n  stop @-\n"))
                .anyMatch(v -> v.contains("no field 1 y"));
    }

    @Test
    void findsWrongReturns() {
        assertThat(violations("b0:\n  return @-\n")).anyMatch(v -> v.contains("return of 0"));
        assertThat(violations("b0:\n  defer \"m.G\"() @-\n  return 0 i64 @-\n"))
                .anyMatch(v -> v.contains("without running deferred calls"));
    }
}
