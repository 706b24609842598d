package cgovet.cfront.cdt;

import cgovet.base.text.Problem;
import cgovet.base.text.Span;
import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.syntax.CMacro;
import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.syntax.CVariable;
import cgovet.cfront.syntax.Symbol;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.EnumType;
import cgovet.cfront.types.RecordType;
import cgovet.cfront.types.Typedef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the declarations of one unit; several of one name become one. */
final class UnitBuilder {
    /** More problems of one unit than these help nobody. */
    private static final int MAX_PROBLEMS = 200;

    private final String path;
    private final Map<String, CFunction> functions = new LinkedHashMap<>();
    private final Map<String, CVariable> variables = new LinkedHashMap<>();
    private final Map<String, Typedef> typedefs = new LinkedHashMap<>();
    private final Map<String, RecordType> tags = new LinkedHashMap<>();
    private final Map<String, EnumType> enums = new LinkedHashMap<>();
    private final Map<String, EnumType.Enumerator> enumerators = new LinkedHashMap<>();
    private final List<RecordType> records = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> complaints = new LinkedHashSet<>();
    private final Scope file = new Scope(null);
    private final Set<CType.Declared> lent = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean isBorrowing;
    private boolean hasTaken;

    UnitBuilder(String path) {
        this.path = path;
    }

    /** A builder whose file scope has the names of {@code unit}. */
    static UnitBuilder over(CUnit unit) {
        UnitBuilder builder = new UnitBuilder(unit.path());
        unit.typedefs().values().forEach(builder::typedef);
        unit.tags().forEach(builder::tag);
        unit.enums().forEach(builder::tag);
        builder.lent.addAll(unit.tags().values());
        builder.lent.addAll(unit.enums().values());
        for (EnumType type : unit.enums().values()) {
            type.enumerators().forEach(e -> builder.enumerator(e, type));
        }
        unit.enumerators()
                .values()
                .forEach(e -> {
                    if (builder.file.own(e.name()) == null) {
                        builder.file.put(
                                e.name(), new Scope.Value(new Symbol.Constant(e), CType.INT));
                    }
                });
        unit.functions().values().forEach(builder::function);
        unit.variables().values().forEach(builder::variable);
        return builder;
    }

    /** A builder over {@code unit} that others build over too: its types stay as they are. */
    static UnitBuilder borrowing(CUnit unit) {
        UnitBuilder builder = over(unit);
        builder.isBorrowing = true;
        return builder;
    }

    /**
     * Whether a type that is named here may be given its body: one of a unit that others share may
     * not, and the builder remembers that it was asked for.
     */
    boolean mayComplete(CType.Declared type) {
        if (!isBorrowing || !isLent(type)) {
            return true;
        }
        hasTaken = true;
        return false;
    }

    private boolean isLent(CType.Declared type) {
        return lent.contains(type);
    }

    /** Whether the text has to be read together with what comes before. */
    boolean hasTaken() {
        return hasTaken;
    }

    Scope fileScope() {
        return file;
    }

    void problem(Problem.Kind kind, Span at, String message) {
        problem(new Problem(kind, at, message));
    }

    void problem(Problem problem) {
        if (problems.size() < MAX_PROBLEMS
                || problem.kind() == Problem.Kind.UNREADABLE
                || problem.kind() == Problem.Kind.LIMIT) {
            problems.add(problem);
        }
    }

    /** Of the few that are told however many there are. */
    void important(Problem problem) {
        problems.add(problem);
    }

    /** Says something about a name once. */
    void complain(Problem.Kind kind, Span at, String message) {
        if (complaints.add(message)) {
            problem(kind, at, message);
        }
    }

    void typedef(Typedef typedef) {
        typedefs.putIfAbsent(typedef.name(), typedef);
        file.put(typedef.name(), new Scope.Type(typedef));
    }

    void tag(String tag, RecordType record) {
        tags.put(tag, record);
        file.putTag(tag, record);
    }

    void tag(String tag, EnumType type) {
        enums.put(tag, type);
        file.putTag(tag, type);
    }

    void record(RecordType record) {
        records.add(record);
    }

    void enumerator(EnumType.Enumerator enumerator, EnumType type) {
        enumerators.put(enumerator.name(), enumerator);
        CType as = enumerator.value().bitLength() < 32 ? CType.INT : type.integer();
        file.put(enumerator.name(), new Scope.Value(new Symbol.Constant(enumerator), as));
    }

    /** Joins a declaration of a function with those before it. */
    void function(CFunction now) {
        CFunction before = functions.get(now.name());
        CFunction all = before == null ? now : join(before, now);
        functions.put(now.name(), all);
        file.put(now.name(), new Scope.Value(new Symbol.Function(now.name()), all.type()));
    }

    private static CFunction join(CFunction before, CFunction now) {
        boolean isNowBetter = now.isDefined() || !before.isDefined();
        CFunction main = isNowBetter && (now.isDefined() || !hasNames(before)) ? now : before;
        CFunction other = main == now ? before : now;
        CType.Function type =
                main.type().hasPrototype() || !other.type().hasPrototype()
                        ? main.type()
                        : other.type();
        Set<String> attributes = new LinkedHashSet<>(before.attributes());
        attributes.addAll(now.attributes());
        return new CFunction(
                main.name(),
                type,
                main.params(),
                before.isStatic() || now.isStatic(),
                before.isInline() || now.isInline(),
                List.copyOf(attributes),
                main.isDefined() ? main.at() : before.at(),
                main.isDefined() ? main.whole() : before.whole(),
                main.isDefined(),
                main.body());
    }

    private static boolean hasNames(CFunction function) {
        return function.type().hasPrototype()
                && function.type().params().stream().allMatch(p -> !p.name().isEmpty());
    }

    /** Joins a declaration of a variable with those before it. */
    void variable(CVariable now) {
        CVariable before = variables.get(now.name());
        CVariable all = before == null ? now : join(before, now);
        variables.put(now.name(), all);
        file.put(now.name(), new Scope.Value(new Symbol.Global(now.name()), all.type()));
    }

    private static CVariable join(CVariable before, CVariable now) {
        boolean isNowBetter =
                now.initializer() != null
                        || (now.isDefined() && !before.isDefined())
                        || (before.type() instanceof CType.Array(_, var length) && length < 0);
        CVariable main = isNowBetter ? now : before;
        Set<String> attributes = new LinkedHashSet<>(before.attributes());
        attributes.addAll(now.attributes());
        return new CVariable(
                main.name(),
                main.type(),
                before.isStatic() || now.isStatic(),
                before.isThreadLocal() || now.isThreadLocal(),
                before.isDefined() || now.isDefined(),
                List.copyOf(attributes),
                main.at(),
                main.initializer());
    }

    CUnit build(
            Map<String, CMacro> macros, List<String> included, List<CUnit.MissingInclude> missing) {
        return new CUnit(
                path,
                functions,
                variables,
                typedefs,
                tags,
                enums,
                enumerators,
                records,
                macros,
                included,
                missing,
                problems);
    }
}
