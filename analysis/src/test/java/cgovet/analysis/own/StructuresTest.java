package cgovet.analysis.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Laws of the persistent structures and of what is known of numbers. */
final class StructuresTest {
    @Test
    void aMapHoldsWhatWasPutAndOldVersionsStay() {
        Random random = new Random(3);
        IntMap<Integer> map = IntMap.empty();
        Map<Integer, Integer> model = new TreeMap<>();
        IntMap<Integer> old = map;
        Map<Integer, Integer> oldModel = Map.of();
        for (int i = 0; i < 5000; i++) {
            int key = random.nextInt(300) * (random.nextBoolean() ? 1 : 7_000_001);
            key = Math.abs(key);
            if (random.nextInt(3) == 0) {
                map = map.without(key);
                model.remove(key);
            } else {
                map = map.with(key, i);
                model.put(key, i);
            }
            if (i == 2500) {
                old = map;
                oldModel = new TreeMap<>(model);
            }
        }
        assertThat(entries(map)).isEqualTo(model);
        assertThat(map.keys()).isEqualTo(List.copyOf(model.keySet()));
        assertThat(entries(old)).isEqualTo(oldModel);
    }

    @Test
    void equalContentsAreAlikeWhateverTheOrder() {
        List<Integer> keys = new ArrayList<>(List.of(5, 1, 9, 1 << 20, 77, 0));
        IntMap<Integer> a = IntMap.empty();
        IntMap<Integer> b = IntMap.empty();
        for (int key : keys) {
            a = a.with(key, key);
        }
        for (int key : keys.reversed()) {
            b = b.with(key, key);
        }
        assertThat(a.isLike(b, Integer::equals)).isTrue();
        assertThat(a.isLike(b.without(77), Integer::equals)).isFalse();
        assertThat(a.isLike(b.with(77, 78), Integer::equals)).isFalse();
    }

    @Test
    void mapsJoinKeyByKey() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            IntMap<Integer> common = changed(IntMap.empty(), random, 40);
            IntMap<Integer> a = changed(common, random, random.nextInt(20));
            IntMap<Integer> b = round % 5 == 0 ? common : changed(common, random, 20);
            Map<Integer, Integer> x = entries(a);
            Map<Integer, Integer> y = entries(b);
            Map<Integer, Integer> expected = new TreeMap<>();
            for (Map<Integer, Integer> each : List.of(x, y)) {
                for (int key : each.keySet()) {
                    Integer value = both(key, x.get(key), y.get(key));
                    if (value != null) {
                        expected.put(key, value);
                    }
                }
            }
            List<Integer> asked = new ArrayList<>();
            IntMap<Integer> joined =
                    a.join(
                            b,
                            (key, one, other) -> {
                                asked.add(key);
                                return both(key, one, other);
                            });
            assertThat(entries(joined)).isEqualTo(expected);
            assertThat(asked).isSorted().doesNotHaveDuplicates();
            assertThat(asked).allMatch(key -> !Objects.equals(x.get(key), y.get(key)));
            // What a join builds is as well formed as what was put one by one.
            IntMap<Integer> again = IntMap.empty();
            for (Map.Entry<Integer, Integer> entry : expected.entrySet()) {
                again = again.with(entry.getKey(), entry.getValue());
            }
            assertThat(joined.isLike(again, Integer::equals)).isTrue();
            expected.keySet().removeIf(key -> key % 3 == 0);
            assertThat(entries(joined.only(key -> key % 3 != 0))).isEqualTo(expected);
        }
    }

    @Test
    void mapsThatShareEverythingAreNotLookedAt() {
        IntMap<Integer> map = changed(IntMap.empty(), new Random(2), 50);
        assertThat(map.join(map, (_, _, _) -> null)).isSameAs(map);
        assertThat(map.only(_ -> true)).isSameAs(map);
        assertThat(map.only(_ -> false).isEmpty()).isTrue();
    }

    private static @Nullable Integer both(int key, @Nullable Integer a, @Nullable Integer b) {
        if (a == null || b == null) {
            return key % 4 == 0 ? null : a == null ? b : a;
        }
        return a.equals(b) ? a : key % 7 == 0 ? null : Integer.valueOf(a + b);
    }

    private static IntMap<Integer> changed(IntMap<Integer> map, Random random, int changes) {
        IntMap<Integer> result = map;
        for (int i = 0; i < changes; i++) {
            int key = random.nextInt(60) * (random.nextInt(4) == 0 ? 9_000_001 : 1);
            result =
                    random.nextInt(4) == 0
                            ? result.without(key)
                            : result.with(key, random.nextInt(100));
        }
        return result;
    }

    private static Map<Integer, Integer> entries(IntMap<Integer> map) {
        Map<Integer, Integer> entries = new TreeMap<>();
        map.forEach(entries::put);
        return entries;
    }

    @Test
    void intervalsJoinAndMeet() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            Interval a = interval(random);
            Interval b = interval(random);
            Interval c = interval(random);
            assertThat(a.or(b)).isEqualTo(b.or(a));
            assertThat(a.or(a)).isEqualTo(a.or(a).or(a));
            assertThat(a.and(b)).isEqualTo(b.and(a));
            for (long n = -6; n <= 6; n++) {
                boolean inBoth = a.mayBe(n) && b.mayBe(n);
                assertThat(a.and(b).mayBe(n)).isEqualTo(inBoth);
                if (a.mayBe(n) || b.mayBe(n)) {
                    assertThat(a.or(b).mayBe(n)).isTrue();
                }
                assertThat(a.or(b).or(c).mayBe(n)).isEqualTo(a.or(b.or(c)).mayBe(n));
            }
        }
    }

    private static Interval interval(Random random) {
        long low = random.nextInt(5) == 0 ? Long.MIN_VALUE : random.nextInt(9) - 4;
        long high = random.nextInt(5) == 0 ? Long.MAX_VALUE : random.nextInt(9) - 4;
        Interval any = Interval.between(low, high);
        return random.nextInt(3) == 0 ? any.and(Interval.NON_ZERO) : any;
    }

    @Test
    void conditionsAreLearntAndRefuted() {
        Symbols symbols = new Symbols();
        Logic logic = new Logic(symbols);
        State state = new State();
        Sym x = symbols.of(new Shape.Param(0, cgovet.ir.code.IrType.INT64));
        Sym less = compare(symbols, cgovet.ir.code.Operator.LT, x, symbols.number(5));
        assertThat(logic.evaluate(state, less)).isEmpty();
        assertThat(logic.assume(state, less, true)).isTrue();
        assertThat(logic.range(state, x).high()).isEqualTo(4);
        Sym big = compare(symbols, cgovet.ir.code.Operator.GE, x, symbols.number(5));
        assertThat(logic.evaluate(state, big)).contains(false);
        assertThat(logic.assume(state, big, true)).isFalse();
    }

    private static Sym compare(Symbols symbols, cgovet.ir.code.Operator operator, Sym a, Sym b) {
        return symbols.operate(operator, List.of(a, b)).orElseThrow();
    }
}
