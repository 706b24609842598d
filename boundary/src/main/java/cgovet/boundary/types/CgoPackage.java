package cgovet.boundary.types;

import cgovet.base.target.Target;
import cgovet.base.text.Span;
import cgovet.cfront.syntax.CConstant;
import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.syntax.CMacro;
import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.syntax.CVariable;
import cgovet.cfront.syntax.ConstantEvaluator;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.EnumType;
import cgovet.cfront.types.RecordType;
import cgovet.cfront.types.Sizes;
import cgovet.cfront.types.Typedef;
import cgovet.gofront.constant.Constant;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.types.CEntity;
import cgovet.gofront.types.CNames;
import cgovet.gofront.types.CheckedPackage;
import cgovet.gofront.types.GoPackage;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.Universe;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The pseudo-package {@code C} of one Go package. Of one thread. */
public final class CgoPackage implements CNames {
    private static final Map<String, CType> KEYWORD_TYPES = KeywordTypes.BY_NAME;

    private final Map<String, CUnit> units;
    private final CgoTypes types;
    private final Sizes sizes;
    private final CgoHelpers helpers;
    private final MacroReader reader;
    private final Map<String, Map<String, MacroMeaning>> macros = new HashMap<>();
    private final Map<String, List<CSelector>> selectors = new LinkedHashMap<>();
    private final Map<String, GoType.UnknownC> unknown = new LinkedHashMap<>();
    private final Map<String, CEntity> resolved = new HashMap<>();
    private final List<CReference> references = new ArrayList<>();
    private final Map<String, RecordType> undeclared = new HashMap<>();
    private boolean hasReached;

    /** Tells what object-like macros of a unit mean; one that it leaves out is unusable. */
    @FunctionalInterface
    public interface MacroReader {
        Map<String, MacroMeaning> read(CUnit unit, Collection<String> names);
    }

    /**
     * @param pkg the importing package, by its path
     * @param files those that import {@code C}
     * @param units the preamble's unit by path of the Go file
     */
    public CgoPackage(
            GoPackage pkg,
            List<GoFile> files,
            Map<String, CUnit> units,
            Sizes sizes,
            Target target,
            MacroReader macros) {
        this.units = new LinkedHashMap<>(units);
        this.sizes = sizes;
        this.reader = macros;
        for (GoFile file : files) {
            selectors.put(file.text().path(), CSelector.of(file));
        }
        this.types = new CgoTypes(pkg, sizes, target);
        this.helpers = new CgoHelpers(types);
        for (CUnit unit : units.values()) {
            know(unit);
        }
    }

    private void know(CUnit unit) {
        unit.functions().keySet().forEach(types.badPointers()::knowFunction);
        unit.typedefs().values().forEach(types.badPointers()::knowTypedef);
    }

    /**
     * Makes known what is complete in the files that reach it: what another file only includes is
     * incomplete to cgo.
     */
    private void reach() {
        if (hasReached) {
            return;
        }
        hasReached = true;
        Set<CType> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        selectors.forEach((path, list) -> {
            Set<String> names = new HashSet<>();
            for (CSelector selector : list) {
                if (names.add(selector.name())) {
                    CgoTypes.walk(
                            basis(path, selector.name()),
                            seen,
                            type -> {
                                if (type instanceof RecordType record) {
                                    types.knowRecord(record);
                                }
                            });
                }
            }
        });
    }

    public CgoTypes types() {
        return types;
    }

    /** Every {@code C.x} that was asked for, in the order of checking. */
    public List<CReference> references() {
        return List.copyOf(references);
    }

    /** The declaration of a C function as a file's preamble has it. */
    public Optional<CFunction> function(String file, String name) {
        CUnit unit = units.get(file);
        return unit == null ? Optional.empty() : Optional.ofNullable(unit.functions().get(name));
    }

    /** Whether a file imports {@code C}. */
    public boolean imports(String file) {
        return selectors.containsKey(file);
    }

    /** Whether cgo itself defines the function, as {@code C.CString}. */
    public static boolean isHelper(String name) {
        return CgoHelpers.NAMES.contains(name);
    }

    /**
     * What the use of the names that nothing declares tells about them, after the check: by name,
     * in their order. They stay unresolved.
     */
    public Map<String, NameByUse> resolvedByUse(CheckedPackage checked) {
        return NamesByUse.of(checked, this);
    }

    /** Every {@code C.x} that the files have, by path of the file. */
    Map<String, List<CSelector>> selectors() {
        return selectors;
    }

    /** The C text that a file's names are looked up in. */
    Optional<CUnit> unit(String file) {
        return Optional.ofNullable(units.get(file));
    }

    @Override
    public CEntity resolve(GoFile file, Expr.SelectorExpr selector, Use use) {
        String path = file.text().path();
        String name = selector.sel().name();
        CEntity entity = entity(path, name, use);
        references.add(
                new CReference(
                        name, use, entity, file.text().span(selector.pos(), selector.end())));
        return entity;
    }

    /** What a name means in a file, by a use of it. */
    CEntity entity(String path, String name, Use use) {
        String key = path + "\n" + name + "\n" + kind(use);
        CEntity entity = resolved.get(key);
        if (entity == null) {
            reach();
            CUnit unit = units.get(path);
            entity = unit == null ? unresolved(name) : resolve(unit, path, name, use);
            resolved.put(key, entity);
        }
        return entity;
    }

    /** Uses that give one name the same meaning. */
    private static String kind(Use use) {
        return switch (use) {
            case CALL, CALL2 -> "call";
            case TYPE, POINTEE, VALUE -> use.name();
        };
    }

    private CEntity resolve(CUnit unit, String path, String name, Use use) {
        boolean isCall = use == Use.CALL || use == Use.CALL2;
        Optional<GoType.Signature> helper = helpers.signature(name);
        if (isCall && helper.isPresent()) {
            return new CEntity.Function(helper.get(), false);
        }
        MacroMeaning macro = macro(unit, path, name);
        if (isConstant(macro)) {
            return ofMacro(name, macro, isCall);
        }
        CType tagged = tagged(unit, name);
        if (tagged != null) {
            return new CEntity.Type(goType(name, tagged));
        }
        if (name.startsWith("sizeof_")) {
            return ofSizeof(unit, path, name);
        }
        if (!(macro instanceof MacroMeaning.Unusable)) {
            return ofMacro(name, macro, isCall);
        }
        CType type = typeNamed(unit, name);
        if (type != null) {
            return new CEntity.Type(goType(name, type));
        }
        CFunction function = unit.functions().get(name);
        if (function != null) {
            return ofFunction(function.type(), isCall);
        }
        CVariable variable = unit.variables().get(name);
        if (variable != null) {
            return ofVariable(variable);
        }
        EnumType.Enumerator enumerator = unit.enumerators().get(name);
        if (enumerator != null) {
            return new CEntity.Value(Universe.UNTYPED_INT, Constant.of(enumerator.value()));
        }
        return unresolved(name);
    }

    /** What a name means as a macro; unusable if it is none. All of a file are read at once. */
    private MacroMeaning macro(CUnit unit, String path, String name) {
        if (!isObjectLike(unit, name)) {
            return new MacroMeaning.Unusable();
        }
        Map<String, MacroMeaning> known = macros.get(path);
        if (known == null) {
            known = new HashMap<>(reader.read(unit, macroNames(unit, path)));
            macros.put(path, known);
        }
        MacroMeaning meaning = known.get(name);
        if (meaning == null) {
            meaning =
                    reader.read(unit, List.of(name))
                            .getOrDefault(name, new MacroMeaning.Unusable());
            known.put(name, meaning);
        }
        return meaning;
    }

    private Set<String> macroNames(CUnit unit, String path) {
        Set<String> names = new TreeSet<>();
        for (CSelector selector : selectors.getOrDefault(path, List.of())) {
            String name = selector.name();
            names.add(name.startsWith("sizeof_") ? name.substring("sizeof_".length()) : name);
        }
        names.removeIf(name -> !isObjectLike(unit, name));
        return names;
    }

    private static boolean isObjectLike(CUnit unit, String name) {
        CMacro macro = unit.macros().get(name);
        return macro != null && !macro.isFunctionLike();
    }

    private static boolean isConstant(MacroMeaning meaning) {
        return switch (meaning) {
            case MacroMeaning.IntegerConstant _,
                    MacroMeaning.RuneConstant _,
                    MacroMeaning.FloatingConstant _,
                    MacroMeaning.StringLiteral _ ->
                    true;
            case MacroMeaning.Type _,
                    MacroMeaning.Variable _,
                    MacroMeaning.Expression _,
                    MacroMeaning.Unusable _ ->
                    false;
        };
    }

    private CEntity ofFunction(CType.Function function, boolean isCall) {
        if (!isCall) {
            return new CEntity.FunctionPointer(Universe.UNSAFE_POINTER);
        }
        List<Obj.Var> params = new ArrayList<>();
        for (CType.Param param : function.params()) {
            String name = "p" + params.size();
            params.add(Obj.Var.param(types.pkg(), name, types.ofParameter(param.type())));
        }
        boolean isVoid = CTypes.isVoid(function.result());
        GoType result = isVoid ? types.ofVoid() : types.of(CTypes.unqualified(function.result()));
        return new CEntity.Function(
                GoType.Signature.of(
                        new GoType.Tuple(params),
                        new GoType.Tuple(List.of(Obj.Var.result(types.pkg(), "r1", result))),
                        false),
                isVoid);
    }

    /** A constant of floating type whose value is known is no variable to gcc, nor to cgo. */
    private CEntity ofVariable(CVariable variable) {
        if (variable.type() instanceof CType.Qualified qualified
                && qualified.isConst()
                && !qualified.isVolatile()
                && CTypes.canonical(qualified) instanceof CType.Floating
                && variable.initializer() != null) {
            Optional<CConstant> value = ConstantEvaluator.evaluate(variable.initializer(), sizes);
            if (value.isPresent()) {
                return new CEntity.Value(Universe.UNTYPED_FLOAT, Decimals.constant(value.get()));
            }
        }
        return new CEntity.Variable(types.of(variable.type()));
    }

    private CEntity ofMacro(String name, MacroMeaning macro, boolean isCall) {
        return switch (macro) {
            case MacroMeaning.IntegerConstant(var value, _) ->
                    new CEntity.Value(Universe.UNTYPED_INT, Constant.of(value));
            case MacroMeaning.RuneConstant(var value) ->
                    new CEntity.Value(Universe.UNTYPED_RUNE, Constant.of(value));
            case MacroMeaning.FloatingConstant(var value, _) ->
                    new CEntity.Value(Universe.UNTYPED_FLOAT, Decimals.constant(value));
            case MacroMeaning.StringLiteral(var bytes) ->
                    new CEntity.Value(Universe.UNTYPED_STRING, new Constant.Str(bytes));
            case MacroMeaning.Type(var type) -> new CEntity.Type(types.ofMacro(name, type));
            case MacroMeaning.Variable(var variable) ->
                    ofVariable(variable) instanceof CEntity.Value constant
                            ? constant
                            : new CEntity.Macro(types.of(CTypes.unqualified(variable.type())));
            case MacroMeaning.Expression(var type) ->
                    CTypes.canonical(type) instanceof CType.Function function
                            ? ofFunction(function, isCall)
                            : new CEntity.Macro(types.of(CTypes.unqualified(type)));
            case MacroMeaning.Unusable() -> unresolved(name);
        };
    }

    private CEntity ofSizeof(CUnit unit, String path, String name) {
        String of = name.substring("sizeof_".length());
        CType type = tagged(unit, of);
        if (type == null && macro(unit, path, of) instanceof MacroMeaning.Type(var meant)) {
            type = meant;
        }
        if (type == null) {
            type = typeNamed(unit, of);
        }
        if (type == null && unit.variables().get(of) != null) {
            type = unit.variables().get(of).type();
        }
        OptionalLong size = type == null ? OptionalLong.empty() : sizes.sizeOf(type);
        return size.isEmpty()
                ? unresolved(name)
                : new CEntity.Value(Universe.UNTYPED_INT, Constant.of(size.getAsLong()));
    }

    private GoType goType(String name, CType type) {
        if (name.startsWith("enum_") && type instanceof EnumType each) {
            return types.enumAlias(each);
        }
        if (name.startsWith("union_") && type instanceof RecordType union) {
            return types.unionAlias(union);
        }
        if (type instanceof CType.Plain || type instanceof Typedef) {
            return types.ofMacro(name, type);
        }
        return types.of(type);
    }

    /** The type that {@code C.struct_x}, {@code C.union_x} and {@code C.enum_x} name. */
    private @Nullable CType tagged(CUnit unit, String name) {
        if (name.startsWith("struct_")) {
            return tagged(unit, name.substring("struct_".length()), RecordType.Kind.STRUCT);
        }
        if (name.startsWith("union_")) {
            return tagged(unit, name.substring("union_".length()), RecordType.Kind.UNION);
        }
        if (name.startsWith("enum_")) {
            return unit.enums().get(name.substring("enum_".length()));
        }
        return null;
    }

    /** The type that {@code C.name} may name: cmd/cgo, {@code cname}. */
    private static @Nullable CType typeNamed(CUnit unit, String name) {
        Typedef typedef = unit.typedefs().get(name);
        return typedef != null ? typedef : KEYWORD_TYPES.get(name);
    }

    private @Nullable CType tagged(CUnit unit, String tag, RecordType.Kind kind) {
        RecordType record = unit.tags().get(tag);
        if (record == null && isWhole(unit)) {
            // To C, naming it declares it.
            return undeclared.computeIfAbsent(
                    kind.keyword() + " " + tag, _ -> new RecordType(kind, tag, Span.NONE));
        }
        return record != null && record.kind() == kind ? record : null;
    }

    /** Whether what the unit does not declare is not declared: no header is missing or shipped. */
    private static boolean isWhole(CUnit unit) {
        return unit.missing().isEmpty()
                && unit.included().stream()
                        .noneMatch(path ->
                                path.startsWith(GeneratedTree.ROOT)
                                        && !path.equals(CgoUnits.PROLOG)
                                        && !path.endsWith("/stddef.h"));
    }

    private CEntity unresolved(String name) {
        return new CEntity.Unresolved(unknown.computeIfAbsent(name, GoType.UnknownC::new));
    }

    /** How C writes the type that a name stands for in a file: macros are looked through. */
    public String spelling(String file, String name) {
        CUnit unit = units.get(file);
        return unit != null && macro(unit, file, name) instanceof MacroMeaning.Type(var type)
                ? CTypes.show(type)
                : name;
    }

    /** The C types that the meaning of a name stands on. */
    List<CType> basis(String path, String name) {
        CUnit unit = units.get(path);
        if (unit == null) {
            return List.of();
        }
        CType type = tagged(unit, name);
        if (type == null) {
            type =
                    switch (macro(unit, path, name)) {
                        case MacroMeaning.Type(var meant) -> meant;
                        case MacroMeaning.Expression(var meant) -> meant;
                        case MacroMeaning.Variable(var variable) -> variable.type();
                        case MacroMeaning.IntegerConstant(_, var meant) ->
                                isGoInteger(unit, name) ? null : CTypes.canonical(meant);
                        case MacroMeaning.FloatingConstant(_, var meant) -> meant;
                        case MacroMeaning.StringLiteral _ ->
                                isGoString(unit, name) ? null : CType.CHAR;
                        case MacroMeaning.RuneConstant _ -> null;
                        case MacroMeaning.Unusable _ -> typeNamed(unit, name);
                    };
        }
        if (type == null && unit.functions().containsKey(name)) {
            type = unit.functions().get(name).type();
        }
        if (type == null && unit.variables().containsKey(name)) {
            type = unit.variables().get(name).type();
        }
        if (type == null && unit.enumerators().containsKey(name)) {
            type = CType.INT;
        }
        if (type == null && name.startsWith("sizeof_")) {
            type = new CType.Int(sizes.sizeT());
        }
        return type == null ? List.of() : List.of(type);
    }

    private static String body(CUnit unit, String name) {
        CMacro macro = unit.macros().get(name);
        return macro == null ? "" : macro.body().strip();
    }

    private static boolean isGoString(CUnit unit, String name) {
        String escape = "\\\\([abfnrtv\\\\\"]|x[0-9a-fA-F]{2}|[0-7]{3})";
        String body = body(unit, name);
        return body.matches("\"([^\"\\\\]|" + escape + ")*+\"");
    }

    /** Whether a macro's text is a number to Go, so that cgo need not ask the C compiler. */
    private static boolean isGoInteger(CUnit unit, String name) {
        CMacro macro = unit.macros().get(name);
        return macro != null
                && macro.body().strip().matches("[+-]?(0[xX][0-9a-fA-F]+|0[bB][01]+|[0-9]+)");
    }
}
