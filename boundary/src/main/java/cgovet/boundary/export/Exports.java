package cgovet.boundary.export;

import cgovet.gofront.syntax.Comment;
import cgovet.gofront.syntax.CommentGroup;
import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Field;
import cgovet.gofront.syntax.FieldList;
import cgovet.gofront.syntax.GoFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

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
            typedef float _Complex GoComplex64;
            typedef double _Complex GoComplex128;
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

    /** What {@code _cgo_export.h} says of a function: its prototype, without {@code extern}. */
    public record Prototype(String name, String text) {}

    /**
     * The header.
     *
     * @param files all of the package that import C, for the types that they declare
     * @param preambles C text of the files that export
     */
    public static String header(List<GoFile> files, List<String> preambles) {
        StringBuilder out = new StringBuilder();
        out.append("#ifndef CGO_EXPORT_H\n#define CGO_EXPORT_H\n");
        out.append(PROLOG);
        preambles.forEach(text -> out.append(text).append('\n'));
        ExportTypes types = ExportTypes.of(files, name -> name);
        for (GoFile file : files) {
            for (Export export : of(file)) {
                resultRecord(out, export, types);
                out.append("extern ").append(prototype(export, types)).append(";\n");
            }
        }
        return out.append("#endif\n").toString();
    }

    /**
     * The prototypes of all exported functions, in the order of the header.
     *
     * @param spelling how C writes the type of a name of C in a file: (path, name)
     */
    public static List<Prototype> prototypes(List<GoFile> files, BinaryOperator<String> spelling) {
        List<Prototype> all = new ArrayList<>();
        for (GoFile file : files) {
            String path = file.text().path();
            ExportTypes types = ExportTypes.of(files, name -> spelling.apply(path, name));
            for (Export export : of(file)) {
                all.add(new Prototype(export.name(), prototype(export, types)));
            }
        }
        return all;
    }

    /** Several results become a record. */
    private static void resultRecord(StringBuilder out, Export export, ExportTypes types) {
        FieldList results = export.function().type().results();
        if (results == null || count(results) < 2) {
            return;
        }
        out.append("struct ").append(export.name()).append("_return {");
        int number = 0;
        for (Field field : results.list()) {
            for (int i = 0; i < Math.max(1, field.names().size()); i++) {
                out.append(' ').append(types.cType(field.type())).append(" r").append(number++);
                out.append(';');
            }
        }
        out.append(" };\n");
    }

    private static String prototype(Export export, ExportTypes types) {
        FieldList results = export.function().type().results();
        int count = results == null ? 0 : count(results);
        String result = "void";
        if (results != null && count == 1) {
            result = types.cType(results.list().getFirst().type());
        } else if (count > 1) {
            result = "struct " + export.name() + "_return";
        }
        List<String> params = new ArrayList<>();
        FieldList receiver = export.function().recv();
        if (receiver != null && !receiver.list().isEmpty()) {
            params.add(types.cType(receiver.list().getFirst().type()) + " recv");
        }
        FieldList declared = export.function().type().params();
        int number = 0;
        if (declared != null) {
            for (Field field : declared.list()) {
                String type = types.cType(field.type());
                for (int i = 0; i < Math.max(1, field.names().size()); i++) {
                    String name = field.names().isEmpty() ? "" : field.names().get(i).name();
                    params.add(type + " " + paramName(name, number++));
                }
            }
        }
        boolean isEmpty = declared == null || declared.list().isEmpty();
        // After a receiver, too: cgo calls that parameter "recvvoid".
        String list = String.join(", ", params) + (isEmpty ? "void" : "");
        return result + " " + export.name() + "(" + list + ")";
    }

    private static String paramName(String name, int position) {
        return name.isEmpty() || !name.chars().allMatch(c -> c < 128) ? "p" + position : name;
    }

    private static int count(FieldList list) {
        int count = 0;
        for (Field field : list.list()) {
            count += Math.max(1, field.names().size());
        }
        return count;
    }
}
