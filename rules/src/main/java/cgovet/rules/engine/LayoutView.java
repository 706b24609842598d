package cgovet.rules.engine;

import cgovet.base.files.FileTree;
import cgovet.base.target.Target;
import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import cgovet.cfront.cdt.CParser;
import cgovet.cfront.layout.LayoutJson;
import cgovet.cfront.syntax.CRequest;
import cgovet.cfront.syntax.CUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The records of C headers outside any package, per platform. */
public final class LayoutView {
    private LayoutView() {}

    /**
     * What to lay out.
     *
     * @param tree in which all paths lie
     * @param headers taken as one text, in this order
     * @param includes folders of headers
     * @param defines macros as {@code NAME} or {@code NAME=VALUE}
     * @param systemIncludes of the host; for other platforms there are none
     */
    public record Request(
            FileTree tree,
            List<String> headers,
            List<Target> targets,
            Target host,
            List<String> includes,
            List<String> defines,
            List<String> systemIncludes) {
        public Request {
            headers = List.copyOf(headers);
            targets = List.copyOf(targets);
            includes = List.copyOf(includes);
            defines = List.copyOf(defines);
            systemIncludes = List.copyOf(systemIncludes);
        }
    }

    /**
     * Hands lines without their ends to {@code out}, in the format {@code clayout/1}
     * (oracle/README.md).
     *
     * @return what could not be read or understood
     */
    public static List<Problem> print(Request request, Consumer<String> out) {
        List<Problem> problems = new ArrayList<>();
        for (Target target : request.targets()) {
            CUnit unit = CParser.parse(unit(request, target));
            LayoutJson.lines(unit, target).forEach(out);
            problems.addAll(unit.problems());
            for (CUnit.MissingInclude missing : unit.missing()) {
                problems.add(
                        new Problem(
                                Problem.Kind.MISSING,
                                missing.at(),
                                "there is no header "
                                        + missing.name()
                                        + "; name its folder with -I"));
            }
        }
        return problems;
    }

    static CRequest unit(Request request, Target target) {
        var text = new StringBuilder();
        for (String header : request.headers()) {
            text.append("#include \"").append(header).append("\"\n");
        }
        Map<String, String> defined = new LinkedHashMap<>();
        for (String define : request.defines()) {
            int equals = define.indexOf('=');
            defined.put(
                    equals < 0 ? define : define.substring(0, equals),
                    equals < 0 ? "1" : define.substring(equals + 1));
        }
        List<String> system = target.equals(request.host()) ? request.systemIncludes() : List.of();
        return CRequest.of(SourceText.of("(layout)", text.toString()), target, request.tree())
                .withIncludes(new CRequest.Includes(List.of(), request.includes(), system))
                .withMacros(new CRequest.Macros(Map.of(), defined, List.of()))
                .withBodies(CRequest.Bodies.NONE);
    }
}
