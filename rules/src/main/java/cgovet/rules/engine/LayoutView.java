package cgovet.rules.engine;

import cgovet.base.collect.DeepStack;
import cgovet.base.files.FileTree;
import cgovet.base.target.Target;
import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import cgovet.boundary.types.GeneratedTree;
import cgovet.cfront.cdt.CParser;
import cgovet.cfront.cdt.HeaderCache;
import cgovet.cfront.layout.LayoutJson;
import cgovet.cfront.syntax.CRequest;
import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The records of C headers outside any package, per platform. */
public final class LayoutView {
    private LayoutView() {}

    /**
     * What to lay out.
     *
     * @param tree in which all paths lie
     * @param base the folder that paths are told relative to
     * @param headers taken as one text, in this order; {@code <name>} for one that is looked for
     *     where the system's are
     * @param includes folders of headers
     * @param defines macros as {@code NAME} or {@code NAME=VALUE}
     * @param which headers stand for the system's
     * @param host the platform of {@code systemIncludes}
     * @param systemIncludes none if the machine has no C headers
     */
    public record Request(
            FileTree tree,
            String base,
            List<String> headers,
            List<Target> targets,
            List<String> includes,
            List<String> defines,
            Headers which,
            Target host,
            List<String> systemIncludes) {
        public Request {
            headers = List.copyOf(headers);
            targets = List.copyOf(targets);
            includes = List.copyOf(includes);
            defines = List.copyOf(defines);
            systemIncludes = List.copyOf(systemIncludes);
        }

        Request with(List<String> otherHeaders, List<Target> otherTargets) {
            return new Request(
                    tree,
                    base,
                    otherHeaders,
                    otherTargets,
                    includes,
                    defines,
                    which,
                    host,
                    systemIncludes);
        }
    }

    /**
     * Hands lines without their ends to {@code out}, in the format {@code clayout/1}
     * (oracle/README.md).
     *
     * @param types those to show, all if none is named
     * @param each whether each header is a text of its own
     * @return what could not be read or understood, and the types that are not there
     */
    public static LayoutPages.Told print(
            Request request, List<String> types, boolean each, Consumer<String> out) {
        return DeepStack.call(() -> printed(request, types, each, out));
    }

    private static LayoutPages.Told printed(
            Request request, List<String> types, boolean each, Consumer<String> out) {
        Set<Problem> problems = new LinkedHashSet<>();
        LayoutPages.Wanted wanted = new LayoutPages.Wanted(types);
        for (Target target : request.targets()) {
            GeneratedTree tree = new GeneratedTree(request.tree());
            HeaderSearch search = search(request, target, tree);
            HeaderCache cache = HeaderCache.of(tree);
            List<List<String>> texts =
                    each
                            ? request.headers().stream().map(List::of).toList()
                            : List.of(request.headers());
            for (List<String> headers : texts) {
                CRequest one = unit(request.with(headers, List.of(target)), target, tree, search);
                CUnit unit = CParser.parse(one, cache);
                Map<String, CType> named = LayoutJson.named(unit);
                if (!types.isEmpty()) {
                    named = CTypeNames.chosen(unit, wanted);
                    named.values().removeIf(type -> !CTypeNames.isComplete(type));
                    named.replaceAll((_, type) -> CTypes.canonical(type));
                }
                List<String> names = headers.stream().map(h -> told(request, h)).toList();
                LayoutJson.lines(named, target, names).forEach(out);
                problems.addAll(problems(unit));
            }
        }
        return new LayoutPages.Told(List.copyOf(problems), wanted.unknown());
    }

    private static String told(Request request, String header) {
        return header.startsWith(request.base() + "/")
                ? header.substring(request.base().length() + 1)
                : header;
    }

    /** What is wrong with a unit, headers that are not there too. */
    static List<Problem> problems(CUnit unit) {
        List<Problem> problems = new ArrayList<>(unit.problems());
        for (CUnit.MissingInclude missing : unit.missing()) {
            problems.add(
                    new Problem(
                            Problem.Kind.MISSING,
                            missing.at(),
                            "there is no header " + missing.name() + "; name its folder with -I"));
        }
        return problems;
    }

    static CRequest unit(Request request, Target target) {
        GeneratedTree tree = new GeneratedTree(request.tree());
        return unit(request, target, tree, search(request, target, tree));
    }

    static HeaderSearch search(Request request, Target target, GeneratedTree tree) {
        return HeaderSearch.of(
                request.which(), request.host(), request.systemIncludes(), target, tree);
    }

    static CRequest unit(Request request, Target target, GeneratedTree tree, HeaderSearch search) {
        var text = new StringBuilder();
        for (String header : request.headers()) {
            text.append("#include ")
                    .append(header.startsWith("<") ? header : "\"" + header + "\"")
                    .append('\n');
        }
        Map<String, String> defined = new LinkedHashMap<>();
        for (String define : request.defines()) {
            int equals = define.indexOf('=');
            defined.put(
                    equals < 0 ? define : define.substring(0, equals),
                    equals < 0 ? "1" : define.substring(equals + 1));
        }
        return CRequest.of(SourceText.of("(layout)", text.toString()), target, tree)
                .withIncludes(
                        new CRequest.Includes(List.of(), request.includes(), search.folders()))
                .withMacros(new CRequest.Macros(Map.of(), defined, List.of()))
                .withBodies(CRequest.Bodies.NONE);
    }
}
