package cgovet.cfront.cdt;

import cgovet.base.target.Target;
import cgovet.cfront.layout.CTarget;
import cgovet.cfront.layout.Layouts;
import cgovet.cfront.layout.RecordLayout;
import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.syntax.CMacro;
import cgovet.cfront.syntax.CName;
import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.syntax.CVariable;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.EnumType;
import cgovet.cfront.types.RecordType;
import cgovet.cfront.types.Typedef;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a unit says, as C that a compiler refuses where it is wrong. */
final class GccClaims {
    /**
     * One thing that the unit says.
     *
     * @param code a declaration of one line; the compiler finds an error in it if it is false, or,
     *     if {@code isFalse}, none if it is
     */
    record Claim(String kind, String what, String code, boolean isFalse) {}

    private final CUnit unit;
    private final Layouts layouts;
    private final List<Claim> all = new ArrayList<>();

    private GccClaims(CUnit unit, Target target) {
        this.unit = unit;
        this.layouts = Layouts.of(CTarget.of(target));
    }

    /**
     * @param mostMacros how many macros are asked about; they are taken from the whole list evenly
     */
    static List<Claim> of(CUnit unit, Target target, int mostMacros) {
        GccClaims claims = new GccClaims(unit, target);
        claims.declarations();
        claims.macros(target, mostMacros);
        return claims.all;
    }

    private void declarations() {
        for (RecordType record : unit.tags().values()) {
            record(CTypes.show(record), record);
        }
        for (Typedef typedef : unit.typedefs().values()) {
            if (CTypes.canonical(typedef) instanceof RecordType record
                    && record.tag().isEmpty()
                    && typedef.aligned() == 0) {
                record(typedef.name(), record);
            }
            same("typedef", typedef.name(), typedef.name(), typedef.target());
        }
        for (EnumType type : unit.enums().values()) {
            if (type.isComplete()) {
                same("enum", "enum " + type.tag(), "enum " + type.tag(), type.integer());
            }
        }
        for (EnumType.Enumerator each : unit.enumerators().values()) {
            // A macro of this name would be asked instead.
            if (!unit.macros().containsKey(each.name())) {
                check("enumerator", each.name(), each.name() + " == " + literal(each.value()));
            }
        }
        for (CFunction f : unit.functions().values()) {
            same("function", f.name(), "__typeof__(" + f.name() + ")", f.type());
        }
        for (CVariable v : unit.variables().values()) {
            same("variable", v.name(), "__typeof__(" + v.name() + ")", v.type());
        }
    }

    private void record(String name, RecordType record) {
        if (!record.isComplete()) {
            return;
        }
        RecordLayout layout = layouts.record(record).orElse(null);
        if (layout == null) {
            check("record", name, "0");
            return;
        }
        check(
                "record",
                name,
                "sizeof(%s) == %d && _Alignof(%s) == %d"
                        .formatted(name, layout.size(), name, layout.align()));
        for (RecordLayout.Field field : layout.fields()) {
            String member = field.member().name();
            if (!member.isEmpty() && !field.member().isBitField()) {
                String at = "__builtin_offsetof(" + name + ", " + member + ")";
                check("offset", name + "." + member, at + " == " + field.byteOffset());
                String value = "((" + name + " *)0)->" + member;
                same("member", value, "__typeof__(" + value + ")", field.member().type());
            }
        }
    }

    private void macros(Target target, int most) {
        List<String> names = new ArrayList<>();
        for (CMacro macro : unit.macros().values()) {
            // Names of the compiler and of libc are of no interest to a program.
            if (!macro.isFunctionLike()
                    && !macro.body().isBlank()
                    && !macro.body().contains("__attribute")
                    // Half a block would swallow the questions that follow.
                    && !macro.body().contains("{")
                    && !macro.name().startsWith("__")) {
                names.add(macro.name());
            }
        }
        Map<String, CName> found = new LinkedHashMap<>();
        int step = names.size() / most + 1;
        for (int i = 0; i < names.size(); i += step) {
            found.put(names.get(i), new CName.Absent());
        }
        CMacros.classify(unit, target, found.keySet()).forEach(this::macro);
    }

    private void macro(String name, CName is) {
        // The questions by which cgo finds out what a name is, each in a function of its own: gcc
        // complains of a name once a function.
        String integer = "void cgovet_i_%s(void) { enum { x = (%s)*1 }; }".formatted(name, name);
        String number =
                "void cgovet_n_%s(void) { static const double x = (%s); }".formatted(name, name);
        String string =
                "void cgovet_s_%s(void) { static const char x[] = (%s); }".formatted(name, name);
        boolean isInteger = is instanceof CName.IntConstant;
        boolean isNumber = isInteger || is instanceof CName.FloatConstant;
        all.add(new Claim("macro is integer", name, integer, !isInteger));
        all.add(new Claim("macro is number", name, number, !isNumber));
        boolean isString = is instanceof CName.StringConstant;
        all.add(new Claim("macro is string", name, string, !isString));
        switch (is) {
            case CName.IntConstant(var value, var type) -> {
                check("macro's value", name, "(" + name + ") == " + literal(value));
                same("macro's type", name, "__typeof__(" + name + ")", type);
            }
            case CName.FloatConstant(var value, _) -> {
                if (Double.isFinite(value)) {
                    String hex = Double.toHexString(value);
                    check("macro's value", name, "(double)(" + name + ") == " + hex);
                }
            }
            case CName.StringConstant(var bytes) ->
                    check("macro's value", name, "sizeof(" + name + ") == " + (bytes.length() + 1));
            case CName.Type(var type) -> same("macro's type", name, name, type);
            case CName.Expression(var expr) ->
                    same("macro's type", name, "__typeof__(" + name + ")", expr.type());
            case CName.Variable _, CName.Function _, CName.Unusable _, CName.Absent _ -> {}
        }
    }

    private void check(String kind, String what, String condition) {
        all.add(new Claim(kind, what, "_Static_assert(" + condition + ", \"\");", false));
    }

    /** Says that two types are compatible, unless ours cannot be written without its body. */
    private void same(String kind, String what, String theirs, CType ours) {
        String written =
                CTypes.show(ours)
                        .replace(
                                "struct __va_list_tag *",
                                "__typeof__(&((__builtin_va_list *)0)[0][0]) ");
        if (!written.contains("{...}") && !written.contains("<") && !written.contains("[*]")) {
            check(
                    kind,
                    what,
                    "__builtin_types_compatible_p(%s, __typeof__(%s))".formatted(theirs, written));
        }
    }

    private static String literal(BigInteger value) {
        if (value.signum() >= 0) {
            return value + (value.bitLength() > 63 ? "ull" : "ll");
        }
        return "(" + value.add(BigInteger.ONE) + "ll - 1)";
    }
}
