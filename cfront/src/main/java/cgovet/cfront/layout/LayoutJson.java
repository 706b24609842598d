package cgovet.cfront.layout;

import cgovet.base.target.Target;
import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.EnumType;
import cgovet.cfront.types.RecordType;
import cgovet.cfront.types.Typedef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The layouts of a translation unit as JSON lines, in the form of the {@code clayout} oracle:
 * {@code target} first, then {@code record} and {@code enum}.
 */
public final class LayoutJson {
    /** The basic types by the oracle's names; those that the platform lacks are left out. */
    private static final Map<String, String> BASIC = basic();

    private LayoutJson() {}

    /** The lines for the records and enums of file scope; records without a layout say so. */
    static List<String> lines(CUnit unit, Target target) {
        return lines(named(unit), target, List.of());
    }

    /**
     * The complete records and enums of file scope by their names: {@code struct x}, or the name of
     * a typedef of one that has no tag.
     */
    public static Map<String, CType> named(CUnit unit) {
        Map<String, CType> named = new LinkedHashMap<>();
        unit.tags().values().stream()
                .filter(RecordType::isComplete)
                .forEach(r -> named.put(r.kind().keyword() + " " + r.tag(), r));
        for (Typedef typedef : unit.typedefs().values()) {
            if (typedef.target() instanceof RecordType r && r.isComplete() && r.tag().isEmpty()) {
                named.put(typedef.name(), typedef.aligned() == 0 ? r : typedef);
            }
        }
        unit.enums().values().stream()
                .filter(EnumType::isComplete)
                .forEach(e -> named.put("enum " + e.tag(), e));
        for (Typedef typedef : unit.typedefs().values()) {
            if (typedef.target() instanceof EnumType e && e.isComplete() && e.tag().isEmpty()) {
                named.put(typedef.name(), e);
            }
        }
        return named;
    }

    static List<String> lines(Map<String, CType> named, Target target) {
        return lines(named, target, List.of());
    }

    /**
     * The lines for some of them.
     *
     * @param headers what they were read from, as it is to be told
     */
    public static List<String> lines(
            Map<String, CType> named, Target target, List<String> headers) {
        Layouts layouts = Layouts.of(CTarget.of(target));
        List<String> lines = new ArrayList<>();
        lines.add(head(layouts, headers));
        named.forEach((name, type) -> {
            switch (type) {
                case RecordType record -> lines.add(record(layouts, name, record, record));
                case Typedef typedef when typedef.target() instanceof RecordType record ->
                        lines.add(record(layouts, name, record, typedef));
                case EnumType enumeration ->
                        layouts.layout(enumeration).ifPresent(e -> lines.add(enumeration(name, e)));
                case CType.Plain _, CType.Derived _, Typedef _ ->
                        throw new IllegalArgumentException(name + " is neither");
            }
        });
        return lines;
    }

    private static String head(Layouts layouts, List<String> headers) {
        CTarget target = layouts.target();
        StringBuilder types = new StringBuilder();
        BASIC.forEach((name, key) -> {
            Optional<TypeLayout> found = find(target, key);
            found.ifPresent(t ->
                    types.append(types.isEmpty() ? "" : ",")
                            .append(quote(name))
                            .append(":{\"size\":")
                            .append(t.size())
                            .append(",\"align\":")
                            .append(t.align())
                            .append(",\"field\":")
                            .append(t.memberAlign())
                            .append('}'));
        });
        return "{\"k\":\"target\",\"format\":\"clayout/1\",\"go\":"
                + quote(target.target().toString())
                + headers(headers)
                + ",\"charSigned\":"
                + target.isCharSigned()
                + ",\"bigEndian\":"
                + target.target().isBigEndian()
                + ",\"types\":{"
                + types
                + "}}";
    }

    private static String headers(List<String> headers) {
        return headers.isEmpty()
                ? ""
                : ",\"headers\":["
                        + headers.stream().map(LayoutJson::quote).collect(Collectors.joining(","))
                        + "]";
    }

    private static Optional<TypeLayout> find(CTarget target, String key) {
        return switch (key) {
            case "size_t" -> Layouts.of(target).layout(new CType.Int(target.sizeT()));
            case "ptrdiff_t" -> Layouts.of(target).layout(new CType.Int(target.ptrdiffT()));
            case "wchar_t" -> Layouts.of(target).layout(new CType.Int(target.wcharT()));
            case "wint_t" -> Layouts.of(target).layout(new CType.Int(target.wintT()));
            default -> target.basic(key);
        };
    }

    /**
     * @param as the record itself, or a typedef of it that aligns it otherwise
     */
    private static String record(Layouts layouts, String name, RecordType record, CType as) {
        Optional<RecordLayout> found = layouts.record(record);
        String start = "{\"k\":\"record\",\"name\":" + quote(name);
        if (found.isEmpty()) {
            return start + ",\"error\":" + quote(Unplaced.why(layouts, record)) + "}";
        }
        RecordLayout layout = found.get();
        StringBuilder fields = new StringBuilder();
        for (RecordLayout.Field field : layout.fields()) {
            fields.append(fields.isEmpty() ? "" : ",")
                    .append("{\"name\":")
                    .append(quote(field.member().name()))
                    .append(",\"t\":")
                    .append(quote(CTypes.show(field.member().type())))
                    .append(",\"bit\":")
                    .append(field.bitOffset());
            if (field.member().isBitField()) {
                fields.append(",\"width\":").append(field.member().bitWidth());
            }
            fields.append('}');
        }
        return start
                + ",\"kind\":"
                + quote(record.kind().keyword())
                + ",\"size\":"
                + layout.size()
                + ",\"align\":"
                + layouts.layout(as).map(TypeLayout::memberAlign).orElse(layout.align())
                + ",\"fields\":["
                + fields
                + "]}";
    }

    private static String enumeration(String name, TypeLayout layout) {
        return "{\"k\":\"enum\",\"name\":"
                + quote(name)
                + ",\"size\":"
                + layout.size()
                + ",\"align\":"
                + layout.align()
                + "}";
    }

    /** Names are identifiers; what else they might hold is escaped all the same. */
    private static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    private static Map<String, String> basic() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("_Bool", "bool");
        names.put("char", "char");
        names.put("short", "short");
        names.put("int", "int");
        names.put("long", "long");
        names.put("long long", "llong");
        names.put("__int128", "int128");
        names.put("float", "float");
        names.put("double", "double");
        names.put("long double", "ldouble");
        names.put("float _Complex", "cfloat");
        names.put("double _Complex", "cdouble");
        names.put("long double _Complex", "cldouble");
        names.put("void *", "pointer");
        names.put("void (*)(void)", "pointer");
        for (String same : new String[] {"size_t", "ptrdiff_t", "wchar_t", "wint_t"}) {
            names.put(same, same);
        }
        names.put("intmax_t", "llong");
        names.put("enum{0}", "int");
        names.put("enum{-1}", "int");
        names.put("va_list", "valist");
        return names;
    }
}
