package cgovet.boundary.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.boundary.contract.Condition.Relation;
import cgovet.boundary.contract.Summary.Case;
import cgovet.boundary.contract.Summary.Exit;
import cgovet.boundary.contract.Summary.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SummaryTextTest {
    private static final String[] NAMES = {
        "p", "C.free", "runtime/cgo.Handle.Delete", "p.(*T).Close", "", "a b", "q\"\\", "1", "ä->b"
    };

    @Test
    void whatIsPrintedParsesBack() {
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            Summary summary = randomSummary(random);
            String text = SummaryText.print(summary);
            SummaryText.Parsed parsed = SummaryText.parse(text);
            assertThat(parsed.problems()).as(text).isEmpty();
            assertThat(parsed.summaries()).as(text).containsExactly(summary);
        }
    }

    @Test
    void placesPrintAsInC() {
        Access place = Access.argument(0).deref().field("next").deref();
        assertThat(SummaryText.print(place)).isEqualTo("*arg1->next");
        assertThat(SummaryText.print(Access.argument(1).deref().then(new Access.Element())))
                .isEqualTo("(*arg2)[]");
        assertThat(SummaryText.print(Access.global("C.v").deref().field("f")))
                .isEqualTo("global \"C.v\"->f");
    }

    @Test
    void oneHeaderMayNameSeveralFunctions() {
        SummaryText.Parsed parsed =
                SummaryText.parse(
                        """
                        # allocators
                        summary "C.malloc" "C.calloc" source=native confidence=1
                          case ok when result != null, arg1 > 0
                            own result family=libc release=C.free  # the caller's
                        """);
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.summaries())
                .extracting(Summary::symbol)
                .containsExactly("C.malloc", "C.calloc");
    }

    @Test
    void nativeFunctionsAreThere() {
        assertThat(NativeSummaries.of("cgo.CString")).isPresent();
        assertThat(NativeSummaries.of("C.realloc").orElseThrow().cases()).hasSize(2);
        assertThat(NativeSummaries.of("C.no_such_function")).isEmpty();
    }

    @Test
    void mistakesAreToldWithTheirLine() {
        assertThat(problems("summary \"f\" source=native confidence=1\n  case ok\n    eat arg1"))
                .containsExactly("line 3: unknown effect 'eat'");
        assertThat(problems("summary \"f\" source=native confidence=1"))
                .containsExactly("line 1: a summary needs a case");
        assertThat(problems("summary f source=native confidence=1"))
                .containsExactly("line 1: a summary needs a quoted symbol");
        assertThat(problems("summary \"f\" source=native confidence=1\ncase ok when arg1 ~ 3"))
                .containsExactly("line 2: a condition compares with == != < <= > >=, not ''");
        assertThat(problems("summary \"f\" source=guess confidence=1\ncase ok"))
                .containsExactly("line 1: unknown word 'guess'");
        assertThat(problems("free arg1 family=x"))
                .containsExactly("line 1: 'free' stands in no case");
    }

    @Test
    void anyTextIsRead() {
        Random random = new Random(11);
        String seed =
                "summary \"f\" source=native confidence=1\n case ok when arg1->a[] != 0\n"
                        + "own (*arg1)[].x family=\"\" release=a,b nullable\nlength result of=arg1"
                        + " unit=bytes\n";
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder(seed);
            for (int k = random.nextInt(6); k >= 0; k--) {
                int where = random.nextInt(text.length());
                text.setCharAt(where, (char) (random.nextInt(90) + 32));
            }
            SummaryText.Parsed parsed = SummaryText.parse(text.toString());
            for (Summary summary : parsed.summaries()) {
                assertThat(SummaryText.parse(SummaryText.print(summary)).summaries())
                        .containsExactly(summary);
            }
        }
    }

    private static List<String> problems(String text) {
        return SummaryText.parse(text).problems();
    }

    private static Summary randomSummary(Random random) {
        List<Case> cases = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            List<Condition> when = new ArrayList<>();
            for (int k = random.nextInt(3); k > 0; k--) {
                when.add(
                        new Condition(
                                access(random),
                                pick(random, Relation.values()),
                                random.nextInt(9) - 4));
            }
            List<Effect> effects = new ArrayList<>();
            for (int k = random.nextInt(5); k > 0; k--) {
                effects.add(effect(random));
            }
            cases.add(new Case(pick(random, Exit.values()), when, effects));
        }
        return new Summary(
                pick(random, NAMES),
                pick(random, Source.values()),
                random.nextInt(101) / 100.0,
                cases);
    }

    private static Effect effect(Random random) {
        Access at = access(random);
        String name = pick(random, NAMES);
        List<String> names = random.nextBoolean() ? List.of() : List.of(name, "C.free");
        return switch (random.nextInt(16)) {
            case 0 -> new Effect.Own(at, name, names, random.nextBoolean());
            case 1 -> new Effect.Free(at, name);
            case 2 -> new Effect.Take(at);
            case 3 -> new Effect.Escape(at);
            case 4 -> new Effect.Retain(at, names);
            case 5 -> new Effect.Borrow(at, access(random), names);
            case 6 -> new Effect.Static(at);
            case 7 -> new Effect.Same(at, access(random));
            case 8 -> new Effect.Write(at);
            case 9 -> new Effect.Clear(at);
            case 10 -> new Effect.Use(at);
            case 11 -> new Effect.Count(at, random.nextInt(5) - 2);
            case 12 -> new Effect.Length(at, access(random), random.nextBoolean());
            case 13 -> new Effect.Callback(at, random.nextBoolean());
            case 14 -> new Effect.Text(at);
            default -> new Effect.ThreadLock(random.nextInt(3) - 1);
        };
    }

    private static Access access(Random random) {
        Access access =
                switch (random.nextInt(4)) {
                    case 0 -> Access.argument(random.nextInt(12));
                    case 1 -> Access.result(random.nextInt(3));
                    case 2 -> Access.capture(random.nextInt(3));
                    default -> Access.global(pick(random, NAMES));
                };
        for (int i = random.nextInt(Access.MAX_STEPS + 1); i > 0; i--) {
            access =
                    switch (random.nextInt(3)) {
                        case 0 -> access.deref();
                        case 1 -> access.field(pick(random, NAMES));
                        default -> access.then(new Access.Element());
                    };
        }
        return access;
    }

    private static <T> T pick(Random random, T[] from) {
        return from[random.nextInt(from.length)];
    }
}
