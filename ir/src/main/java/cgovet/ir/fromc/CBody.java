package cgovet.ir.fromc;

import cgovet.base.text.Span;
import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.syntax.CLocal;
import cgovet.cfront.syntax.CNode;
import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.syntax.CVariable;
import cgovet.cfront.syntax.Symbol;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.RecordType;
import cgovet.cfront.types.Sizes;
import cgovet.ir.cfg.Emitter;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Instr.Allocate.Storage;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the chapters of the lowering share while one function is lowered. */
final class CBody {
    final CUnit unit;
    final CFunction function;
    final Sizes sizes;
    final CIrTypes types;
    final Emitter emitter = new Emitter();
    private final Map<String, Integer> unsupported;
    private final Set<CLocal> inCells = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<CLocal> fromStart = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<CLocal, Reg> registers = new IdentityHashMap<>();
    private final Map<CLocal, Value> cells = new IdentityHashMap<>();
    private final Map<CLocal, String> statics = new IdentityHashMap<>();
    private final Set<String> staticNames = new HashSet<>();
    private final List<CLocal> spilled = new ArrayList<>();

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
        if (node instanceof CExpr.Unary(var op, var operand, _, _)
                && op == CExpr.UnaryOp.ADDRESS
                && variable(operand) instanceof Symbol.Local local) {
            inCells.add(local.variable());
        }
        for (CNode child : node.children()) {
            findCells(child);
        }
    }

    private static Symbol variable(CExpr expr) {
        return switch (expr) {
            case CExpr.Name name -> name.symbol();
            case CExpr.Generic generic -> variable(generic.chosen());
            case CExpr.Comma comma -> variable(comma.right());
            case CExpr.Unary(var op, var operand, _, _)
                    when op == CExpr.UnaryOp.REAL || op == CExpr.UnaryOp.IMAG ->
                    variable(operand);
            default -> new Symbol.Undeclared("");
        };
    }

    boolean livesInCell(CLocal local) {
        return inCells.contains(local)
                || local.kind() == CLocal.Kind.STATIC
                || isAggregate(local.type())
                || CScopes.cleanup(local).isPresent();
    }

    static boolean isAggregate(CType type) {
        CType plain = CTypes.canonical(type);
        return plain instanceof CType.Array
                || plain instanceof CType.Vector
                || plain instanceof RecordType;
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

    /** Makes variables whose declaration a jump may pass, before anything else is done. */
    void declareFromStart(List<CLocal> locals) {
        for (CLocal local : locals) {
            if (local.kind() == CLocal.Kind.STATIC || !fromStart.add(local)) {
                continue;
            }
            if (livesInCell(local)) {
                allocate(local);
            } else {
                undefined(register(local), local.at());
            }
        }
    }

    Reg register(CLocal local) {
        return registers.computeIfAbsent(
                local, each -> emitter.reg(type(each.type()), each.name()));
    }

    /** Nothing is assigned yet. */
    void undefined(Reg register, Span at) {
        emitter.emit(new Instr.Operate(register, Operator.UNDEFINED, List.of(), at));
    }

    Value undefined(CType type, Span at) {
        Reg result = emitter.reg(type(type));
        undefined(result, at);
        return result;
    }

    /** Makes the cell of a variable, anew each time its declaration is reached. */
    Value declare(CLocal local) {
        return local.kind() == CLocal.Kind.STATIC || fromStart.contains(local)
                ? cell(local)
                : allocate(local);
    }

    private Value allocate(CLocal local) {
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
                    statics.computeIfAbsent(local, this::nameStatic), pointerTo(local.type()));
        }
        Value known = cells.get(local);
        return known != null ? known : allocate(local);
    }

    private String nameStatic(CLocal local) {
        String base = "C." + function.name() + "." + local.name();
        String name = base;
        for (int i = 2; !staticNames.add(name); i++) {
            name = base + "#" + i;
        }
        return function.isStatic() && CLowering.isOwn(unit, function.at())
                ? name + "@" + unit.path()
                : name;
    }

    /** The address of a variable of file scope. */
    Value global(String name, CType type) {
        CVariable variable = unit.variables().get(name);
        return new Value.Global(
                variable == null ? "C." + name : CLowering.symbol(unit, variable), pointerTo(type));
    }

    Value temporary(CType type, Span at) {
        Reg cell = emitter.reg(pointerTo(type));
        emitter.emit(new Instr.Allocate(cell, Storage.LOCAL, type(type), "", at));
        return cell;
    }

    /** The type of what is at an address. */
    IrType held(Value address, CType type) {
        // A bit-field has fewer bits than its type.
        IrType plain = type(type);
        return address.type() instanceof IrType.Pointer(var elem, _)
                        && elem instanceof IrType.Int
                        && plain instanceof IrType.Int
                ? elem
                : plain;
    }

    Value load(Value address, CType type, Span at) {
        Reg result = emitter.reg(held(address, type));
        emitter.emit(new Instr.Load(result, address, at));
        return result;
    }

    Value unsupported(String construct, List<Value> args, CType type, Span at) {
        unsupported.merge("C " + construct, 1, Integer::sum);
        Reg result = emitter.reg(type(type));
        emitter.emit(new Instr.Unsupported(result, construct, args, at));
        return result;
    }
}
