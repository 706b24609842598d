package cgovet.rules.engine;

import cgovet.base.collect.DeepStack;
import cgovet.base.text.Problem;
import cgovet.base.watch.Stopwatch;
import cgovet.boundary.call.CrossingCall;
import cgovet.boundary.call.CrossingCalls;
import cgovet.boundary.contract.Evidence;
import cgovet.boundary.contract.Summary.Source;
import cgovet.gofront.load.LoadedPackage;
import cgovet.gofront.load.Loader;
import cgovet.gofront.load.Workspace;
import cgovet.gofront.types.CheckedPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who answers for the C functions that a program calls. */
public final class ModelStats {
    /**
     * A C function that Go calls.
     *
     * @param library whose function it is; empty where neither header nor name tells
     * @param by who answers; {@link Source#BODY} where the program has the body
     * @param isListed whether the answer is an entry of its own, not a library's default
     * @param isDeclared whether a declaration was found
     * @param calls places in Go that call it
     */
    public record Row(
            String function,
            String library,
            Source by,
            boolean isListed,
            boolean isDeclared,
            int calls) {}

    /**
     * @param rows in order of library and function
     * @param problems why something is missing
     */
    public record Outcome(List<Row> rows, List<Problem> problems) {
        public Outcome {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }
    }

    private ModelStats() {}

    /** Of all packages together: a function that several call stands once for each library. */
    public static Outcome of(AuditRequest request) {
        return DeepStack.call(() -> count(request));
    }

    private static Outcome count(AuditRequest request) {
        Workspace workspace = Loader.load(request.tree(), Audit.loadRequest(request));
        List<Problem> problems = new ArrayList<>(workspace.problems());
        Map<String, Row> rows = new TreeMap<>();
        try (CSides sides = new CSides(request, workspace.packages(), Stopwatch.NONE)) {
            for (LoadedPackage pkg : ImportOrder.of(workspace.packages()).packages()) {
                if (pkg.usesCgo() && !pkg.isOffTarget()) {
                    CSide c = sides.of(pkg);
                    CheckedPackage checked =
                            workspace.checking(pkg.target(), sides::names).check(pkg);
                    count(pkg, checked, c, rows);
                }
                workspace.release(pkg);
                sides.release(pkg);
            }
        }
        return new Outcome(List.copyOf(rows.values()), problems);
    }

    private static void count(
            LoadedPackage pkg, CheckedPackage checked, CSide c, Map<String, Row> rows) {
        Map<String, Integer> calls = new TreeMap<>();
        for (CrossingCall call : CrossingCalls.of(checked, c.cgo())) {
            if (!call.isHelper()) {
                calls.merge(call.callee().map(f -> f.name()).orElse(call.name()), 1, Integer::sum);
            }
        }
        PackageContracts contracts = PackageContracts.whole(pkg, c);
        for (Map.Entry<String, Integer> each : calls.entrySet()) {
            String function = each.getKey();
            Row row = row(contracts, function, each.getValue());
            rows.merge(
                    row.library() + " " + function + " " + row.by(),
                    row,
                    (a, b) ->
                            new Row(
                                    function,
                                    a.library(),
                                    a.by(),
                                    a.isListed(),
                                    a.isDeclared() || b.isDeclared(),
                                    a.calls() + b.calls()));
        }
    }

    private static Row row(PackageContracts contracts, String function, int calls) {
        boolean isDeclared = contracts.declaration(function).isPresent();
        String library = contracts.owner(function).orElse("");
        if (contracts.definition(function).isPresent()) {
            return new Row(function, library, Source.BODY, true, isDeclared, calls);
        }
        Optional<Evidence> best = contracts.all(function).stream().findFirst();
        return new Row(
                function,
                best.map(Evidence::library).filter(each -> !each.isEmpty()).orElse(library),
                best.map(Evidence::by).orElse(Source.UNKNOWN),
                best.map(Evidence::isListed).orElse(false),
                isDeclared,
                calls);
    }
}
