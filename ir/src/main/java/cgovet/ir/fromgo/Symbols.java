package cgovet.ir.fromgo;

import cgovet.gofront.types.GoPackage;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;

/** The names that {@link cgovet.ir.code.Callee.Direct} calls things by. */
final class Symbols {
    private static final String C_TYPE = "_Ctype_";

    private Symbols() {}

    static String of(Obj.Func function) {
        Obj.Func origin = function.origin();
        String path = path(origin);
        Obj.Var receiver = origin.signature().receiver();
        if (receiver == null) {
            return path + "." + origin.name();
        }
        return path + "." + receiver(receiver.type()) + "." + origin.name();
    }

    /** {@code T} or {@code (*T)}. */
    static String receiver(GoType type) {
        GoType base = type.unalias();
        if (base instanceof GoType.Pointer pointer) {
            return "(*" + baseName(pointer.elem()) + ")";
        }
        return baseName(base);
    }

    private static String baseName(GoType type) {
        return type.unalias() instanceof GoType.Named named ? named.obj().name() : "?";
    }

    /** A package-level variable. */
    static String of(Obj.Var variable) {
        return path(variable) + "." + variable.name();
    }

    private static String path(Obj obj) {
        GoPackage pkg = obj.pkg();
        return pkg == null ? "builtin" : pkg.path();
    }

    /** A declared type: {@code import/path.T}; cgo's are {@code C.struct_x}, {@code C.int}. */
    static String of(Obj.TypeName type) {
        if (isC(type)) {
            return "C." + cName(type.name());
        }
        GoPackage pkg = type.pkg();
        if (pkg == null) {
            return type.name();
        }
        Obj.Place place = type.place();
        String name = pkg.path() + "." + type.name();
        boolean isLocal = pkg.lookup(type.name()) != type;
        return place != null && isLocal ? name + "@" + show(place) : name;
    }

    static String show(Obj.Place place) {
        String file = place.file();
        return file.substring(file.lastIndexOf('/') + 1) + ":" + place.offset();
    }

    /** Whether cgo made the type for one of C's. */
    static boolean isC(Obj.TypeName type) {
        GoPackage pkg = type.pkg();
        return type.name().startsWith(C_TYPE) || pkg != null && pkg.path().equals("C");
    }

    static String cName(String name) {
        return name.startsWith(C_TYPE) ? name.substring(C_TYPE.length()) : name;
    }
}
