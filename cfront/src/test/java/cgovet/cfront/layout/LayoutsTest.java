package cgovet.cfront.layout;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.files.Resources;
import cgovet.base.target.Target;
import cgovet.base.text.Span;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.EnumType;
import cgovet.cfront.types.FloatKind;
import cgovet.cfront.types.IntKind;
import cgovet.cfront.types.Member;
import cgovet.cfront.types.RecordType;
import cgovet.cfront.types.RecordType.Packing;
import cgovet.cfront.types.Typedef;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LayoutsTest {
    private static final CType LONG = new CType.Int(IntKind.LONG);
    private static final CType LLONG = new CType.Int(IntKind.LLONG);
    private static final CType LDOUBLE = new CType.Floating(FloatKind.LONG_DOUBLE);

    /** The file holds what gcc 12 and clang 19 say of the header that the same seed draws. */
    @Test
    void agreesWithCompilersOnRecordsDrawnByChance() {
        String golden =
                new String(
                        Resources.require(LayoutsTest.class, "/cgovet/cfront/layout/random-7.tsv"),
                        StandardCharsets.US_ASCII);
        List<String> targets =
                golden.lines().map(l -> l.substring(0, l.indexOf('\t'))).distinct().toList();
        StringBuilder ours = new StringBuilder();
        for (String name : targets) {
            Layouts layouts = on(name);
            RandomRecords.draw(7, 40, true)
                    .records()
                    .forEach((tag, type) -> {
                        RecordLayout layout = layouts.record((RecordType) type).orElseThrow();
                        String bits =
                                layout.fields().stream()
                                        .map(f -> Long.toString(f.bitOffset()))
                                        .collect(Collectors.joining(" "));
                        ours.append(name).append('\t').append(tag).append('\t');
                        ours.append(layout.size()).append('\t');
                        ours.append(layout.align()).append('\t').append(bits).append('\n');
                    });
        }
        assertThat(targets).hasSize(11);
        assertThat(ours.toString()).isEqualTo(golden);
    }

    @Test
    void everyCgoTargetHasItsOwnData() {
        assertThat(Target.CGO).allMatch(t -> CTarget.of(t).isExact());
        for (Target target : Target.CGO) {
            assertThat(size(target.toString(), new CType.Pointer(CType.VOID)))
                    .as(target.toString())
                    .isEqualTo(target.pointerSize());
            boolean big = CTarget.of(target).macros().text().contains("ORDER__ __ORDER_BIG");
            assertThat(big).as(target.toString()).isEqualTo(target.isBigEndian());
        }
    }

    @Test
    void borrowsWhereThereAreNoData() {
        assertThat(CTarget.of(new Target("plan9", "386")).dataOf().toString())
                .isEqualTo("linux/386");
        assertThat(CTarget.of(new Target("js", "wasm")).dataOf().toString())
                .isEqualTo("linux/amd64");
        assertThat(CTarget.of(new Target("js", "wasm")).isExact()).isFalse();
    }

    @Test
    void basicTypesFollowTheDataModel() {
        assertThat(size("linux/amd64", LONG)).isEqualTo(8);
        assertThat(size("windows/amd64", LONG)).isEqualTo(4);
        assertThat(size("linux/386", LONG)).isEqualTo(4);
        assertThat(size("linux/amd64", LDOUBLE)).isEqualTo(16);
        assertThat(size("linux/386", LDOUBLE)).isEqualTo(12);
        assertThat(size("darwin/arm64", LDOUBLE)).isEqualTo(8);
        assertThat(on("linux/386").alignOf(LLONG)).hasValue(4);
        assertThat(on("windows/386").alignOf(LLONG)).hasValue(8);
        assertThat(on("linux/arm").alignOf(LLONG)).hasValue(8);
        assertThat(on("linux/amd64").isCharSigned()).isTrue();
        assertThat(on("linux/arm64").isCharSigned()).isFalse();
        assertThat(on("darwin/arm64").isCharSigned()).isTrue();
        assertThat(on("windows/amd64").sizeT()).isEqualTo(IntKind.ULLONG);
        assertThat(on("windows/amd64").wcharT()).isEqualTo(IntKind.USHORT);
        assertThat(on("linux/arm64").wcharT()).isEqualTo(IntKind.UINT);
    }

    @Test
    void typedefsVectorsAtomicsAndEnums() {
        Typedef aligned = new Typedef("a16", CType.INT, 16, Span.NONE);
        assertThat(on("linux/amd64").layout(aligned)).contains(TypeLayout.of(4, 16));
        assertThat(on("linux/amd64").layout(new Typedef("b", aligned, 0, Span.NONE)))
                .contains(TypeLayout.of(4, 16));
        CType vector = new CType.Vector(new CType.Floating(FloatKind.FLOAT), 32);
        assertThat(on("linux/amd64").layout(vector)).contains(TypeLayout.of(32, 32));
        assertThat(on("linux/arm64").layout(vector)).contains(TypeLayout.of(32, 16));
        CType atomic = CTypes.qualify(LLONG, false, false, false, true);
        assertThat(on("linux/386").layout(atomic)).contains(TypeLayout.of(8, 8));
        EnumType packed = new EnumType("e", Span.NONE);
        assertThat(on("linux/amd64").sizeOf(packed)).isEmpty();
        packed.complete(
                List.of(new EnumType.Enumerator("A", BigInteger.ONE, Span.NONE)),
                new CType.Int(IntKind.UCHAR),
                Span.NONE);
        assertThat(on("linux/amd64").sizeOf(packed)).hasValue(1);
    }

    @Test
    void membersOfUnnamedRecordsAreFound() {
        RecordType inner = struct("", member("", CType.INT, 3), member("lo", CType.CHAR, -1));
        RecordType outer = struct("o", member("tag", LONG, -1), member("", inner, -1));
        assertThat(on("linux/amd64").bitOffset(outer, CTypes.pathTo(outer, "lo"))).hasValue(72);
    }

    @Test
    void whatCannotBeKnownHasNoLayout() {
        Layouts layouts = on("linux/amd64");
        RecordType open = new RecordType(RecordType.Kind.STRUCT, "open", Span.NONE);
        assertThat(layouts.layout(open)).isEmpty();
        assertThat(layouts.layout(new CType.Array(open, 3))).isEmpty();
        assertThat(layouts.layout(new CType.Unknown("x"))).isEmpty();
        assertThat(layouts.sizeOf(new CType.Array(CType.INT, CType.Array.INCOMPLETE))).isEmpty();
        assertThat(layouts.sizeOf(new CType.Array(CType.INT, CType.Array.NOT_CONSTANT))).isEmpty();
        assertThat(layouts.sizeOf(new CType.Array(CType.INT, Long.MAX_VALUE))).isEmpty();
        RecordType huge = struct("huge");
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            members.add(member("m" + i, new CType.Array(CType.CHAR, 1L << 56), -1));
        }
        RecordType tooLarge = struct("large", members.toArray(Member[]::new));
        assertThat(layouts.record(tooLarge)).isEmpty();
        assertThat(layouts.record(huge).orElseThrow().size()).isZero();
        open.complete(List.of(member("self", open, -1)), Packing.NONE, Span.NONE);
        assertThat(layouts.record(open)).isEmpty();
    }

    @Test
    void endsOnDeepNesting() {
        CType type = CType.CHAR;
        for (int i = 0; i < 100_000; i++) {
            type = new CType.Array(type, 1);
        }
        assertThat(on("linux/amd64").sizeOf(type)).isEmpty();
        CType chain = CType.CHAR;
        for (int i = 0; i < 100_000; i++) {
            chain = new Typedef("t" + i, chain, 0, Span.NONE);
        }
        assertThat(on("linux/amd64").sizeOf(chain)).hasValue(1);
    }

    private static RecordType struct(String tag, Member... members) {
        RecordType record = new RecordType(RecordType.Kind.STRUCT, tag, Span.NONE);
        record.complete(Stream.of(members).toList(), Packing.NONE, Span.NONE);
        return record;
    }

    private static Member member(String name, CType type, int bits) {
        return new Member(name, type, bits, 0, false, Span.NONE);
    }

    private static Layouts on(String target) {
        return Layouts.of(CTarget.of(Target.parse(target).orElseThrow()));
    }

    private static long size(String target, CType type) {
        return on(target).sizeOf(type).orElseThrow();
    }
}
