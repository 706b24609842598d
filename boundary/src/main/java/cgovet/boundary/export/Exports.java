package cgovet.boundary.export;

import cgovet.gofront.syntax.Comment;
import cgovet.gofront.syntax.CommentGroup;
import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Field;
import cgovet.gofront.syntax.FieldList;
import cgovet.gofront.syntax.GoFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The exported functions of a package and the text of {@code _cgo_export.h}, which C files include
 * and only a build would write (cmd/cgo, out.go). Types are taken from the syntax, so that the
 * header is there before the package is checked.
 */
public final class Exports {
    private static final String DIRECTIVE = "//export ";

    /** Its folder-less name. */
    public static final String HEADER = "_cgo_export.h";

    private static final String PROLOG =
            """
            #include <stddef.h>
            typedef struct { const char *p; ptrdiff_t n; } _GoString_;
            size_t _GoStringLen(_GoString_ s);
            const char *_GoStringPtr(_GoString_ s);
            typedef signed char GoInt8;
            typedef unsigned char GoUint8;
            typedef short GoInt16;
            typedef unsigned short GoUint16;
            typedef int GoInt32;
            typedef unsigned int GoUint32;
            typedef long long GoInt64;
            typedef unsigned long long GoUint64;
            typedef ptrdiff_t GoInt;
            typedef size_t GoUint;
            typedef size_t GoUintptr;
            typedef float GoFloat32;
            typedef double GoFloat64;
            typedef _GoString_ GoString;
            typedef void *GoMap;
            typedef void *GoChan;
            typedef struct { void *t; void *v; } GoInterface;
            typedef struct { void *data; GoInt len; GoInt cap; } GoSlice;
            """;

    private Exports() {}

    /** An exported function: the name that C knows it by. */
    public record Export(String name, Decl.FuncDecl function) {}

    public static List<Export> of(GoFile file) {
        List<Export> exports = new ArrayList<>();
        for (Decl decl : file.decls()) {
            if (decl instanceof Decl.FuncDecl function) {
                CommentGroup doc = function.doc();
                if (doc == null) {
                    continue;
                }
                for (Comment comment : doc.list()) {
                    String text = comment.text();
                    if (text.startsWith(DIRECTIVE)) {
                        String name = text.substring(DIRECTIVE.length()).strip();
                        exports.add(new Export(name.split("\\s")[0], function));
                    }
                }
            }
        }
        return exports;
    }

    /**
     * The header.
     *
     * @param preambles C text of the files that export
     */
    public static String header(List<GoFile> files, List<String> preambles) {
        StringBuilder out = new StringBuilder();
        out.append("#ifndef CGO_EXPORT_H\n#define CGO_EXPORT_H\n");
        out.append(PROLOG);
        preambles.forEach(text -> out.append(text).append('\n'));
        for (GoFile file : files) {
            for (Export export : of(file)) {
                prototype(out, export);
            }
        }
        return out.append("#endif\n").toString();
    }

    private static void prototype(StringBuilder out, Export export) {
        FieldList results = export.function().type().results();
        int count = results == null ? 0 : count(results);
        String result = "void";
        if (results != null && count == 1) {
            result = cType(results.list().getFirst().type());
        } else if (results != null && count > 1) {
            result = "struct " + export.name() + "_return";
            out.append(result).append(" {");
            int number = 0;
            for (Field field : results.list()) {
                for (int i = 0; i < Math.max(1, field.names().size()); i++) {
                    out.append(' ').append(cType(field.type())).append(" r").append(number++);
                    out.append(';');
                }
            }
            out.append(" };\n");
        }
        List<String> params = new ArrayList<>();
        FieldList receiver = export.function().recv();
        if (receiver != null && !receiver.list().isEmpty()) {
            params.add(cType(receiver.list().getFirst().type()) + " recv");
        }
        FieldList declared = export.function().type().params();
        if (declared != null) {
            for (Field field : declared.list()) {
                for (int i = 0; i < Math.max(1, field.names().size()); i++) {
                    params.add(cType(field.type()) + " p" + params.size());
                }
            }
        }
        out.append("extern ").append(result).append(' ').append(export.name()).append('(');
        out.append(params.isEmpty() ? "void" : String.join(", ", params)).append(");\n");
    }

    private static int count(FieldList list) {
        int count = 0;
        for (Field field : list.list()) {
            count += Math.max(1, field.names().size());
        }
        return count;
    }

    /** The C form of a Go type as written (cmd/cgo, {@code doCgoType}). */
    private static String cType(Expr type) {
        return switch (type) {
            case Expr.ParenExpr paren -> cType(paren.x());
            case Expr.StarExpr star -> {
                String elem = cType(star.x());
                yield elem.equals("GoInterface") ? "void*" : elem + "*";
            }
            case Expr.SelectorExpr selector -> selected(selector);
            case Expr.ArrayType array -> array.len() == null ? "GoSlice" : "void*";
            case Expr.MapType _ -> "GoMap";
            case Expr.ChanType _ -> "GoChan";
            case Expr.FuncType _ -> "void*";
            case Expr.InterfaceType _ -> "GoInterface";
            case Expr.Ident ident -> predeclared(ident.name());
            default -> "void*";
        };
    }

    private static String selected(Expr.SelectorExpr selector) {
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
            case "ushort" -> "unsigned short";
            case "uint" -> "unsigned int";
            case "ulong" -> "unsigned long";
            case "longlong" -> "long long";
            case "ulonglong" -> "unsigned long long";
            case "complexfloat" -> "float _Complex";
            case "complexdouble" -> "double _Complex";
            default -> name;
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
            case "string" -> "GoString";
            case "error", "any" -> "GoInterface";
            default -> "GoUintptr";
        };
    }
}
