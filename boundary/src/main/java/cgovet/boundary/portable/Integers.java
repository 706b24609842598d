package cgovet.boundary.portable;

import cgovet.boundary.types.CgoTypes;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.EnumType;
import cgovet.cfront.types.Typedef;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import java.util.Optional;

/** Which integer types the types of a package are. Empty where another platform may differ. */
final class Integers {
    private static final String PREFIX = "_Ctype_";
    private static final int MAX_DEPTH = 40;

    private final CgoTypes types;

    Integers(CgoTypes types) {
        this.types = types;
    }

    /** A type that Go code is written with. */
    Optional<Width> of(GoType type) {
        return of(type, 0);
    }

    private Optional<Width> of(GoType type, int depth) {
        if (depth > MAX_DEPTH) {
            return Optional.empty();
        }
        return switch (type) {
            case GoType.Alias alias when isC(alias.obj()) -> ofC(alias, name(alias.obj()), depth);
            case GoType.Alias alias -> of(alias.target(), depth + 1);
            case GoType.Named named when isC(named.obj()) -> ofC(named, name(named.obj()), depth);
            case GoType.Named named ->
                    of(named.underlying(), depth + 1).map(w -> w.named(named.obj().name()));
            case GoType.Basic basic -> ofGo(basic);
            case GoType.UnknownC unknown ->
                    Width.ofStandard(unknown.name()).or(() -> Width.ofBasic(unknown.name()));
            default -> Optional.empty();
        };
    }

    private Optional<Width> ofC(GoType type, String name, int depth) {
        Optional<Width> known = Width.ofStandard(name).or(() -> Width.ofBasic(name));
        if (known.isPresent()) {
            return known;
        }
        Optional<CType> origin = types.origin(type);
        Optional<Width> width =
                origin.isPresent()
                        ? of(origin.get())
                        : type instanceof GoType.Alias alias
                                ? of(alias.target(), depth + 1)
                                : Optional.empty();
        // A header that calls a long something else may do so on this platform only.
        return width.filter(each -> each.sort() != Width.Sort.LONG)
                .map(each -> each.named("C." + name));
    }

    private static Optional<Width> ofGo(GoType.Basic basic) {
        String name = basic.name();
        return switch (basic.kind()) {
            case INT -> Optional.of(new Width(name, Width.Sort.WORD, true));
            case UINT, UINTPTR -> Optional.of(new Width(name, Width.Sort.WORD, false));
            case INT8 -> Optional.of(new Width(name, Width.Sort.BITS8, true));
            case UINT8 -> Optional.of(new Width(name, Width.Sort.BITS8, false));
            case INT16 -> Optional.of(new Width(name, Width.Sort.BITS16, true));
            case UINT16 -> Optional.of(new Width(name, Width.Sort.BITS16, false));
            case INT32 -> Optional.of(new Width(name, Width.Sort.BITS32, true));
            case UINT32 -> Optional.of(new Width(name, Width.Sort.BITS32, false));
            case INT64 -> Optional.of(new Width(name, Width.Sort.BITS64, true));
            case UINT64 -> Optional.of(new Width(name, Width.Sort.BITS64, false));
            default -> Optional.empty();
        };
    }

    /** A type that C code is written with, under the name that C gives it. */
    Optional<Width> of(CType type) {
        CType at = type;
        for (int i = 0; i < MAX_DEPTH; i++) {
            switch (at) {
                case CType.Qualified qualified -> at = qualified.type();
                case Typedef typedef -> {
                    Optional<Width> known = Width.ofStandard(typedef.name());
                    if (known.isPresent()) {
                        return known.map(width -> width.named(CTypes.show(type)));
                    }
                    if (isLong(typedef) && (isForeign(typedef) || isExact(typedef))) {
                        // A header of the system may spell it otherwise on another platform.
                        return Optional.empty();
                    }
                    at = typedef.target();
                }
                case CType.Int integer -> {
                    return Width.of(integer.kind(), CTypes.show(type));
                }
                case EnumType enumeration -> {
                    return Width.of(enumeration.integer().kind(), CTypes.show(type));
                }
                case CType.Unknown unknown -> {
                    return Width.ofStandard(unknown.why());
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private boolean isLong(Typedef typedef) {
        return CTypes.canonical(typedef) instanceof CType.Int integer
                && Width.of(integer.kind(), "").map(w -> w.sort() == Width.Sort.LONG).orElse(false);
    }

    private static boolean isForeign(Typedef typedef) {
        return typedef.at().path().startsWith("/");
    }

    /** Whether its name promises a width: then another platform spells it by another type. */
    private static boolean isExact(Typedef typedef) {
        return typedef.name().contains("64") || typedef.name().contains("32");
    }

    /** Whether cgo made it. */
    static boolean isC(Obj.TypeName name) {
        return name.name().startsWith(PREFIX);
    }

    private static String name(Obj.TypeName name) {
        return name.name().substring(PREFIX.length());
    }
}
