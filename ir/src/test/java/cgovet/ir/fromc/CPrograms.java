package cgovet.ir.fromc;

import cgovet.base.files.MemoryTree;
import cgovet.base.target.Target;
import cgovet.base.text.SourceText;
import cgovet.base.text.Span;
import cgovet.cfront.cdt.CParser;
import cgovet.cfront.layout.CTarget;
import cgovet.cfront.layout.Layouts;
import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.syntax.CLocal;
import cgovet.cfront.syntax.CNode;
import cgovet.cfront.syntax.CRequest;
import cgovet.cfront.syntax.CStmt;
import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.syntax.CVariable;
import cgovet.cfront.types.CType;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrModule;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** C text, parsed and lowered for linux/amd64. */
final class CPrograms {
    private static final Target LINUX = new Target("linux", "amd64");

    final CUnit unit;
    final CLowering.Lowered lowered;
    final IrModule module;
    private final Layouts sizes = Layouts.of(CTarget.of(LINUX));
    private final CIrTypes types = new CIrTypes(sizes);

    private CPrograms(String name, String text) {
        unit =
                CParser.parse(
                        CRequest.of(SourceText.of(name, text), LINUX, MemoryTree.of(Map.of())));
        CLowering lowering = new CLowering(types, sizes);
        lowered = lowering.lower(unit);
        module =
                new IrModule(
                        "c", lowered.functions(), lowering.globals(unit), lowered.unsupported());
    }

    static CPrograms of(String name, String text) {
        return new CPrograms(name, text);
    }

    /** What it prints, and its exit code. */
    String run() {
        List<IrFunction> all = new ArrayList<>(lowered.functions());
        List<String> initializers = new ArrayList<>();
        for (CVariable variable : unit.variables().values()) {
            CExpr value = variable.initializer();
            if (value != null) {
                CFunction none = nothing(variable.at());
                CBody body = new CBody(unit, none, types, sizes, new TreeMap<>());
                CExprs exprs = new CExprs(body, new CStmts(body));
                new CInits(body, exprs)
                        .into(
                                body.global(variable.name(), variable.type()),
                                variable.type(),
                                value);
                add(body, "C.#init " + variable.name(), all, initializers);
            }
        }
        for (CFunction function : unit.functions().values()) {
            if (function.bodyIfRead().isPresent()) {
                CStmt.Compound whole = function.bodyIfRead().get();
                CBody body = new CBody(unit, function, types, sizes, new TreeMap<>());
                body.findCells(whole);
                statics(whole, body, new CExprs(body, new CStmts(body)));
                add(body, "C.#init " + function.name(), all, initializers);
            }
        }
        return new CMachine(unit, all, types, sizes).run(initializers);
    }

    private static void statics(CNode node, CBody body, CExprs exprs) {
        if (node instanceof CStmt.Declare(var local, var init, _)
                && local.kind() == CLocal.Kind.STATIC
                && init != null) {
            new CInits(body, exprs).into(body.cell(local), local.type(), init);
        }
        node.children().forEach(child -> statics(child, body, exprs));
    }

    private static void add(
            CBody body, String symbol, List<IrFunction> all, List<String> initializers) {
        body.emitter.emit(new Instr.Return(List.of(), Span.NONE));
        all.add(
                new IrFunction(
                        symbol,
                        symbol,
                        Language.C,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        body.emitter.finish(Span.NONE),
                        body.emitter.registers(),
                        Set.of(),
                        "",
                        Span.NONE));
        initializers.add(symbol);
    }

    private static CFunction nothing(Span at) {
        return new CFunction(
                "#init",
                new CType.Function(CType.VOID, List.of(), false, true),
                List.of(),
                true,
                false,
                List.of(),
                at,
                at,
                true,
                new CStmt.Compound(List.of(), at));
    }
}
