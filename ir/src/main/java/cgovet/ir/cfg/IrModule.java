package cgovet.ir.cfg;

import cgovet.ir.code.IrType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One Go package with the C that belongs to it.
 *
 * @param path import path
 * @param functions in order of file and place, those of C behind those of Go
 * @param globals package-level variables of Go ({@code import/path.v}) and C ({@code C.v})
 * @param unsupported how often each construct was not lowered, by its name, sorted
 */
public record IrModule(
        String path,
        List<IrFunction> functions,
        List<GlobalVariable> globals,
        Map<String, Integer> unsupported) {
    /** A package-level variable and the type of what it holds. */
    public record GlobalVariable(String symbol, IrType type) {}

    public IrModule {
        functions = List.copyOf(functions);
        globals = List.copyOf(globals);
        unsupported = Map.copyOf(unsupported);
    }

    public Optional<IrFunction> function(String symbol) {
        return functions.stream().filter(f -> f.symbol().equals(symbol)).findFirst();
    }

    /** All functions by symbol; of several with one symbol the first. */
    public Map<String, IrFunction> bySymbol() {
        Map<String, IrFunction> map = new HashMap<>();
        for (IrFunction function : functions) {
            map.putIfAbsent(function.symbol(), function);
        }
        return map;
    }
}
