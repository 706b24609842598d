package cgovet.gofront.types;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Package-level types with their method sets and layouts as JSON lines. */
final class DeclarationsJson {
    private final Sizes sizes;
    private final Consumer<String> out;

    DeclarationsJson(Sizes sizes, Consumer<String> out) {
        this.sizes = sizes;
        this.out = out;
    }

    void write(GoPackage pkg) {
        for (String name : pkg.scope().names()) {
            if (pkg.scope().lookup(name) instanceof Obj.TypeName type) {
                declaration(type);
            }
        }
    }

    /** The layouts of some of them alone. */
    void layouts(GoPackage pkg, Predicate<String> types) {
        for (String name : pkg.scope().names()) {
            if (types.test(name) && pkg.scope().lookup(name) instanceof Obj.TypeName type) {
                GoType under = type.type().underlying();
                if (!Predicates.isGeneric(type.type()) && !hasNoSize(under, 0)) {
                    layout(type, type.type(), under);
                }
            }
        }
    }

    private void declaration(Obj.TypeName name) {
        GoType type = name.type();
        GoType under = type.underlying();
        out.accept(
                JsonLine.of("type")
                        .text("name", name.name())
                        .object("o", ObjectJson.of(name))
                        .text("t", TypeStrings.full(type))
                        .text("u", TypeStrings.full(under))
                        .toString());
        if (!name.isAlias()) {
            methods(type);
            if (!(under instanceof GoType.Interface)) {
                methods(new GoType.Pointer(type));
            }
        }
        if (!Predicates.isGeneric(type) && !hasNoSize(under, 0)) {
            layout(name, type, under);
        }
    }

    private void methods(GoType type) {
        List<JsonLine> list = new ArrayList<>();
        for (MethodSets.Method entry : MethodSets.of(type)) {
            Obj.Func method = entry.method();
            list.add(
                    new JsonLine()
                            .always("name", method.name())
                            .always("t", TypeStrings.full(method.type()))
                            .numbers("index", entry.index())
                            .flag("indirect", entry.indirect())
                            .text("at", ObjectJson.at(method)));
        }
        out.accept(
                JsonLine.of("mset")
                        .text("t", TypeStrings.full(type))
                        .objects("methods", list)
                        .toString());
    }

    private void layout(Obj.TypeName name, GoType type, GoType under) {
        JsonLine line =
                JsonLine.of("layout")
                        .text("name", name.name())
                        .text("t", TypeStrings.full(type))
                        .number("size", sizes.sizeOf(type))
                        .number("align", sizes.alignOf(type));
        if (under instanceof GoType.Struct struct) {
            long[] offsets = sizes.offsetsOf(struct.fields());
            List<JsonLine> fields = new ArrayList<>();
            for (int i = 0; i < offsets.length; i++) {
                Obj.Var field = struct.fields().get(i);
                fields.add(
                        new JsonLine()
                                .always("name", field.name())
                                .always("t", TypeStrings.full(field.type()))
                                .number("off", offsets[i])
                                .number("size", sizes.sizeOf(field.type()))
                                .number("align", sizes.alignOf(field.type()))
                                .flag("embedded", field.isEmbedded())
                                .text("tag", struct.tag(i)));
            }
            line.objects("fields", fields);
        }
        out.accept(line.toString());
    }

    /** Whether what is stored holds an invalid type or a type parameter. */
    private static boolean hasNoSize(GoType type, int depth) {
        if (depth > 50) {
            return false;
        }
        GoType actual = type.unalias();
        return switch (actual.underlying()) {
            case GoType.Basic basic -> basic.kind() == BasicKind.INVALID;
            case GoType.UnknownC _ -> true;
            case GoType.Array array -> hasNoSize(array.elem(), depth + 1);
            case GoType.Struct struct -> {
                for (Obj.Var field : struct.fields()) {
                    if (hasNoSize(field.type(), depth + 1)) {
                        yield true;
                    }
                }
                yield false;
            }
            case GoType.Interface _ -> actual instanceof GoType.TypeParam;
            default -> false;
        };
    }
}
