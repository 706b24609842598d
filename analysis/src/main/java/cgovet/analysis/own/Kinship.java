package cgovet.analysis.own;

import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import java.util.List;

/**
 * Whether an object can be what a function's parameter says it releases, by their C types. Types
 * that say nothing ({@code void *}, unknown ones) fit everything.
 */
final class Kinship {
    private static final int MAX_DEPTH = 8;

    private Kinship() {}

    /**
     * Whether an object is of another kind than what a function takes.
     *
     * @param as type of the place that the function releases
     */
    static boolean isStranger(Res resource, IrType as, Language language, Contracts callees) {
        if (!(as instanceof IrType.Pointer taken)
                || !(resource.object.shape() instanceof Shape.Made made)) {
            return false;
        }
        if (made.type() instanceof IrType.Pointer object) {
            return isStranger(object.elem(), taken.elem(), resource, language, callees);
        }
        // Memory that has no type yet can become a record, but none whose fields nobody knows.
        return resource.family.equals("libc")
                && made.type() instanceof IrType.AnyPointer
                && isHidden(taken.elem());
    }

    private static boolean isStranger(
            IrType made, IrType taken, Res resource, Language language, Contracts callees) {
        if (isBytes(made)) {
            // C of old has bytes for memory of any type.
            boolean isText = resource.isText() || language == Language.GO;
            return taken instanceof IrType.Struct && (isText || isHidden(taken));
        }
        if (!(made instanceof IrType.Struct object)) {
            return false;
        }
        if (isBytes(taken)) {
            return isHidden(made);
        }
        return taken instanceof IrType.Struct other
                && !starts(object, other)
                && !starts(other, object)
                && !callees.isAlso(object.name(), other.name());
    }

    private static boolean isBytes(IrType type) {
        return type instanceof IrType.Int i && i.bits() == 8;
    }

    /** Whether only a library knows what is in a record. */
    private static boolean isHidden(IrType type) {
        return type instanceof IrType.Struct s && s.fields().isEmpty();
    }

    /** Whether a record is, or begins with, another one. */
    private static boolean starts(IrType.Struct whole, IrType.Struct part) {
        IrType at = whole;
        for (int depth = 0; depth < MAX_DEPTH && at instanceof IrType.Struct s; depth++) {
            if (s.name().equals(part.name())) {
                return true;
            }
            List<IrType.Field> fields = s.fields();
            if (s.isUnion()) {
                return fields.stream()
                        .anyMatch(field ->
                                field.type() instanceof IrType.Struct f
                                        && f.name().equals(part.name()));
            }
            at = fields.isEmpty() ? IrType.UNKNOWN : fields.getFirst().type();
        }
        return false;
    }
}
