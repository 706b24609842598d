package cgovet.ir.fromc;

import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.syntax.CLocal;
import cgovet.cfront.syntax.CStmt;
import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.Sizes;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrFunction.Trait;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Value.Reg;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Lowers every function of a translation unit whose body was read. */
public final class CLowering {
    private final CIrTypes types;
    private final Sizes sizes;

    public CLowering(CIrTypes types, Sizes sizes) {
        this.types = types;
        this.sizes = sizes;
    }

    /**
     * The functions of one unit.
     *
     * @param unsupported how often each construct was not lowered
     * @param failed functions that could not be lowered at all, with the reason
     */
    public record Lowered(
            List<IrFunction> functions, Map<String, Integer> unsupported, List<Failure> failed) {}

    /** A function whose lowering failed: a fault of cgovet. */
    public record Failure(CFunction function, RuntimeException cause) {}

    public Lowered lower(CUnit unit) {
        List<IrFunction> functions = new ArrayList<>();
        Map<String, Integer> unsupported = new TreeMap<>();
        List<Failure> failed = new ArrayList<>();
        for (CFunction function : unit.functions().values()) {
            var body = function.bodyIfRead();
            if (body.isEmpty()) {
                continue;
            }
            try {
                functions.add(lower(unit, function, body.get(), unsupported));
            } catch (RuntimeException e) {
                failed.add(new Failure(function, e));
            }
        }
        return new Lowered(functions, unsupported, failed);
    }

    private IrFunction lower(
            CUnit unit, CFunction function, CStmt.Compound body, Map<String, Integer> unsupported) {
        CBody context = new CBody(unit, function, types, sizes, unsupported);
        context.findCells(body);
        List<Reg> params = new ArrayList<>();
        List<CLocal> locals = function.params();
        for (int i = 0; i < function.type().params().size(); i++) {
            if (i < locals.size()) {
                params.add(context.parameter(locals.get(i)));
            } else {
                params.add(context.emitter.reg(types.of(function.type().params().get(i).type())));
            }
        }
        context.spillParameters();
        new CStmts(context).body(body);
        IrType result = types.of(function.type().result());
        return new IrFunction(
                "C." + function.name(),
                function.name(),
                Language.C,
                params,
                List.of(),
                CTypes.isVoid(function.type().result()) ? List.of() : List.of(result),
                List.of(),
                context.emitter.finish(function.whole()),
                context.emitter.registers(),
                traits(function),
                "",
                function.whole());
    }

    private static Set<Trait> traits(CFunction function) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (function.isStatic() || function.isInline()) {
            traits.add(Trait.UNIT_LOCAL);
        } else {
            traits.add(Trait.VISIBLE);
        }
        if (function.type().variadic()) {
            traits.add(Trait.VARIADIC);
        }
        if (function.hasAttribute("noreturn")) {
            traits.add(Trait.NORETURN);
        }
        return traits;
    }
}
