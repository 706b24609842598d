package cgovet.gofront.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types met so far, none identical to another. */
final class SeenTypes {
    private static final int MAX_DEPTH = 8;

    /** Types by what identical ones have in common; arrays of unknown length are apart. */
    private final Map<Shape, List<GoType>> byShape = new HashMap<>();

    private final List<GoType> ofUnknownLength = new ArrayList<>();

    /** The outermost part of a type; {@code head} says what it is, {@code elem} goes on. */
    private record Shape(Object head, long size, @Nullable Shape elem) {}

    /** False if the type was there. */
    boolean add(GoType type) {
        if (contains(ofUnknownLength, type)) {
            return false;
        }
        Shape shape = shape(type, 0);
        if (shape != null) {
            List<GoType> alike = byShape.computeIfAbsent(shape, _ -> new ArrayList<>());
            return !contains(alike, type) && alike.add(type);
        }
        for (List<GoType> others : byShape.values()) {
            if (contains(others, type)) {
                return false;
            }
        }
        return ofUnknownLength.add(type);
    }

    private static boolean contains(List<GoType> types, GoType type) {
        for (GoType other : types) {
            if (Identity.identical(type, other)) {
                return true;
            }
        }
        return false;
    }

    /** The same for identical types; null if an array of it may have any length. */
    private static @Nullable Shape shape(GoType type, int depth) {
        if (depth > MAX_DEPTH) {
            return new Shape("", 0, null);
        }
        return switch (type.unalias()) {
            case GoType.Basic basic -> new Shape(basic.kind(), 0, null);
            case GoType.Named named -> new Shape(named.origin(), 0, null);
            case GoType.Array array ->
                    array.length() < 0 ? null : over("[n]", array.length(), array.elem(), depth);
            case GoType.Slice slice -> over("[]", 0, slice.elem(), depth);
            case GoType.Pointer pointer -> over("*", 0, pointer.elem(), depth);
            case GoType.Chan chan -> over(chan.direction(), 0, chan.elem(), depth);
            case GoType.MapType map -> over("map", 0, map.key(), depth);
            case GoType.Struct struct -> new Shape("struct", struct.fields().size(), null);
            case GoType.Signature signature -> new Shape("func", signature.params().size(), null);
            case GoType.Interface _ -> new Shape("interface", 0, null);
            default -> new Shape("other", 0, null);
        };
    }

    private static @Nullable Shape over(Object head, long size, GoType elem, int depth) {
        Shape inner = shape(elem, depth + 1);
        return inner == null ? null : new Shape(head, size, inner);
    }
}
