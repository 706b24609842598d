package cgovet.rules.engine;

import cgovet.analysis.own.Contracts;
import cgovet.analysis.own.Limits;
import cgovet.analysis.own.Observer;
import cgovet.analysis.summary.Analysis;
import cgovet.analysis.summary.ModuleFacts;
import cgovet.boundary.contract.Summary;
import cgovet.ir.cfg.IrModule;
import java.util.List;
import java.util.Map;

/** The analyses of a module: the engine with every observer. */
final class Analyses {
    private static final List<Observer.Factory> OBSERVERS = List.of();

    private Analyses() {}

    /**
     * @param imported summaries of the packages that this one imports
     */
    static ModuleFacts of(IrModule module, Contracts contracts, Map<String, Summary> imported) {
        return Analysis.analyze(module, contracts, imported, Limits.DEFAULT, OBSERVERS);
    }
}
