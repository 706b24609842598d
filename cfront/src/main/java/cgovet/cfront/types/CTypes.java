package cgovet.cfront.types;

import cgovet.cfront.types.CType.Array;
import cgovet.cfront.types.CType.Bool;
import cgovet.cfront.types.CType.Complex;
import cgovet.cfront.types.CType.Floating;
import cgovet.cfront.types.CType.Function;
import cgovet.cfront.types.CType.Int;
import cgovet.cfront.types.CType.Pointer;
import cgovet.cfront.types.CType.Qualified;
import cgovet.cfront.types.CType.Unknown;
import cgovet.cfront.types.CType.Void;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Questions about C types that need no target. */
public final class CTypes {
    private CTypes() {}

    /** The type without typedefs and qualifiers at its top. */
    public static CType canonical(CType type) {
        CType at = type;
        while (true) {
            if (at instanceof Typedef named) {
                at = named.target();
            } else if (at instanceof Qualified qualified) {
                at = qualified.type();
            } else {
                return at;
            }
        }
    }

    /** The type without qualifiers at its top; a typedef of a qualified type is looked through. */
    public static CType unqualified(CType type) {
        CType at = type;
        while (at instanceof Qualified qualified) {
            at = qualified.type();
        }
        CType below = at;
        while (below instanceof Typedef named) {
            below = named.target();
        }
        return below instanceof Qualified ? unqualified(below) : at;
    }

    /** Adds qualifiers; those of an array go to its elements. */
    public static CType qualify(
            CType type, boolean isConst, boolean isVolatile, boolean isRestrict, boolean isAtomic) {
        if (!isConst && !isVolatile && !isRestrict && !isAtomic) {
            return type;
        }
        if (type instanceof Array array) {
            return new Array(
                    qualify(array.elem(), isConst, isVolatile, isRestrict, isAtomic),
                    array.length());
        }
        if (type instanceof Qualified q) {
            return new Qualified(
                    q.type(),
                    q.isConst() || isConst,
                    q.isVolatile() || isVolatile,
                    q.isRestrict() || isRestrict,
                    q.isAtomic() || isAtomic);
        }
        return new Qualified(type, isConst, isVolatile, isRestrict, isAtomic);
    }

    public static CType toConst(CType type) {
        return qualify(type, true, false, false, false);
    }

    public static boolean isConst(CType type) {
        CType at = type;
        while (true) {
            if (at instanceof Typedef named) {
                at = named.target();
            } else if (at instanceof Qualified qualified) {
                if (qualified.isConst()) {
                    return true;
                }
                at = qualified.type();
            } else {
                return at instanceof Array array && isConst(array.elem());
            }
        }
    }

    /** The elements of an array, with the qualifiers that a typedef of an array was given. */
    public static CType element(CType array) {
        boolean isConst = false;
        boolean isVolatile = false;
        CType at = array;
        while (!(at instanceof Array)) {
            switch (at) {
                case Typedef named -> at = named.target();
                case Qualified q -> {
                    isConst |= q.isConst();
                    isVolatile |= q.isVolatile();
                    at = q.type();
                }
                case CType.Plain _, CType.Derived _, RecordType _, EnumType _ ->
                        throw new IllegalStateException(show(array) + " is no array");
            }
        }
        return qualify(((Array) at).elem(), isConst, isVolatile, false, false);
    }

    /** What a value of the type is when it is used: arrays and functions decay to pointers. */
    public static CType decay(CType type) {
        return switch (canonical(type)) {
            case Array _ -> new Pointer(element(type));
            case Function function -> new Pointer(type instanceof Typedef ? type : function);
            case CType.Plain _, CType.Derived _, CType.Declared _ -> unqualified(type);
        };
    }

    /** Integer types, {@code _Bool} and enumerations. */
    public static boolean isInteger(CType type) {
        CType at = canonical(type);
        return at instanceof Int || at instanceof Bool || at instanceof EnumType;
    }

    public static boolean isArithmetic(CType type) {
        CType at = canonical(type);
        return isInteger(at) || at instanceof Floating || at instanceof Complex;
    }

    public static boolean isPointer(CType type) {
        return canonical(type) instanceof Pointer;
    }

    public static boolean isVoid(CType type) {
        return canonical(type) instanceof Void;
    }

    public static boolean isUnknown(CType type) {
        return canonical(type) instanceof Unknown;
    }

    /** What the type points to, after arrays decayed; empty if it is no pointer. */
    public static Optional<CType> pointee(CType type) {
        return switch (canonical(type)) {
            case Pointer pointer -> Optional.of(pointer.elem());
            case Array _ -> Optional.of(element(type));
            case CType.Plain _, CType.Derived _, CType.Declared _ -> Optional.empty();
        };
    }

    /** The function type of a function or of a pointer to one. */
    public static Optional<Function> function(CType type) {
        CType at = canonical(type);
        if (at instanceof Pointer pointer) {
            at = canonical(pointer.elem());
        }
        return at instanceof Function function ? Optional.of(function) : Optional.empty();
    }

    /**
     * The way to a member, through unnamed structs and unions: indices into {@link
     * RecordType#members}; empty if there is none of that name.
     */
    public static List<Integer> pathTo(RecordType record, String name) {
        List<Integer> path = new ArrayList<>();
        return find(record, name, path, new HashSet<>()) ? List.copyOf(path) : List.of();
    }

    private static boolean find(
            RecordType record, String name, List<Integer> path, Set<RecordType> seen) {
        if (!seen.add(record)) {
            return false;
        }
        List<Member> members = record.members();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            path.add(i);
            if (member.name().equals(name)) {
                return true;
            }
            if (member.isAnonymousRecord()
                    && canonical(member.type()) instanceof RecordType inner
                    && find(inner, name, path, seen)) {
                return true;
            }
            path.removeLast();
        }
        return false;
    }

    /** The member at the end of a path that {@link #pathTo} gave. */
    public static Member memberAt(RecordType record, List<Integer> path) {
        RecordType at = record;
        for (int i = 0; i < path.size() - 1; i++) {
            if (!(canonical(at.members().get(path.get(i)).type()) instanceof RecordType inner)) {
                throw new IllegalStateException(path + " is no path in " + record);
            }
            at = inner;
        }
        return at.members().get(path.getLast());
    }

    /** C11 6.2.7, leniently: unknown types are compatible with all. */
    public static boolean isCompatible(CType left, CType right) {
        return Compatibility.test(left, right);
    }

    /** As C writes it, without a name. */
    public static String show(CType type) {
        return TypePrinter.show(type, "");
    }

    /** As C declares {@code name} with this type. */
    public static String declare(CType type, String name) {
        return TypePrinter.show(type, name);
    }
}
