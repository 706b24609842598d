package cgovet.boundary.types;

import cgovet.base.target.Target;
import cgovet.boundary.export.Exports;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.RecordType;
import cgovet.gofront.constant.Constant;
import cgovet.gofront.syntax.Json;
import cgovet.gofront.types.CEntity;
import cgovet.gofront.types.CNames.Use;
import cgovet.gofront.types.CheckedPackage;
import cgovet.gofront.types.GoPackage;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.Sizes;
import cgovet.gofront.types.TypeStrings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /**
     * Of a package that is checked, so that its names have been asked for.
     *
     * @param exports what {@code _cgo_export.h} declares
     */
    public static void write(
            String path,
            String name,
            Target target,
            CgoPackage cgo,
            List<Exports.Prototype> exports,
            CheckedPackage checked,
            Consumer<String> out) {
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
        for (Exports.Prototype export : exports) {
            out.accept(
                    head("export", export.name())
                            + ",\"proto\":"
                            + Json.quote(export.text())
                            + "}");
        }
        json.references();
        json.byUse(checked);
    }

    /** Not among what cgo says: its C is missing here. */
    private void byUse(CheckedPackage checked) {
        cgo.resolvedByUse(checked)
                .forEach((name, meaning) ->
                        out.accept(
                                head("byuse", name)
                                        + ",\"kind\":"
                                        + Json.quote(meaning.kind().name().toLowerCase(Locale.ROOT))
                                        + meaning.type()
                                                .map(type -> ",\"t\":" + Json.quote(shown(type)))
                                                .orElse("")
                                        + "}"));
    }

    private void entities() {
        var lines = new TreeSet<String>();
        cgo.selectors()
                .forEach((path, selectors) -> {
                    List<CType> reached = new ArrayList<>();
                    for (CSelector selector : selectors) {
                        CEntity entity = cgo.entity(path, selector.name(), selector.use());
                        entity(selector, entity, lines);
                        reached.addAll(cgo.basis(path, selector.name()));
                    }
                    cgo.types().reach(reached);
                });
        lines.forEach(out);
    }

    private void entity(CSelector selector, CEntity entity, TreeSet<String> lines) {
        String name = selector.name();
        switch (entity) {
            case CEntity.Function(var signature, _) -> {
                lines.add(function(name, signature, false));
                if (selector.use() == Use.CALL2) {
                    lines.add(function(name, signature, true));
                }
            }
            case CEntity.FunctionPointer(var type) -> lines.add(typed("fpvar", name, "t", type));
            case CEntity.Variable(var type) ->
                    lines.add(typed("var", name, "t", new GoType.Pointer(type)));
            case CEntity.Macro(var type) -> lines.add(typed("macro", name, "result", type));
            case CEntity.Value(var type, var value) -> lines.add(constant(name, type, value));
            case CEntity.Type _, CEntity.Unresolved _, CEntity.Fake _ -> {}
        }
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
        cgo.types().ofVoid();
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
        cgo.selectors()
                .forEach((path, selectors) -> {
                    String file = Json.quote(path.substring(path.lastIndexOf('/') + 1));
                    for (CSelector selector : selectors) {
                        String context =
                                switch (selector.use()) {
                                    case CALL -> "call";
                                    case CALL2 -> "call2";
                                    case TYPE -> "type";
                                    case POINTEE -> "star";
                                    case VALUE -> "expr";
                                };
                        out.accept(
                                head("ref", selector.name())
                                        + ",\"f\":"
                                        + file
                                        + ",\"s\":"
                                        + selector.at()
                                        + ",\"ctx\":\""
                                        + context
                                        + "\"}");
                    }
                });
    }

    private static String head(String kind, String name) {
        return "{\"k\":\"" + kind + "\",\"c\":" + Json.quote(name);
    }

    private String shown(GoType type) {
        return TypeStrings.local(type, home)
                .replace("_Ctype_", "C.")
                .replace("cgo.Incomplete", "runtime/cgo.Incomplete")
                .replace("sys.NotInHeap", "internal/runtime/sys.NotInHeap");
    }
}
