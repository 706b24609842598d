package cgovet.ir.fromgo;

import cgovet.base.text.Span;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.TypesInfo;
import cgovet.gofront.types.Universe;
import cgovet.ir.cfg.Emitter;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Instr.Allocate.Storage;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the chapters share while one function is lowered. */
final class Body {
    private static final int MAX_DEPTH = 9_000;

    // Whole function.
    final Unit unit;
    final TypesInfo info;
    final Types types;
    final Unit.FileFacts file;
    final String symbol;
    final String name;
    final Variables variables;
    final boolean defers;
    final GoType.Signature signature;
    final List<Reg> namedResults = new ArrayList<>();
    final Emitter out = new Emitter();
    final Exprs exprs = new Exprs(this);
    final Places places = new Places(this);
    final Selectors selectors = new Selectors(this);
    final Operators operators = new Operators(this);
    final Conversions conversions = new Conversions(this);
    final Literals literals = new Literals(this);
    final Calls calls = new Calls(this);
    final Builtins builtins = new Builtins(this);
    final Closures closures = new Closures(this);
    final Assigns assigns = new Assigns(this);
    final Stmts stmts = new Stmts(this);
    final Loops loops = new Loops(this);
    final Switches switches = new Switches(this);
    private final Map<Obj, Reg> registers = new IdentityHashMap<>();
    private final Map<Obj, Boolean> cells = new IdentityHashMap<>();
    private int nested;

    // Current statement.
    private int depth;

    Body(
            Unit unit,
            Unit.FileFacts file,
            String symbol,
            String name,
            Variables variables,
            boolean defers,
            GoType.Signature signature) {
        this.unit = unit;
        this.info = unit.info;
        this.types = unit.types;
        this.file = file;
        this.symbol = symbol;
        this.name = name;
        this.variables = variables;
        this.defers = defers;
        this.signature = signature;
    }

    Span at(Node node) {
        return file.span(node.pos(), node.end());
    }

    /** A number for the next literal or wrapper in this function, from 1. */
    int nextNested() {
        return ++nested;
    }

    /** False where nesting is too deep to go on; each true wants a {@link #leave}. */
    boolean enter() {
        if (depth >= MAX_DEPTH) {
            return false;
        }
        depth++;
        return true;
    }

    void leave() {
        depth--;
    }

    // Variables.

    boolean isCell(Obj.Var variable) {
        return cells.computeIfAbsent(
                variable, v -> variables.isShared(v) || types.needsCell(v.type()));
    }

    /** The variable's register: of its value, or of its cell's address; null for an unknown one. */
    @Nullable Reg register(Obj variable) {
        return registers.get(variable);
    }

    /** Puts a variable in a cell whatever its use, before it is declared. */
    void forceCell(Obj.Var variable) {
        cells.put(variable, true);
    }

    void bind(Obj.Var variable, Reg register, boolean cell) {
        registers.put(variable, register);
        cells.put(variable, cell);
    }

    /**
     * Begins the life of a variable: its cell, if it needs one, is new and holds zero; a register
     * holds nothing yet.
     */
    Reg declare(Obj.Var variable, Span at) {
        boolean cell = isCell(variable);
        Reg register = registers.get(variable);
        if (register == null) {
            IrType type = cell ? types.pointerTo(variable.type()) : types.of(variable.type());
            register = out.reg(type, variable.name());
            registers.put(variable, register);
        }
        if (cell) {
            out.emit(
                    new Instr.Allocate(
                            register,
                            Storage.LOCAL,
                            types.of(variable.type()),
                            variable.name(),
                            at));
        }
        return register;
    }

    /** Declares a variable and gives it a value. */
    void initialize(Obj.Var variable, Value value, Span at) {
        Reg register = declare(variable, at);
        if (isCell(variable)) {
            out.store(register, value, at);
        } else {
            out.move(register, value, at);
        }
    }

    void initializeZero(Obj.Var variable, Span at) {
        Reg register = declare(variable, at);
        if (!isCell(variable)) {
            out.move(register, zero(types.of(variable.type())), at);
        }
    }

    // Values.

    static Value zero(IrType type) {
        return switch (type) {
            case IrType.Bool _, IrType.Int _, IrType.Uintptr _ ->
                    new Value.Number(BigInteger.ZERO, type);
            case IrType.AnyPointer _,
                    IrType.Pointer _,
                    IrType.Slice _,
                    IrType.MapOf _,
                    IrType.Chan _,
                    IrType.Function _,
                    IrType.Interface _ ->
                    new Value.Null(type);
            case IrType.Text _ -> new Value.Literal("", type);
            case IrType.Void _,
                    IrType.Floating _,
                    IrType.Complex _,
                    IrType.Array _,
                    IrType.Tuple _,
                    IrType.Opaque _,
                    IrType.Struct _ ->
                    new Value.Zero(type);
        };
    }

    static Value number(long value, IrType type) {
        return Value.Number.of(value, type);
    }

    IrType intType() {
        return types.of(Universe.INT);
    }

    /** A value of which nothing is known but its type and what it may be made of. */
    Reg any(List<Value> parts, IrType type, Span at) {
        return out.operate(Operator.ANY, type, parts, at);
    }

    Reg unsupported(String construct, List<Value> args, IrType type, Span at) {
        unit.count(construct);
        Reg result = out.reg(type);
        out.emit(new Instr.Unsupported(result, construct, args, at));
        return result;
    }

    /** Leaves the function with these values, deferred calls run. */
    void exit(List<Value> values, Span at) {
        List<Value> results = values;
        if (!namedResults.isEmpty()) {
            for (int i = 0; i < values.size() && i < namedResults.size(); i++) {
                out.store(namedResults.get(i), values.get(i), at);
            }
        }
        if (defers) {
            out.emit(new Instr.RunDefers(at));
        }
        if (!namedResults.isEmpty()) {
            results = new ArrayList<>();
            for (int i = 0; i < namedResults.size(); i++) {
                IrType type = types.of(signature.results().type(i));
                results.add(out.load(namedResults.get(i), type, at));
            }
        }
        out.emit(new Instr.Return(results, at));
    }
}
