package cgovet.rules.engine;

import cgovet.analysis.own.Contracts;
import cgovet.analysis.own.Cuts;
import cgovet.analysis.summary.ModuleFacts;
import cgovet.ir.cfg.IrModule;
import java.util.List;
import java.util.TreeMap;

/** The analyses of a module. */
final class Analyses {
    private Analyses() {}

    static ModuleFacts of(IrModule module, Contracts contracts) {
        return new ModuleFacts(List.of(), new TreeMap<>(), new TreeMap<>(), Cuts.NONE);
    }
}
