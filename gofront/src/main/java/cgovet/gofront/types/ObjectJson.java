package cgovet.gofront.types;

import cgovet.gofront.constant.Constant;

/** Objects as members of JSON lines. */
final class ObjectJson {
    private ObjectJson() {}

    static JsonLine of(Obj obj) {
        JsonLine line = JsonLine.of(kind(obj)).text("at", at(obj)).text("path", path(obj));
        switch (obj) {
            case Obj.Builtin _, Obj.PkgName _, Obj.Label _ -> {}
            default -> line.text("t", TypeStrings.full(obj.type()));
        }
        if (obj instanceof Obj.Const constant) {
            line.text("v", ValueKinds.exact(constant.value(), ValueKinds.ofType(constant.type())));
        }
        return line.flag("alias", obj instanceof Obj.TypeName name && name.isAlias());
    }

    private static String kind(Obj obj) {
        return switch (obj) {
            case Obj.Var var ->
                    switch (var.kind()) {
                        case FIELD -> "field";
                        case PARAM -> "param";
                        case RESULT -> "result";
                        case RECEIVER -> "recv";
                        case PACKAGE, LOCAL -> "var";
                    };
            case Obj.Const _ -> "const";
            case Obj.TypeName name ->
                    name.type() instanceof GoType.TypeParam ? "typeparam" : "type";
            case Obj.Func func -> func.signature().receiver() != null ? "method" : "func";
            case Obj.Builtin _ -> "builtin";
            case Obj.PkgName _ -> "pkg";
            case Obj.Label _ -> "label";
            case Obj.Nil _ -> "nil";
        };
    }

    /** Where it is declared: import path, file and offset. */
    static String at(Obj obj) {
        GoPackage pkg = obj.pkg();
        if (pkg == null) {
            return "universe";
        }
        if (pkg == Universe.UNSAFE) {
            return "unsafe";
        }
        Obj.Place place = obj.place();
        return place == null ? "" : pkg.path() + "/" + base(place.file()) + ":" + place.offset();
    }

    static String base(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private static String path(Obj obj) {
        if (obj instanceof Obj.PkgName name) {
            return name.imported().path();
        }
        GoPackage pkg = obj.pkg();
        if (obj instanceof Obj.Func func) {
            Obj.Var receiver = func.signature().receiver();
            if (receiver != null) {
                String type =
                        receiver.type() instanceof GoType.Interface
                                ? "interface"
                                : TypeStrings.full(receiver.type());
                return "(" + type + ")." + func.name();
            }
            return pkg == null ? func.name() : pkg.path() + "." + func.name();
        }
        return pkg != null && pkg.scope().lookup(obj.name()) == obj
                ? pkg.path() + "." + obj.name()
                : "";
    }

    /** A constant exactly; a string with U+FFFD for each byte that is no UTF-8. */
    static String value(Constant value) {
        return switch (value) {
            case Constant.Unknown _ -> "";
            case Constant.Str(String bytes) -> decode(bytes);
            default -> value.exact();
        };
    }

    private static String decode(String bytes) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < bytes.length()) {
            int length = sequenceLength(bytes, i);
            if (length == 0) {
                out.append('\uFFFD');
                i++;
            } else {
                out.append(new Constant.Str(bytes.substring(i, i + length)).text());
                i += length;
            }
        }
        return out.toString();
    }

    /** How many bytes the well-formed UTF-8 sequence at {@code i} has; 0 if there is none. */
    private static int sequenceLength(String bytes, int i) {
        int first = bytes.charAt(i);
        int length;
        int least;
        if (first < 0x80) {
            return 1;
        } else if (first >= 0xC2 && first < 0xE0) {
            length = 2;
            least = 0x80;
        } else if (first >= 0xE0 && first < 0xF0) {
            length = 3;
            least = 0x800;
        } else if (first >= 0xF0 && first < 0xF5) {
            length = 4;
            least = 0x10000;
        } else {
            return 0;
        }
        if (i + length > bytes.length()) {
            return 0;
        }
        int code = first & (0x7F >> length);
        for (int k = 1; k < length; k++) {
            int next = bytes.charAt(i + k);
            if ((next & 0xC0) != 0x80) {
                return 0;
            }
            code = code << 6 | next & 0x3F;
        }
        boolean surrogate = code >= 0xD800 && code < 0xE000;
        return code < least || code > 0x10FFFF || surrogate ? 0 : length;
    }
}
