package cgovet.cfront.layout;

import cgovet.base.target.Target;
import cgovet.base.text.Span;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.FloatKind;
import cgovet.cfront.types.IntKind;
import cgovet.cfront.types.Member;
import cgovet.cfront.types.RecordType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Structs and unions drawn by chance, as types and as C text that declares the same. */
final class RandomRecords {
    private final Random random;
    private final boolean attributes;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, CType> records = new LinkedHashMap<>();

    private RandomRecords(long seed, boolean attributes) {
        this.random = new Random(seed);
        this.attributes = attributes;
    }

    record Drawn(String text, Map<String, CType> records) {}

    static Drawn draw(long seed, int count, boolean attributes) {
        RandomRecords all = new RandomRecords(seed, attributes);
        for (int i = 0; i < count; i++) {
            all.record("r" + i);
        }
        return new Drawn(all.text.toString(), all.records);
    }

    /** Writes a header and, for each target, what {@link LayoutJson} says of it. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        boolean attributes = Boolean.parseBoolean(args[3]);
        Drawn drawn = draw(Long.parseLong(args[1]), Integer.parseInt(args[2]), attributes);
        Files.writeString(folder.resolve("random.h"), drawn.text());
        for (Target target : Target.CGO) {
            Files.write(
                    folder.resolve(target.toString().replace('/', '-') + ".jsonl"),
                    LayoutJson.lines(drawn.records(), target));
        }
    }

    private void record(String tag) {
        boolean union = random.nextInt(6) == 0;
        RecordType.Kind kind = union ? RecordType.Kind.UNION : RecordType.Kind.STRUCT;
        RecordType record = new RecordType(kind, tag, Span.NONE);
        boolean packed = attributes && random.nextInt(6) == 0;
        long aligned = attributes && random.nextInt(8) == 0 ? 1L << random.nextInt(6) : 0;
        int pack = attributes && random.nextInt(6) == 0 ? 1 << random.nextInt(4) : 0;
        StringBuilder body = new StringBuilder();
        List<Member> members = new ArrayList<>();
        int count = 1 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            members.add(member("m" + i, body));
        }
        if (!union && !members.getFirst().name().isEmpty() && random.nextInt(10) == 0) {
            members.add(new Member("fam", new CType.Array(CType.INT, -1), -1, 0, false, Span.NONE));
            body.append(" int fam[];");
        }
        if (pack != 0) {
            text.append("#pragma pack(push, ").append(pack).append(")\n");
        }
        text.append(kind.keyword()).append(' ').append(tag).append(" {").append(body).append(" }");
        if (packed) {
            text.append(" __attribute__((packed))");
        }
        if (aligned != 0) {
            text.append(" __attribute__((aligned(").append(aligned).append(")))");
        }
        text.append(";\n");
        if (pack != 0) {
            text.append("#pragma pack(pop)\n");
        }
        record.complete(
                members,
                new RecordType.Packing(packed, aligned, pack, RecordType.BitFields.OF_TARGET),
                Span.NONE);
        records.put(kind.keyword() + " " + tag, record);
    }

    private Member member(String name, StringBuilder body) {
        if (random.nextInt(5) < 2) {
            return bitField(name, body);
        }
        CType type = plain();
        if (random.nextInt(5) == 0) {
            type = new CType.Array(type, random.nextInt(4));
        }
        long aligned = attributes && random.nextInt(12) == 0 ? 1L << random.nextInt(6) : 0;
        boolean packed = attributes && random.nextInt(12) == 0;
        write(body, CTypes.declare(type, name), aligned, packed);
        return new Member(name, type, Member.NO_BITS, aligned, packed, Span.NONE);
    }

    private Member bitField(String name, StringBuilder body) {
        IntKind kind =
                switch (random.nextInt(5)) {
                    case 0 -> IntKind.UCHAR;
                    case 1 -> IntKind.USHORT;
                    case 2 -> IntKind.ULLONG;
                    default -> IntKind.UINT;
                };
        int most = kind == IntKind.UCHAR ? 8 : kind == IntKind.USHORT ? 16 : 32;
        if (kind == IntKind.ULLONG) {
            most = 64;
        }
        boolean unnamed = random.nextInt(5) == 0;
        int width = unnamed && random.nextBoolean() ? 0 : 1 + random.nextInt(most);
        String own = unnamed ? "" : name;
        long aligned =
                attributes && !unnamed && random.nextInt(16) == 0 ? 1L << random.nextInt(5) : 0;
        boolean packed = attributes && !unnamed && random.nextInt(16) == 0;
        CType type = new CType.Int(kind);
        write(body, CTypes.declare(type, own) + " : " + width, aligned, packed);
        return new Member(own, type, width, aligned, packed, Span.NONE);
    }

    private static void write(StringBuilder body, String text, long aligned, boolean packed) {
        body.append(' ').append(text);
        if (aligned != 0) {
            body.append(" __attribute__((aligned(").append(aligned).append(")))");
        }
        if (packed) {
            body.append(" __attribute__((packed))");
        }
        body.append(';');
    }

    private CType plain() {
        List<CType> known = List.copyOf(records.values());
        return switch (random.nextInt(12)) {
            case 0, 1 -> CType.CHAR;
            case 2 -> new CType.Int(IntKind.SHORT);
            case 3, 4 -> CType.INT;
            case 5 -> new CType.Int(IntKind.LONG);
            case 6 -> new CType.Int(IntKind.LLONG);
            case 7 -> new CType.Floating(FloatKind.DOUBLE);
            case 8 -> new CType.Floating(FloatKind.LONG_DOUBLE);
            case 9 -> new CType.Pointer(CType.VOID);
            case 10 -> new CType.Complex(new CType.Floating(FloatKind.FLOAT));
            default -> known.isEmpty() || endsOpen(known.getLast()) ? CType.INT : known.getLast();
        };
    }

    private static boolean endsOpen(CType type) {
        return type instanceof RecordType record && record.members().getLast().name().equals("fam");
    }
}
