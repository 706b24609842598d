package cgovet.boundary.export;

import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Spec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The C form of a Go type as an exported function writes it (cmd/cgo, {@code doCgoType}). */
final class ExportTypes {
    private static final int MAX_DEPTH = 100;

    private final Map<String, Expr> declared = new HashMap<>();

    private final UnaryOperator<String> spelling;

    private ExportTypes(UnaryOperator<String> spelling) {
        this.spelling = spelling;
    }

    /**
     * Knows the types that the files declare.
     *
     * @param spelling how C writes the type of a name of C
     */
    static ExportTypes of(List<GoFile> files, UnaryOperator<String> spelling) {
        ExportTypes types = new ExportTypes(spelling);
        for (GoFile file : files) {
            for (Decl decl : file.decls()) {
                if (decl instanceof Decl.GenDecl group) {
                    for (Spec spec : group.specs()) {
                        if (spec instanceof Spec.TypeSpec type) {
                            types.declared.putIfAbsent(type.name().name(), type.type());
                        }
                    }
                }
            }
        }
        return types;
    }

    /** Of a type that a broken file may lack. */
    String cType(@Nullable Expr type) {
        return type == null ? "void*" : cType(type, 0);
    }

    private String cType(Expr type, int depth) {
        if (depth > MAX_DEPTH) {
            return "void*";
        }
        return switch (type) {
            case Expr.ParenExpr paren -> cType(paren.x(), depth + 1);
            case Expr.StarExpr star -> cType(star.x(), depth + 1) + "*";
            case Expr.SelectorExpr selector -> selected(selector);
            case Expr.ArrayType array -> array.len() == null ? "GoSlice" : "void*";
            case Expr.MapType _ -> "GoMap";
            case Expr.ChanType _ -> "GoChan";
            case Expr.FuncType _ -> "void*";
            case Expr.InterfaceType _ -> "GoInterface";
            case Expr.Ident ident -> {
                Expr target = declared.get(ident.name());
                yield target == null ? predeclared(ident.name()) : cType(target, depth + 1);
            }
            // cgo refuses the others.
            default -> "void*";
        };
    }

    private String selected(Expr.SelectorExpr selector) {
        String name = selector.sel().name();
        if (!(selector.x() instanceof Expr.Ident pkg)) {
            return "void*";
        }
        if (pkg.name().equals("unsafe")) {
            return "void*";
        }
        if (!pkg.name().equals("C")) {
            return "GoUintptr";
        }
        for (String prefix : List.of("struct_", "union_", "enum_")) {
            if (name.startsWith(prefix)) {
                return prefix.replace('_', ' ') + name.substring(prefix.length());
            }
        }
        return switch (name) {
            case "schar" -> "signed char";
            case "uchar" -> "unsigned char";
            case "short" -> "short int";
            case "ushort" -> "short unsigned int";
            case "uint" -> "unsigned int";
            case "long" -> "long int";
            case "ulong" -> "long unsigned int";
            case "longlong" -> "long long int";
            case "ulonglong" -> "long long unsigned int";
            case "complexfloat" -> "GoComplex64";
            case "complexdouble" -> "GoComplex128";
            default -> spelling.apply(name);
        };
    }

    private static String predeclared(String name) {
        return switch (name) {
            case "bool", "byte", "uint8" -> "GoUint8";
            case "int8" -> "GoInt8";
            case "int16" -> "GoInt16";
            case "uint16" -> "GoUint16";
            case "int32", "rune" -> "GoInt32";
            case "uint32" -> "GoUint32";
            case "int64" -> "GoInt64";
            case "uint64" -> "GoUint64";
            case "int" -> "GoInt";
            case "uint" -> "GoUint";
            case "uintptr" -> "GoUintptr";
            case "float32" -> "GoFloat32";
            case "float64" -> "GoFloat64";
            case "complex64" -> "GoComplex64";
            case "complex128" -> "GoComplex128";
            case "string" -> "GoString";
            case "error", "any" -> "GoInterface";
            default -> "GoUintptr";
        };
    }
}
