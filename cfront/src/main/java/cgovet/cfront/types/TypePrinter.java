package cgovet.cfront.types;

import cgovet.cfront.types.CType.Array;
import cgovet.cfront.types.CType.Bool;
import cgovet.cfront.types.CType.Complex;
import cgovet.cfront.types.CType.Floating;
import cgovet.cfront.types.CType.Function;
import cgovet.cfront.types.CType.Int;
import cgovet.cfront.types.CType.Param;
import cgovet.cfront.types.CType.Pointer;
import cgovet.cfront.types.CType.Qualified;
import cgovet.cfront.types.CType.Unknown;
import cgovet.cfront.types.CType.Vector;
import cgovet.cfront.types.CType.Void;

/** Writes types as C declares them. */
final class TypePrinter {
    private TypePrinter() {}

    static String show(CType type, String declarator) {
        CType at = type;
        String inner = declarator;
        boolean behindPointer = false;
        while (true) {
            switch (at) {
                case Pointer pointer -> {
                    inner = "*" + inner;
                    behindPointer = true;
                    at = pointer.elem();
                }
                case Qualified(Pointer pointer, _, _, _, _) -> {
                    String words = qualifiers((Qualified) at);
                    inner = "*" + words + (inner.isEmpty() ? "" : " ") + inner;
                    behindPointer = true;
                    at = pointer.elem();
                }
                case Array array -> {
                    inner = (behindPointer ? "(" + inner + ")" : inner) + length(array);
                    behindPointer = false;
                    at = array.elem();
                }
                case Function function -> {
                    inner = (behindPointer ? "(" + inner + ")" : inner) + params(function);
                    behindPointer = false;
                    at = function.result();
                }
                case Qualified qualified -> {
                    String words = qualifiers(qualified) + " ";
                    return words + show(qualified.type(), inner);
                }
                case CType.Plain _, CType.Declared _, Vector _ -> {
                    return inner.isEmpty() ? name(at) : name(at) + " " + inner;
                }
            }
        }
    }

    private static String name(CType type) {
        return switch (type) {
            case Void _ -> "void";
            case Bool _ -> "_Bool";
            case Int integer -> integer.kind().spelling();
            case Floating floating -> floating.kind().spelling();
            case Complex complex -> show(complex.part(), "") + " _Complex";
            case Unknown unknown -> "<" + unknown.why() + ">";
            case Vector vector ->
                    show(vector.elem(), "")
                            + " __attribute__((vector_size("
                            + vector.bytes()
                            + ")))";
            case RecordType r -> r.kind().keyword() + " " + (r.tag().isEmpty() ? "{...}" : r.tag());
            case EnumType e -> "enum " + (e.tag().isEmpty() ? "{...}" : e.tag());
            case Typedef typedef -> typedef.name();
            case Pointer _, Array _, Function _, Qualified _ -> show(type, "");
        };
    }

    private static String qualifiers(Qualified q) {
        StringBuilder words = new StringBuilder();
        if (q.isConst()) {
            words.append("const ");
        }
        if (q.isVolatile()) {
            words.append("volatile ");
        }
        if (q.isRestrict()) {
            words.append("restrict ");
        }
        if (q.isAtomic()) {
            words.append("_Atomic ");
        }
        return words.toString().trim();
    }

    private static String length(Array array) {
        if (array.length() == Array.INCOMPLETE) {
            return "[]";
        }
        return array.hasLength() ? "[" + array.length() + "]" : "[*]";
    }

    private static String params(Function function) {
        if (!function.hasPrototype() && function.params().isEmpty()) {
            return "()";
        }
        StringBuilder all = new StringBuilder("(");
        for (Param param : function.params()) {
            all.append(all.length() > 1 ? ", " : "").append(show(param.type(), param.name()));
        }
        if (function.variadic()) {
            all.append(all.length() > 1 ? ", ..." : "...");
        } else if (function.params().isEmpty()) {
            all.append("void");
        }
        return all.append(")").toString();
    }
}
