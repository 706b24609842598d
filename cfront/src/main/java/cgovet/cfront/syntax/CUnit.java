package cgovet.cfront.syntax;

import cgovet.base.text.Problem;
import cgovet.base.text.Span;
import cgovet.cfront.types.EnumType;
import cgovet.cfront.types.RecordType;
import cgovet.cfront.types.Typedef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One translation unit after preprocessing. Maps are in order of first declaration.
 *
 * @param path the main file
 * @param tags structs and unions of file scope with a tag
 * @param enums those of file scope with a tag
 * @param enumerators of file scope, by name
 * @param records every struct and union with a body, unnamed and local ones too
 * @param macros those defined at the end, predefined ones too
 * @param included paths of the files that were read, each once, the main file not among them
 * @param missing includes that were not found
 */
public record CUnit(
        String path,
        Map<String, CFunction> functions,
        Map<String, CVariable> variables,
        Map<String, Typedef> typedefs,
        Map<String, RecordType> tags,
        Map<String, EnumType> enums,
        Map<String, EnumType.Enumerator> enumerators,
        List<RecordType> records,
        Map<String, CMacro> macros,
        List<String> included,
        List<MissingInclude> missing,
        List<Problem> problems) {
    public CUnit {
        functions = copy(functions);
        variables = copy(variables);
        typedefs = copy(typedefs);
        tags = copy(tags);
        enums = copy(enums);
        enumerators = copy(enumerators);
        records = List.copyOf(records);
        macros = copy(macros);
        included = List.copyOf(included);
        missing = List.copyOf(missing);
        problems = List.copyOf(problems);
    }

    /**
     * An {@code #include} whose file was not found.
     *
     * @param name as written, without the marks around it
     */
    public record MissingInclude(String name, boolean isAngled, Span at) {}

    /**
     * The same unit as another file has it.
     *
     * @param place gives each place in the main file its place in the other, and all else back
     */
    public CUnit moved(String to, UnaryOperator<Span> place) {
        Map<String, CMacro> defined = new LinkedHashMap<>();
        for (CMacro macro : macros.values()) {
            Span at = place.apply(macro.at());
            if (!at.equals(macro.at())) {
                defined.put(
                        macro.name(),
                        new CMacro(
                                macro.name(),
                                macro.isFunctionLike(),
                                macro.params(),
                                macro.body(),
                                at));
            }
        }
        return new CUnit(
                to,
                functions,
                variables,
                typedefs,
                tags,
                enums,
                enumerators,
                records,
                Layered.with(macros, defined),
                included,
                missing.stream()
                        .map(m -> new MissingInclude(m.name(), m.isAngled(), place.apply(m.at())))
                        .toList(),
                problems.stream()
                        .map(p -> new Problem(p.kind(), place.apply(p.at()), p.message()))
                        .toList());
    }

    /**
     * This unit and what was read behind it.
     *
     * @param next has all that this one has, and more
     * @param mayDefine whether macros may be other ones behind
     */
    public CUnit followedBy(CUnit next, boolean mayDefine) {
        return new CUnit(
                path,
                Layered.over(functions, next.functions),
                Layered.over(variables, next.variables),
                Layered.over(typedefs, next.typedefs),
                Layered.over(tags, next.tags),
                Layered.over(enums, next.enums),
                Layered.over(enumerators, next.enumerators),
                joined(records, next.records),
                mayDefine ? macrosOf(next) : macros,
                joined(included, next.included),
                joined(missing, next.missing),
                joined(problems, next.problems));
    }

    /** Those that only stand again for what they were keep their places. */
    private Map<String, CMacro> macrosOf(CUnit next) {
        Map<String, CMacro> all = new LinkedHashMap<>();
        next.macros.forEach((name, macro) -> {
            CMacro before = macros.get(name);
            boolean isSame = before != null && macro.at().equals(Span.NONE);
            all.put(name, isSame ? before : macro);
        });
        return all.keySet().containsAll(macros.keySet()) ? Layered.over(macros, all) : all;
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        if (second.isEmpty()) {
            return first;
        }
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static <V> Map<String, V> copy(Map<String, V> map) {
        return Layered.copy(map);
    }
}
