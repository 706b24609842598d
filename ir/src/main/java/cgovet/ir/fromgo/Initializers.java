package cgovet.ir.fromgo;

import cgovet.base.text.Span;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.TypesInfo;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Instr.Call.Crossing;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The function {@code path.init} that stands for a package's initialisation: package-level
 * variables in their order, each group by a function of its own, then the declared init functions.
 */
final class Initializers {
    private Initializers() {}

    static void lower(Unit unit, Map<String, Unit.FileFacts> files, List<String> inits) {
        List<String> steps = new ArrayList<>();
        for (TypesInfo.Initializer step : unit.info.initOrder()) {
            Unit.FileFacts file = fileOf(step, files);
            if (file != null) {
                steps.add(variables(unit, file, step));
            }
        }
        steps.addAll(inits);
        if (!steps.isEmpty()) {
            all(unit, steps);
        }
    }

    private static Unit.@Nullable FileFacts fileOf(
            TypesInfo.Initializer step, Map<String, Unit.FileFacts> files) {
        for (Obj.Var variable : step.lhs()) {
            Obj.Place place = variable.place();
            if (place != null && files.get(place.file()) != null) {
                return files.get(place.file());
            }
        }
        return null;
    }

    /** {@code var a, b = f()}: the function {@code path.init:a}. */
    private static String variables(Unit unit, Unit.FileFacts file, TypesInfo.Initializer step) {
        Expr rhs = step.rhs();
        String name = "init:" + step.lhs().getFirst().name();
        String symbol = unit.unique(unit.path() + "." + name);
        Span at = file.span(rhs.pos(), rhs.end());
        unit.add(
                symbol,
                name,
                at,
                () -> {
                    Variables variables = Variables.of(unit.info, rhs);
                    Body body = new Body(unit, file, symbol, name, variables, false, none());
                    body.assigns.initializeGlobals(step.lhs(), rhs);
                    body.exit(List.of(), at);
                    return function(body, at);
                });
        return symbol;
    }

    private static void all(Unit unit, List<String> steps) {
        String symbol = unit.unique(unit.path() + ".init");
        Unit.FileFacts nowhere = new Unit.FileFacts("", true, false, false, false);
        unit.add(
                symbol,
                "init",
                Span.NONE,
                () -> {
                    Variables variables = Variables.of(unit.info, new Expr.BadExpr(0, 0));
                    Body body = new Body(unit, nowhere, symbol, "init", variables, false, none());
                    for (String step : steps) {
                        body.out.call(
                                IrType.VOID,
                                new Callee.Direct(step),
                                List.<Value>of(),
                                Crossing.NONE,
                                Span.NONE);
                    }
                    body.out.emit(new Instr.Return(List.of(), Span.NONE));
                    return function(body, Span.NONE);
                });
    }

    private static GoType.Signature none() {
        return GoType.Signature.of(GoType.Tuple.EMPTY, GoType.Tuple.EMPTY, false);
    }

    private static IrFunction function(Body body, Span at) {
        return new IrFunction(
                body.symbol,
                body.name,
                Language.GO,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                body.out.finish(at),
                body.out.registers(),
                Set.of(),
                "",
                at);
    }
}
