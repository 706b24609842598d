package cgovet.boundary.mine;

import cgovet.boundary.contract.Words;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.Member;
import cgovet.cfront.types.RecordType;
import cgovet.cfront.types.Typedef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What pointers lead to, as a declaration spells it: a record, or a name for {@code void} of which
 * nothing else is known.
 *
 * @param record its tag, else the innermost name
 * @param alias the name that this declaration uses; empty for {@code struct x}
 * @param type null where it is a name for {@code void}
 * @param isConst whether one of the pointers is to const
 */
record Handle(String record, String alias, @Nullable RecordType type, boolean isConst) {
    private static final int MAX_DEPTH = 64;
    private static final Set<String> ERRORS =
            Set.of("error", "err", "status", "exception", "failure");

    /** Of what is behind one pointer or as many as {@code most}; none of them to const. */
    static Optional<Handle> of(CType type, int most) {
        return any(type, most).filter(handle -> !handle.isConst());
    }

    /** As {@link #of}, const or not. */
    static Optional<Handle> any(CType type, int most) {
        CType at = type;
        String inner = "";
        String alias = "";
        int pointers = 0;
        boolean isConst = false;
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            switch (at) {
                case Typedef named -> {
                    inner = named.name();
                    alias = alias.isEmpty() ? inner : alias;
                    at = named.target();
                }
                case CType.Qualified qualified -> at = qualified.type();
                case CType.Pointer pointer -> {
                    pointers++;
                    isConst |= CTypes.isConst(pointer.elem());
                    if (pointers > most) {
                        return Optional.empty();
                    }
                    inner = "";
                    alias = "";
                    at = pointer.elem();
                }
                case RecordType record -> {
                    String key = record.tag().isEmpty() ? inner : record.tag();
                    return pointers == 0 || key.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Handle(key, alias, record, isConst));
                }
                case CType.Void _ -> {
                    return pointers == 0 || inner.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Handle("void " + inner, alias, null, isConst));
                }
                case CType.Plain _, CType.Derived _, CType.Declared _ -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    boolean isSame(Handle other) {
        return record.equals(other.record);
    }

    /** Whether nobody but the library sees what is in it. */
    boolean isOpaque() {
        return type == null || !type.isComplete();
    }

    /** Whether it is an element of a list that hangs together by itself. */
    boolean isLinked() {
        int links = count(record, 1);
        return links == 1 || links == 2;
    }

    /**
     * Whether it keeps an array of pointers to such objects, or the first of such a list: those in
     * it are its own.
     */
    boolean keeps(Handle object) {
        return count(object.record, 2) > 0
                || !isSame(object)
                        && object.count(object.record, 1) > 0
                        && count(object.record, 1) > 0;
    }

    /** How many of its members lead to a record by so many pointers and arrays. */
    private int count(String other, int steps) {
        RecordType whole = type;
        int count = 0;
        if (whole != null) {
            for (Member member : whole.members()) {
                count += steps(member.type(), other) == steps ? 1 : 0;
            }
        }
        return count;
    }

    /** How many pointers and arrays lead to a record; -1 if it is another type. */
    private static int steps(CType type, String record) {
        CType at = type;
        for (int steps = 0; steps < MAX_DEPTH; steps++) {
            switch (CTypes.canonical(at)) {
                case CType.Pointer(var elem) -> at = elem;
                case CType.Array(var elem, _) -> at = elem;
                case RecordType found -> {
                    return found.tag().equals(record) ? steps : -1;
                }
                case CType.Plain _, CType.Derived _, CType.Declared _ -> {
                    return -1;
                }
            }
        }
        return -1;
    }

    /** Whether it stands for a failure, as its name says. */
    boolean isError() {
        List<String> words = Words.of(alias.isEmpty() ? record : alias);
        for (int i = words.size() - 1; i >= 0; i--) {
            // The t of error_t says nothing.
            if (words.get(i).length() > 1) {
                return ERRORS.contains(words.get(i));
            }
        }
        return false;
    }
}
