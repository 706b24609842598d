package cgovet.boundary.types;

import cgovet.base.target.Target;
import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.syntax.CMacro;
import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.syntax.CVariable;
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
import cgovet.gofront.types.GoPackage;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.Universe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The pseudo-package {@code C} of one Go package. Of one thread. */
public final class CgoPackage implements CNames {
    private static final Map<String, CType> KEYWORD_TYPES = KeywordTypes.BY_NAME;

    private final Map<String, CUnit> units;
    private final CgoTypes types;
    private final Sizes sizes;
    private final CgoHelpers helpers;
    private final BiFunction<CUnit, String, MacroMeaning> macros;
    private final Map<String, GoType.UnknownC> unknown = new LinkedHashMap<>();
    private final Map<String, CEntity> resolved = new HashMap<>();
    private final List<CReference> references = new ArrayList<>();

    /**
     * @param pkg the importing package, by its path
     * @param units the preamble's unit by path of the Go file
     * @param macros what an object-like macro means
     */
    public CgoPackage(
            GoPackage pkg,
            Map<String, CUnit> units,
            Sizes sizes,
            Target target,
            BiFunction<CUnit, String, MacroMeaning> macros) {
        this.units = new LinkedHashMap<>(units);
        this.sizes = sizes;
        this.macros = macros;
        this.types = new CgoTypes(pkg, sizes, target);
        this.helpers = new CgoHelpers(types);
        for (CUnit unit : units.values()) {
            know(unit);
        }
    }

    private void know(CUnit unit) {
        unit.records().forEach(types::knowRecord);
        unit.functions().keySet().forEach(types.badPointers()::knowFunction);
        unit.typedefs().values().forEach(types.badPointers()::knowTypedef);
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

    @Override
    public CEntity resolve(GoFile file, Expr.SelectorExpr selector, Use use) {
        String path = file.text().path();
        String name = selector.sel().name();
        String key = path + "\n" + name + "\n" + kind(use);
        CEntity entity = resolved.get(key);
        if (entity == null) {
            CUnit unit = units.get(path);
            entity = unit == null ? unresolved(name) : resolve(unit, name, use);
            resolved.put(key, entity);
        }
        references.add(
                new CReference(
                        name, use, entity, file.text().span(selector.pos(), selector.end())));
        return entity;
    }

    /** Uses that give one name the same meaning. */
    private static String kind(Use use) {
        return switch (use) {
            case CALL, CALL2 -> "call";
            case TYPE, POINTEE, VALUE -> use.name();
        };
    }

    private CEntity resolve(CUnit unit, String name, Use use) {
        boolean isCall = use == Use.CALL || use == Use.CALL2;
        if (isCall) {
            Optional<GoType.Signature> helper = helpers.signature(name);
            if (helper.isPresent()) {
                return new CEntity.Function(helper.get(), false);
            }
        }
        CMacro macro = unit.macros().get(name);
        if (macro != null && !macro.isFunctionLike()) {
            return ofMacro(unit, name, isCall);
        }
        if (name.startsWith("sizeof_")) {
            return ofSizeof(unit, name);
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
            return new CEntity.Variable(types.of(variable.type()));
        }
        EnumType.Enumerator enumerator = unit.enumerators().get(name);
        if (enumerator != null) {
            return new CEntity.Value(Universe.UNTYPED_INT, Constant.of(enumerator.value()));
        }
        return unresolved(name);
    }

    private CEntity ofFunction(CType.Function function, boolean isCall) {
        if (!isCall) {
            return new CEntity.FunctionPointer(Universe.UNSAFE_POINTER);
        }
        List<Obj.Var> params = new ArrayList<>();
        for (CType.Param param : function.params()) {
            params.add(Obj.Var.param(types.pkg(), param.name(), types.ofParameter(param.type())));
        }
        boolean isVoid = CTypes.isVoid(function.result());
        GoType result = isVoid ? types.ofVoid() : types.of(CTypes.unqualified(function.result()));
        return new CEntity.Function(
                GoType.Signature.of(
                        new GoType.Tuple(params),
                        new GoType.Tuple(List.of(Obj.Var.result(types.pkg(), "", result))),
                        false),
                isVoid);
    }

    private CEntity ofMacro(CUnit unit, String name, boolean isCall) {
        return switch (macros.apply(unit, name)) {
            case MacroMeaning.IntegerConstant(var value) ->
                    new CEntity.Value(Universe.UNTYPED_INT, Constant.of(value));
            case MacroMeaning.FloatingConstant(var value) ->
                    new CEntity.Value(Universe.UNTYPED_FLOAT, Decimals.constant(value));
            case MacroMeaning.StringLiteral(var bytes) ->
                    new CEntity.Value(Universe.UNTYPED_STRING, new Constant.Str(bytes));
            case MacroMeaning.Type(var type) -> new CEntity.Type(types.of(type));
            case MacroMeaning.Expression(var type) ->
                    CTypes.canonical(type) instanceof CType.Function function
                            ? ofFunction(function, isCall)
                            : new CEntity.Macro(types.of(CTypes.unqualified(type)));
            case MacroMeaning.Unusable() -> {
                // The macro may hide a function that has the same name.
                CFunction function = unit.functions().get(name);
                yield function == null ? unresolved(name) : ofFunction(function.type(), isCall);
            }
        };
    }

    private CEntity ofSizeof(CUnit unit, String name) {
        CType type = typeNamed(unit, name.substring("sizeof_".length()));
        if (type == null) {
            return unresolved(name);
        }
        OptionalLong size = sizes.sizeOf(type);
        if (size.isEmpty()) {
            return unresolved(name);
        }
        return new CEntity.Value(Universe.UNTYPED_INT, Constant.of(size.getAsLong()));
    }

    private GoType goType(String name, CType type) {
        if (name.equals("size_t") && !(type instanceof Typedef)) {
            return types.sizeT();
        }
        if (name.startsWith("enum_") && type instanceof EnumType each) {
            return types.enumAlias(each);
        }
        return types.of(type);
    }

    /** The type that {@code C.name} may name: cmd/cgo, {@code cname}. */
    private @Nullable CType typeNamed(CUnit unit, String name) {
        if (name.startsWith("struct_")) {
            return tagged(unit, name.substring("struct_".length()), RecordType.Kind.STRUCT);
        }
        if (name.startsWith("union_")) {
            return tagged(unit, name.substring("union_".length()), RecordType.Kind.UNION);
        }
        if (name.startsWith("enum_")) {
            return unit.enums().get(name.substring("enum_".length()));
        }
        Typedef typedef = unit.typedefs().get(name);
        if (typedef != null) {
            return typedef;
        }
        if (name.equals("size_t")) {
            return new CType.Int(sizes.sizeT());
        }
        CMacro macro = unit.macros().get(name);
        if (macro != null
                && !macro.isFunctionLike()
                && macros.apply(unit, name) instanceof MacroMeaning.Type(var type)) {
            return type;
        }
        return KEYWORD_TYPES.get(name);
    }

    private static @Nullable CType tagged(CUnit unit, String tag, RecordType.Kind kind) {
        RecordType record = unit.tags().get(tag);
        return record != null && record.kind() == kind ? record : null;
    }

    private CEntity unresolved(String name) {
        return new CEntity.Unresolved(unknown.computeIfAbsent(name, GoType.UnknownC::new));
    }
}
