package cgovet.ir.fromc;

import cgovet.base.text.Span;
import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.syntax.CStmt;
import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.syntax.CVariable;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.Sizes;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrFunction.Trait;
import cgovet.ir.cfg.IrModule.GlobalVariable;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Value.Reg;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lowers every function of a package's translation units whose body was read, one of a header that
 * several units include once. What lies in a file of Objective-C or C++, which a C unit may
 * include, is not C: such a body is not looked at.
 */
public final class CLowering {
    /** One macro may make several functions in one place. */
    private record Place(String name, Span at) {}

    private final Set<Place> done = new HashSet<>();
    private final CIrTypes types;
    private final Sizes sizes;

    public CLowering(CIrTypes types, Sizes sizes) {
        this.types = types;
        this.sizes = sizes;
    }

    /**
     * Functions of one unit.
     *
     * @param unsupported how often each construct was not lowered
     * @param failed functions that could not be lowered at all, with the reason
     * @param otherLanguages functions that are skipped, for their bodies are not C
     */
    public record Lowered(
            List<IrFunction> functions,
            Map<String, Integer> unsupported,
            List<Failure> failed,
            List<CFunction> otherLanguages) {}

    /** A function whose lowering failed: a fault of cgovet. */
    public record Failure(CFunction function, RuntimeException cause) {}

    /** Those that no unit before had. */
    public Lowered lower(CUnit unit) {
        types.name(unit);
        List<IrFunction> functions = new ArrayList<>();
        Map<String, Integer> unsupported = new TreeMap<>();
        List<Failure> failed = new ArrayList<>();
        List<CFunction> others = new ArrayList<>();
        for (CFunction function : unit.functions().values()) {
            var body = function.bodyIfRead();
            if (body.isEmpty() || !done.add(new Place(function.name(), function.whole()))) {
                continue;
            }
            if (!isC(function.whole().path())) {
                others.add(function);
                continue;
            }
            try {
                functions.add(lower(unit, function, body.get(), unsupported));
            } catch (RuntimeException e) {
                failed.add(new Failure(function, e));
            }
        }
        return new Lowered(functions, unsupported, failed, others);
    }

    private static boolean isC(String path) {
        int dot = path.lastIndexOf('.');
        return switch (dot < 0 ? "" : path.substring(dot)) {
            case ".m", ".mm", ".cc", ".cpp", ".cxx", ".hh", ".hpp", ".hxx" -> false;
            default -> true;
        };
    }

    private IrFunction lower(
            CUnit unit, CFunction function, CStmt.Compound body, Map<String, Integer> unsupported) {
        CBody context = new CBody(unit, function, types, sizes, unsupported);
        context.findCells(body);
        List<Reg> params = new ArrayList<>();
        function.params().forEach(local -> params.add(context.parameter(local)));
        for (int i = params.size(); i < function.type().params().size(); i++) {
            params.add(context.emitter.reg(types.of(function.type().params().get(i).type())));
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

    /**
     * What the IR calls a variable of file scope: {@code C.name}, with the file behind it where
     * nobody outside of a C file sees it.
     */
    public static String symbol(CUnit unit, CVariable variable) {
        boolean isHidden = variable.isStatic() && isOwn(unit, variable.at());
        return "C." + variable.name() + (isHidden ? "@" + unit.path() : "");
    }

    /** Whether something stands in a unit's C file itself, where Go does not see it. */
    static boolean isOwn(CUnit unit, Span at) {
        return at.path().equals(unit.path()) && !unit.path().endsWith(".go");
    }

    /** The variables of file scope that a unit defines. */
    public List<GlobalVariable> globals(CUnit unit) {
        types.name(unit);
        List<GlobalVariable> globals = new ArrayList<>();
        for (CVariable variable : unit.variables().values()) {
            if (variable.isDefined()) {
                globals.add(new GlobalVariable(symbol(unit, variable), types.of(variable.type())));
            }
        }
        return globals;
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
