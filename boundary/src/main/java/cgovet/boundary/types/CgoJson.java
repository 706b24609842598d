package cgovet.boundary.types;

import cgovet.base.target.Target;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.RecordType;
import cgovet.gofront.constant.Constant;
import cgovet.gofront.syntax.Json;
import cgovet.gofront.types.CEntity;
import cgovet.gofront.types.CNames.Use;
import cgovet.gofront.types.GoPackage;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.Sizes;
import cgovet.gofront.types.TypeStrings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Prints what {@code C.x} means in a package as JSON lines in the format {@code cgotypes/1}
 * (oracle/README.md).
 */
public final class CgoJson {
    private final CgoPackage cgo;
    private final GoPackage home;
    private final Sizes sizes;
    private final Consumer<String> out;

    private CgoJson(CgoPackage cgo, Sizes sizes, Consumer<String> out) {
        this.cgo = cgo;
        this.home = cgo.types().pkg();
        this.sizes = sizes;
        this.out = out;
    }

    /** Of a package that is checked, so that its names have been asked for. */
    public static void write(
            String path, String name, Target target, CgoPackage cgo, Consumer<String> out) {
        var json = new CgoJson(cgo, Sizes.of(target.goarch()), out);
        out.accept(
                "{\"k\":\"package\",\"format\":\"cgotypes/1\",\"path\":"
                        + Json.quote(path)
                        + ",\"name\":"
                        + Json.quote(name)
                        + ",\"goos\":"
                        + Json.quote(target.goos())
                        + ",\"goarch\":"
                        + Json.quote(target.goarch())
                        + "}");
        json.entities();
        json.types();
        json.references();
    }

    private void entities() {
        var lines = new TreeSet<String>();
        for (CReference reference : cgo.references()) {
            String line =
                    switch (reference.entity()) {
                        case CEntity.Function(var signature, _) ->
                                function(reference.name(), signature, reference.use() == Use.CALL2);
                        case CEntity.FunctionPointer(var type) ->
                                typed("fpvar", reference.name(), "t", type);
                        case CEntity.Variable(var type) ->
                                typed("var", reference.name(), "t", new GoType.Pointer(type));
                        case CEntity.Macro(var type) ->
                                typed("macro", reference.name(), "result", type);
                        case CEntity.Value(var type, var value) ->
                                constant(reference.name(), type, value);
                        case CEntity.Type _, CEntity.Unresolved _, CEntity.Fake _ -> "";
                    };
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        lines.forEach(out);
    }

    private String function(String name, GoType.Signature signature, boolean errno) {
        List<String> params = new ArrayList<>();
        for (Obj.Var param : signature.params().vars()) {
            params.add(Json.quote(shown(param.type())));
        }
        return head("func", name)
                + (params.isEmpty() ? "" : ",\"params\":[" + String.join(",", params) + "]")
                + ",\"result\":"
                + Json.quote(shown(signature.results().vars().getFirst().type()))
                + (errno ? ",\"errno\":true}" : "}");
    }

    private String typed(String kind, String name, String member, GoType type) {
        return head(kind, name) + ",\"" + member + "\":" + Json.quote(shown(type)) + "}";
    }

    private String constant(String name, GoType type, Constant value) {
        return head("const", name)
                + ",\"t\":"
                + Json.quote(shown(type))
                + ",\"v\":"
                + Json.quote(value.exact())
                + "}";
    }

    private void types() {
        Map<String, GoType> named = new TreeMap<>(cgo.types().named());
        named.forEach((name, type) -> out.accept(type(name.substring("_Ctype_".length()), type)));
    }

    private String type(String name, GoType type) {
        boolean isAlias = type instanceof GoType.Alias;
        GoType right = type instanceof GoType.Alias alias ? alias.target() : type;
        var line = new StringBuilder(head("type", name));
        line.append(",\"t\":").append(Json.quote(shown(right)));
        line.append(",\"u\":").append(Json.quote(shown(type.underlying())));
        if (isAlias) {
            line.append(",\"alias\":true");
        }
        if (isIncomplete(type)) {
            return line.append(",\"incomplete\":true}").toString();
        }
        line.append(",\"size\":" + sizes.sizeOf(type) + ",\"align\":" + sizes.alignOf(type));
        if (!isAlias && type.underlying() instanceof GoType.Struct struct) {
            fields(struct, line);
        }
        return line.append('}').toString();
    }

    private void fields(GoType.Struct struct, StringBuilder line) {
        long[] offsets = sizes.offsetsOf(struct.fields());
        String separator = ",\"fields\":[";
        for (int i = 0; i < struct.fields().size(); i++) {
            Obj.Var field = struct.fields().get(i);
            line.append(separator).append("{\"name\":").append(Json.quote(field.name()));
            line.append(",\"t\":").append(Json.quote(shown(field.type())));
            line.append(",\"off\":" + offsets[i]);
            line.append(",\"size\":" + sizes.sizeOf(field.type()) + "}");
            separator = ",";
        }
        line.append(struct.fields().isEmpty() ? "" : "]");
    }

    private boolean isIncomplete(GoType type) {
        CType origin = cgo.types().origin(type.unalias()).orElse(new CType.Void());
        return origin instanceof RecordType record && cgo.types().isIncomplete(record);
    }

    private void references() {
        for (CReference reference : cgo.references()) {
            String context =
                    switch (reference.use()) {
                        case CALL -> "call";
                        case CALL2 -> "call2";
                        case TYPE -> "type";
                        case POINTEE -> "star";
                        case VALUE -> "expr";
                    };
            String path = reference.at().path();
            out.accept(
                    head("ref", reference.name())
                            + ",\"f\":"
                            + Json.quote(path.substring(path.lastIndexOf('/') + 1))
                            + ",\"s\":"
                            + reference.at().start()
                            + ",\"ctx\":\""
                            + context
                            + "\"}");
        }
    }

    private static String head(String kind, String name) {
        return "{\"k\":\"" + kind + "\",\"c\":" + Json.quote(name);
    }

    private String shown(GoType type) {
        return TypeStrings.local(type, home).replace("_Ctype_", "C.");
    }
}
