package cgovet.ir.fromc;

import cgovet.base.text.Span;
import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.syntax.CLocal;
import cgovet.cfront.syntax.CNode;
import cgovet.cfront.syntax.CStmt;
import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.syntax.Symbol;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.RecordType;
import cgovet.cfront.types.Sizes;
import cgovet.ir.cfg.Emitter;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Instr.Allocate.Storage;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the chapters of the lowering share while one function is lowered. */
final class CBody {
    final CUnit unit;
    final CFunction function;
    final Sizes sizes;
    final Emitter emitter = new Emitter();
    private final CIrTypes types;
    private final Map<String, Integer> unsupported;
    private final Set<CLocal> inCells = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<CLocal, Reg> registers = new IdentityHashMap<>();
    private final Map<CLocal, Value> cells = new IdentityHashMap<>();
    private final List<CLocal> spilled = new ArrayList<>();
    private boolean defers;

    CBody(
            CUnit unit,
            CFunction function,
            CIrTypes types,
            Sizes sizes,
            Map<String, Integer> unsupported) {
        this.unit = unit;
        this.function = function;
        this.types = types;
        this.sizes = sizes;
        this.unsupported = unsupported;
    }

    IrType type(CType type) {
        return types.of(type);
    }

    /** The type of an address of something of that type. */
    IrType pointerTo(CType type) {
        return CTypes.isVoid(type) ? IrType.ANY_POINTER : new IrType.Pointer(type(type), true);
    }

    /** Finds the variables that need a cell: those whose address is taken. */
    void findCells(CNode node) {
        if (node instanceof CExpr.Unary(var op, CExpr.Name name, _, _)
                && op == CExpr.UnaryOp.ADDRESS
                && name.symbol() instanceof Symbol.Local local) {
            inCells.add(local.variable());
        }
        if (node instanceof CExpr.Unary(var op, CExpr.Select select, _, _)
                && op == CExpr.UnaryOp.ADDRESS) {
            markBase(select);
        }
        if (node instanceof CStmt.Asm asm) {
            for (CStmt.Operand output : asm.outputs()) {
                if (output.value() instanceof CExpr.Name name
                        && name.symbol() instanceof Symbol.Local local) {
                    inCells.add(local.variable());
                }
            }
        }
        for (CNode child : node.children()) {
            findCells(child);
        }
    }

    private void markBase(CExpr.Select select) {
        CExpr base = select.base();
        while (base instanceof CExpr.Select inner && !inner.isArrow()) {
            base = inner.base();
        }
        if (base instanceof CExpr.Name name && name.symbol() instanceof Symbol.Local local) {
            inCells.add(local.variable());
        }
    }

    boolean livesInCell(CLocal local) {
        return inCells.contains(local)
                || local.kind() == CLocal.Kind.STATIC
                || isAggregate(local.type())
                || local.attributes().stream().anyMatch(a -> a.startsWith("cleanup"));
    }

    static boolean isAggregate(CType type) {
        CType plain = CTypes.canonical(type);
        return plain instanceof CType.Array || plain instanceof RecordType;
    }

    Reg parameter(CLocal local) {
        Reg reg = emitter.reg(type(local.type()), local.name());
        registers.put(local, reg);
        if (livesInCell(local)) {
            spilled.add(local);
        }
        return reg;
    }

    /** Moves parameters that need a cell into one. */
    void spillParameters() {
        for (CLocal local : spilled) {
            Reg reg = register(local);
            Value cell = declare(local);
            emitter.emit(new Instr.Store(cell, reg, local.at()));
        }
    }

    Reg register(CLocal local) {
        return registers.computeIfAbsent(
                local, each -> emitter.reg(type(each.type()), each.name()));
    }

    /** Makes the cell of a variable, anew each time its declaration is reached. */
    Value declare(CLocal local) {
        if (local.kind() == CLocal.Kind.STATIC) {
            return cell(local);
        }
        Reg cell = emitter.reg(pointerTo(local.type()), local.name());
        emitter.emit(
                new Instr.Allocate(
                        cell, Storage.LOCAL, type(local.type()), local.name(), local.at()));
        cells.put(local, cell);
        return cell;
    }

    Value cell(CLocal local) {
        if (local.kind() == CLocal.Kind.STATIC) {
            return new Value.Global(
                    "C." + function.name() + "." + local.name(), pointerTo(local.type()));
        }
        Value known = cells.get(local);
        // A jump past the declaration: the variable is there all the same.
        return known != null ? known : declare(local);
    }

    Value temporary(CType type, Span at) {
        Reg cell = emitter.reg(pointerTo(type));
        emitter.emit(new Instr.Allocate(cell, Storage.LOCAL, type(type), "", at));
        return cell;
    }

    Value load(Value address, CType type, Span at) {
        Reg result = emitter.reg(type(type));
        emitter.emit(new Instr.Load(result, address, at));
        return result;
    }

    Value unsupported(String construct, List<Value> args, CType type, Span at) {
        unsupported.merge("C " + construct, 1, Integer::sum);
        Reg result = emitter.reg(type(type));
        emitter.emit(new Instr.Unsupported(result, construct, args, at));
        return result;
    }

    void markDefers() {
        defers = true;
    }

    void leave(List<Value> values, Span at) {
        if (defers) {
            emitter.emit(new Instr.RunDefers(at));
        }
        emitter.emit(new Instr.Return(values, at));
    }
}
