package cgovet.ir.fromgo;

import cgovet.base.text.Problem;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrModule;
import cgovet.ir.cfg.IrModule.GlobalVariable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the Go of a package.
 *
 * @param functions in order of file and place, literals behind the function that they stand in; the
 *     package's initialiser last
 * @param unsupported how often each construct was not lowered, by its name
 * @param problems one for each function that could not be lowered
 */
public record Lowered(
        List<IrFunction> functions,
        List<GlobalVariable> globals,
        Map<String, Integer> unsupported,
        List<Problem> problems) {
    public Lowered {
        functions = List.copyOf(functions);
        globals = List.copyOf(globals);
        unsupported = Map.copyOf(unsupported);
        problems = List.copyOf(problems);
    }

    /** A module of the Go alone. */
    public IrModule toModule(String path) {
        return new IrModule(path, functions, globals, new TreeMap<>(unsupported));
    }
}
