package cgovet.rules.engine;

import cgovet.base.collect.DeepStack;
import cgovet.base.files.FileTree;
import cgovet.base.target.Target;
import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import cgovet.base.text.Span;
import cgovet.boundary.contract.UserContracts;
import cgovet.boundary.mine.Prototypes;
import cgovet.cfront.cdt.CParser;
import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.syntax.CRequest;
import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads contract files as a run would, and holds them against the headers that are installed. */
public final class ModelCheck {
    /**
     * @param problems what is wrong, each with its place
     * @param entries how many functions the files speak of
     * @param compared how many of them a declaration was found for
     * @param missing headers that are not installed
     */
    public record Outcome(List<Problem> problems, int entries, int compared, List<String> missing) {
        public Outcome {
            problems = List.copyOf(problems);
            missing = List.copyOf(missing);
        }
    }

    private ModelCheck() {}

    /**
     * @param request with contract files in the place of headers
     */
    public static Outcome of(LayoutView.Request request) {
        return DeepStack.call(() -> check(request));
    }

    private static Outcome check(LayoutView.Request request) {
        List<Problem> problems = new ArrayList<>();
        List<SourceText> texts = new ArrayList<>();
        for (String path : request.headers()) {
            switch (request.tree().read(path)) {
                case FileTree.Read.Found(var text) -> texts.add(text);
                case FileTree.Read.Refused(var problem) -> problems.add(problem);
                case FileTree.Read.Absent() ->
                        problems.add(
                                new Problem(
                                        Problem.Kind.MISSING,
                                        new Span(path, 0, 0),
                                        "there is no file " + path));
            }
        }
        UserContracts contracts = UserContracts.of(texts);
        problems.addAll(contracts.problems());
        Map<String, CFunction> functions = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (String header : contracts.headers()) {
            CUnit unit = unit(request, header);
            if (unit.missing().stream().anyMatch(each -> each.name().equals(header))) {
                missing.add(header);
            }
            unit.functions().forEach(functions::putIfAbsent);
        }
        contracts
                .declarations()
                .forEach((path, text) -> compare(path, text, functions, request, problems));
        Prototypes prototypes = new Prototypes(functions);
        Set<Problem> told = new HashSet<>(problems);
        for (Problem fault : contracts.against(prototypes::of)) {
            if (told.add(fault)) {
                problems.add(fault);
            }
        }
        int compared = 0;
        for (String name : contracts.functions().keySet()) {
            compared += functions.containsKey(name) ? 1 : 0;
        }
        return new Outcome(problems, contracts.functions().size(), compared, missing);
    }

    /** Declarations that a file makes, beside those of headers; adds what no header declares. */
    private static void compare(
            String path,
            String text,
            Map<String, CFunction> functions,
            LayoutView.Request request,
            List<Problem> problems) {
        CUnit own =
                CParser.parse(
                        CRequest.of(
                                SourceText.of("(declares)", text),
                                request.targets().getFirst(),
                                request.tree()));
        Span at = new Span(path, 0, 0);
        for (Problem problem : own.problems()) {
            problems.add(new Problem(Problem.Kind.NOTE, at, "declares: " + problem.message()));
        }
        for (CFunction function : own.functions().values()) {
            CFunction real = functions.putIfAbsent(function.name(), function);
            String mine = shown(function);
            if (real != null && !shown(real).equals(mine)) {
                problems.add(
                        new Problem(
                                Problem.Kind.NOTE,
                                at,
                                "declares: " + mine + "; but the header has " + shown(real)));
            }
        }
    }

    /** As C writes it, without the names of parameters. */
    private static String shown(CFunction function) {
        CType.Function type = function.type();
        List<CType.Param> params = new ArrayList<>();
        for (CType.Param param : type.params()) {
            params.add(new CType.Param("", param.type()));
        }
        return CTypes.declare(
                new CType.Function(type.result(), params, type.variadic(), type.hasPrototype()),
                function.name());
    }

    private static CUnit unit(LayoutView.Request request, String header) {
        Target target = request.targets().getFirst();
        return CParser.parse(
                LayoutView.unit(request.with(List.of(header), List.of(target)), target));
    }
}
