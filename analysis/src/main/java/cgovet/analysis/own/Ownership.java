package cgovet.analysis.own;

import cgovet.analysis.solve.Graph;
import cgovet.boundary.contract.Summary;
import cgovet.ir.cfg.IrFunction;
import java.util.ArrayList;
import java.util.List;

/** The analysis of one function. */
public final class Ownership {
    /**
     * What was found.
     *
     * @param facts in order of place, not judged yet
     */
    public record Result(List<Fact> facts, Summary summary, Cuts cuts) {
        public Result {
            facts = List.copyOf(facts);
        }
    }

    private Ownership() {}

    /**
     * Analyses a function.
     *
     * @param callees summaries of what it calls, whoever says them; closures included
     */
    public static Result analyze(
            IrFunction function,
            Contracts callees,
            Limits limits,
            List<Observer.Factory> observers) {
        Result result = within(function, callees, limits, observers);
        if (result.cuts.steps() == 0 || limits.isCoarse()) {
            return result;
        }
        // All of the function with few states tells more than its beginning with many.
        Result coarse = within(function, callees, limits.coarser(), observers);
        boolean isWhole = coarse.cuts.steps() == 0 && coarse.cuts.disjuncts() == 0;
        return isWhole ? coarse : new Result(coarse.facts, coarse.summary, coarse.cuts.asStopped());
    }

    private static Result within(
            IrFunction function,
            Contracts callees,
            Limits limits,
            List<Observer.Factory> observers) {
        Graph graph = Graph.of(function);
        Symbols symbols = new Symbols();
        Names names = new Names(function);
        Reports reports = new Reports(function, graph);
        List<Observer> watching = new ArrayList<>();
        for (Observer.Factory factory : observers) {
            watching.add(factory.observe(function, reports::observe));
        }
        Interpreter interpreter =
                new Interpreter(
                        function, graph, limits, callees, symbols, names, reports, watching);
        List<Interpreter.End> ends = interpreter.run();
        Cuts cuts = interpreter.cuts();
        boolean isCut = cuts.steps() > 0 || cuts.disjuncts() > 0;
        Summary summary =
                new Summarizer(
                                function,
                                symbols,
                                interpreter.memory(),
                                interpreter.logic(),
                                callees)
                        .summarize(ends, isCut);
        return new Result(reports.finish(), summary, cuts);
    }
}
