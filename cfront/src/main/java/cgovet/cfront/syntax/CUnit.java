package cgovet.cfront.syntax;

import cgovet.base.text.Problem;
import cgovet.base.text.Span;
import cgovet.cfront.types.EnumType;
import cgovet.cfront.types.RecordType;
import cgovet.cfront.types.Typedef;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    private static <V> Map<String, V> copy(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
