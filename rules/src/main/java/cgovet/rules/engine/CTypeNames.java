package cgovet.rules.engine;

import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.EnumType;
import cgovet.cfront.types.RecordType;
import cgovet.cfront.types.Typedef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Types of a unit by what a user may call them: {@code struct x}, {@code struct_x} as cgo has it,
 * {@code x}, or a typedef.
 */
final class CTypeNames {
    private CTypeNames() {}

    /** Those that are wanted, by their C names; tells {@code wanted} what there is. */
    static Map<String, CType> chosen(CUnit unit, LayoutPages.Wanted wanted) {
        each(unit, wanted::isThere);
        Map<String, CType> found = new LinkedHashMap<>();
        for (String name : wanted.names()) {
            find(unit, name)
                    .ifPresent(type -> {
                        found.put(CTypes.show(type), type);
                        wanted.found(name);
                    });
        }
        return found;
    }

    private static void each(CUnit unit, Consumer<String> name) {
        unit.tags().values().forEach(r -> name.accept(CTypes.show(r)));
        unit.enums().values().forEach(e -> name.accept(CTypes.show(e)));
        for (Typedef typedef : unit.typedefs().values()) {
            if (isDeclared(CTypes.canonical(typedef))) {
                name.accept(typedef.name());
            }
        }
    }

    private static Optional<CType> find(CUnit unit, String asked) {
        String name = asked.startsWith("C.") ? asked.substring(2) : asked;
        for (String kind : new String[] {"struct", "union", "enum"}) {
            if (name.startsWith(kind + " ") || name.startsWith(kind + "_")) {
                Optional<CType> tagged =
                        tagged(unit, kind, name.substring(kind.length() + 1).strip());
                if (tagged.isPresent()) {
                    return tagged;
                }
            }
        }
        Typedef typedef = unit.typedefs().get(name);
        if (typedef != null && isDeclared(CTypes.canonical(typedef))) {
            CType type = CTypes.canonical(typedef);
            return Optional.of(isUnnamed(type) ? typedef : type);
        }
        RecordType record = unit.tags().get(name);
        EnumType enumeration = unit.enums().get(name);
        return record != null ? Optional.of(record) : Optional.ofNullable(enumeration);
    }

    private static Optional<CType> tagged(CUnit unit, String kind, String tag) {
        if (kind.equals("enum")) {
            return Optional.ofNullable(unit.enums().get(tag));
        }
        return Optional.<CType>ofNullable(unit.tags().get(tag))
                .filter(type -> ((RecordType) type).kind().keyword().equals(kind));
    }

    static boolean isComplete(CType type) {
        return switch (CTypes.canonical(type)) {
            case RecordType record -> record.isComplete();
            case EnumType enumeration -> enumeration.isComplete();
            default -> true;
        };
    }

    private static boolean isDeclared(CType type) {
        return type instanceof RecordType || type instanceof EnumType;
    }

    private static boolean isUnnamed(CType type) {
        return type instanceof RecordType r ? r.tag().isEmpty() : ((EnumType) type).tag().isEmpty();
    }
}
