package cgovet.boundary.abi;

import cgovet.cfront.layout.Layouts;
import cgovet.cfront.layout.RecordLayout;
import cgovet.cfront.layout.TypeLayout;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.Member;
import cgovet.cfront.types.RecordType;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.Sizes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether members in another order take fewer bytes: the strictest alignment first. Bit-fields that
 * follow each other stay together, a flexible array stays last.
 */
final class Reordering {
    private Reordering() {}

    /** What to do and what it saves, empty if it saves nothing. */
    static String of(Layouts layouts, RecordType record) {
        Optional<RecordLayout> now = layouts.record(record);
        if (now.isEmpty() || record.isUnion() || record.members().size() < 2) {
            return "";
        }
        List<Member> ordered = ordered(layouts, record.members());
        RecordType other = new RecordType(record.kind(), record.tag(), record.at());
        other.complete(ordered, record.packing(), record.at());
        Optional<RecordLayout> then = layouts.record(other);
        if (then.isEmpty() || then.get().size() >= now.get().size()) {
            return "";
        }
        return words(
                ordered.stream().map(Reordering::name).toList(),
                then.get().size(),
                now.get().size() - then.get().size());
    }

    private static String name(Member member) {
        if (!member.name().isEmpty()) {
            return member.name();
        }
        return member.isBitField() ? ":" + member.bitWidth() : CTypes.show(member.type());
    }

    private static List<Member> ordered(Layouts layouts, List<Member> members) {
        List<List<Member>> runs = new ArrayList<>();
        boolean inBits = false;
        for (Member member : members) {
            if (!member.isBitField() || !inBits) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(member);
            inBits = member.isBitField();
        }
        List<Member> open = isOpen(members.getLast()) ? runs.removeLast() : List.of();
        runs.sort(Comparator.comparingLong(run -> -align(layouts, run)));
        List<Member> all = new ArrayList<>();
        runs.forEach(all::addAll);
        all.addAll(open);
        return all;
    }

    private static boolean isOpen(Member member) {
        return CTypes.canonical(member.type()) instanceof CType.Array array && !array.hasLength();
    }

    private static long align(Layouts layouts, List<Member> run) {
        long most = 1;
        for (Member member : run) {
            long own = layouts.layout(member.type()).map(TypeLayout::memberAlign).orElse(1L);
            most = Math.max(most, Math.max(own, member.aligned()));
        }
        return most;
    }

    /** As {@link #of(Layouts, RecordType)}; a field without bytes never goes last. */
    static String of(Sizes sizes, GoType.Struct struct, long size) {
        List<Obj.Var> ordered = new ArrayList<>(struct.fields());
        ordered.sort(
                Comparator.<Obj.Var>comparingInt(f -> sizes.sizeOf(f.type()) == 0 ? 0 : 1)
                        .thenComparingLong(f -> -sizes.alignOf(f.type())));
        long then = sizes.sizeOf(new GoType.Struct(ordered, List.of()));
        return then < 0 || then >= size
                ? ""
                : words(ordered.stream().map(Obj.Var::name).toList(), then, size - then);
    }

    private static String words(List<String> names, long size, long less) {
        return "in the order "
                + String.join(", ", names)
                + " it takes "
                + size
                + " bytes, "
                + less
                + " less";
    }
}
