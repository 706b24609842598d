package cgovet.ir.cfg;

import cgovet.base.text.Span;
import cgovet.ir.cfg.IrTokens.Kind;
import cgovet.ir.cfg.IrTokens.Token;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Instr.Allocate.Storage;
import cgovet.ir.code.Instr.Call.Crossing;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the form that {@link IrText} describes. */
final class IrParser {
    private static final int MAX_DEPTH = 500;

    // Whole text.
    private final List<Token> tokens;
    private final Map<String, IrType.Struct> structs = new HashMap<>();
    private int at;
    private int depth;

    // Current function.
    private final Map<Integer, IrType> registerTypes = new HashMap<>();
    private String path = "";

    IrParser(String text) {
        tokens = IrTokens.of(text);
    }

    IrModule module() {
        declareTypes();
        expectWord("module");
        String modulePath = string();
        Map<String, Integer> unsupported = new TreeMap<>();
        List<IrModule.GlobalVariable> globals = new ArrayList<>();
        List<IrFunction> functions = new ArrayList<>();
        while (peek().kind() != Kind.END) {
            switch (word()) {
                case "unsupported" -> unsupported.put(string(), integer());
                case "type" -> struct();
                case "global" -> globals.add(new IrModule.GlobalVariable(string(), type()));
                case "func" -> functions.add(function());
                default -> throw unexpected(tokens.get(at - 1), "a declaration");
            }
        }
        return new IrModule(modulePath, functions, globals, unsupported);
    }

    /** Records may be named before the table describes them. */
    private void declareTypes() {
        for (int i = 0; i + 4 < tokens.size(); i++) {
            if (tokens.get(i).isWord("type") && tokens.get(i + 1).kind() == Kind.STRING) {
                String name = tokens.get(i + 1).text();
                boolean isC = tokens.get(i + 2).isWord("c");
                boolean isUnion = tokens.get(isC ? i + 3 : i + 2).isWord("union");
                structs.put(name, new IrType.Struct(name, isC, isUnion));
            }
        }
    }

    private void struct() {
        IrType.Struct struct = structNamed(string());
        while (peek().isWord("c") || peek().isWord("union")) {
            at++;
        }
        if (peek().isWord("incomplete")) {
            at++;
            return;
        }
        expectWord("size");
        long size = number().longValueExact();
        List<IrType.Field> fields = new ArrayList<>();
        expect('{');
        while (!peek().isSign('}')) {
            fields.add(new IrType.Field(string(), type()));
        }
        expect('}');
        struct.complete(fields, size);
    }

    private IrType.Struct structNamed(String name) {
        return structs.computeIfAbsent(name, n -> new IrType.Struct(n, false, false));
    }

    private IrFunction function() {
        registerTypes.clear();
        String symbol = string();
        Language language = constant(Language.class, word());
        expect('{');
        String name = "";
        Set<IrFunction.Trait> traits = EnumSet.noneOf(IrFunction.Trait.class);
        List<Reg> params = List.of();
        List<Reg> captures = List.of();
        List<IrType> results = List.of();
        List<Reg> named = List.of();
        int registers = 0;
        String enclosing = "";
        Span span = Span.NONE;
        while (!isLabel() && !peek().isSign('}')) {
            switch (word()) {
                case "name" -> name = string();
                case "traits" -> {
                    while (peek().kind() == Kind.WORD && !isHeading(peek())) {
                        traits.add(constant(IrFunction.Trait.class, word()));
                    }
                }
                case "params" -> params = registers();
                case "captures" -> captures = registers();
                case "results" -> results = types();
                case "named" -> named = registers();
                case "registers" -> registers = integer();
                case "enclosing" -> enclosing = string();
                case "at" -> {
                    path = string();
                    int start = integer();
                    expect('-');
                    span = new Span(path, start, integer());
                }
                default -> throw unexpected(tokens.get(at - 1), "a line of a function's head");
            }
        }
        readRegisterTypes();
        List<Block> blocks = new ArrayList<>();
        while (!peek().isSign('}')) {
            blocks.add(block());
        }
        expect('}');
        return new IrFunction(
                symbol, name, language, params, captures, results, named, blocks, registers, traits,
                enclosing, span);
    }

    private static boolean isHeading(Token token) {
        return switch (token.text()) {
            case "params", "captures", "results", "named", "registers" -> true;
            default -> false;
        };
    }

    /** A register may be read in the text before the instruction that shows its type. */
    private void readRegisterTypes() {
        int start = at;
        while (!peek().isSign('}') && peek().kind() != Kind.END) {
            Token token = next();
            if (token.kind() == Kind.REGISTER && peek().isSign('=')) {
                while (!peek().isSign(':') && peek().kind() != Kind.END) {
                    at++;
                }
                expect(':');
                registerTypes.put(token.number(), type());
            }
        }
        at = start;
    }

    private List<Reg> registers() {
        List<Reg> list = new ArrayList<>();
        do {
            Token token = next();
            IrType type = type();
            registerTypes.put(token.number(), type);
            list.add(new Reg(token.number(), token.text(), type));
        } while (accept(','));
        return list;
    }

    private boolean isLabel() {
        return peek().kind() == Kind.WORD
                && peek().text().matches("b\\d+")
                && tokens.get(at + 1).isSign(':');
    }

    private Block block() {
        if (!isLabel()) {
            throw unexpected(peek(), "a label");
        }
        int id = target();
        expect(':');
        List<Instr> instrs = new ArrayList<>();
        while (!isLabel() && !peek().isSign('}')) {
            instrs.add(instr());
        }
        return new Block(id, instrs);
    }

    private int target() {
        Token token = next();
        if (token.kind() != Kind.WORD || !token.text().matches("b\\d+")) {
            throw unexpected(token, "a label");
        }
        return Integer.parseInt(token.text().substring(1));
    }

    private Instr instr() {
        if (peek().kind() != Kind.REGISTER) {
            return statement(word());
        }
        Reg result = register(next());
        expect('=');
        String word = word();
        return switch (word) {
            case "move" -> new Instr.Move(result, value(), end());
            case "convert" ->
                    new Instr.Convert(result, constant(Conversion.class, word()), value(), end());
            case "load" -> new Instr.Load(result, value(), end());
            case "field" -> {
                Value base = value();
                expect(',');
                yield new Instr.FieldAddress(result, base, integer(), string(), end());
            }
            case "element" -> {
                Value base = value();
                expect(',');
                yield new Instr.ElementAddress(result, base, value(), end());
            }
            case "allocate" ->
                    new Instr.Allocate(
                            result, constant(Storage.class, word()), type(), string(), end());
            case "extract" -> {
                Value whole = value();
                expect(',');
                yield new Instr.Extract(result, whole, integer(), end());
            }
            case "call" -> new Instr.Call(result, callee(), arguments(), Crossing.NONE, end());
            case "ccall" -> new Instr.Call(result, callee(), arguments(), Crossing.C, end());
            case "ccall2" -> new Instr.Call(result, callee(), arguments(), Crossing.C_ERRNO, end());
            case "closure" -> new Instr.Closure(result, string(), arguments(), end());
            case "receive" -> new Instr.Receive(result, value(), end());
            case "unsupported" -> new Instr.Unsupported(result, string(), arguments(), end());
            default -> new Instr.Operate(result, constant(Operator.class, word), operands(), end());
        };
    }

    private Instr statement(String word) {
        return switch (word) {
            case "store" -> {
                Value address = value();
                expect(',');
                yield new Instr.Store(address, value(), end());
            }
            case "go" -> new Instr.Go(callee(), arguments(), end());
            case "defer" -> new Instr.Defer(callee(), arguments(), Crossing.NONE, end());
            case "cdefer" -> new Instr.Defer(callee(), arguments(), Crossing.C, end());
            case "cdefer2" -> new Instr.Defer(callee(), arguments(), Crossing.C_ERRNO, end());
            case "rundefers" -> new Instr.RunDefers(end());
            case "send" -> {
                Value channel = value();
                expect(',');
                yield new Instr.Send(channel, value(), end());
            }
            case "jump" -> new Instr.Jump(target(), end());
            case "branch" -> {
                Value condition = value();
                expect(',');
                int then = target();
                expect(',');
                yield new Instr.Branch(condition, then, target(), end());
            }
            case "choose" -> {
                List<Integer> targets = new ArrayList<>();
                do {
                    targets.add(target());
                } while (accept(','));
                yield new Instr.Choose(targets, end());
            }
            case "return" -> new Instr.Return(operands(), end());
            case "panic" -> new Instr.Panic(value(), end());
            case "stop" -> new Instr.Stop(end());
            default -> throw unexpected(tokens.get(at - 1), "an instruction");
        };
    }

    /** What stands behind every instruction: the type of its result and its place. */
    private Span end() {
        if (accept(':')) {
            type();
        }
        expect('@');
        if (accept('-')) {
            return Span.NONE;
        }
        String file = path;
        if (peek().kind() == Kind.STRING) {
            file = string();
            expect(':');
        }
        int start = integer();
        expect('-');
        return new Span(file, start, integer());
    }

    private Callee callee() {
        if (peek().kind() == Kind.STRING) {
            return new Callee.Direct(string());
        }
        String word = word();
        if (word.equals("dynamic")) {
            return new Callee.Dynamic(value());
        }
        if (!word.equals("method")) {
            throw unexpected(tokens.get(at - 1), "a callee");
        }
        String name = string();
        expectWord("of");
        return new Callee.Method(name, string());
    }

    private List<Value> arguments() {
        List<Value> args = new ArrayList<>();
        expect('(');
        if (!accept(')')) {
            do {
                args.add(value());
            } while (accept(','));
            expect(')');
        }
        return args;
    }

    private List<Value> operands() {
        List<Value> args = new ArrayList<>();
        if (peek().isSign(':') || peek().isSign('@')) {
            return args;
        }
        do {
            args.add(value());
        } while (accept(','));
        return args;
    }

    private Value value() {
        Token token = peek();
        switch (token.kind()) {
            case REGISTER -> {
                return register(next());
            }
            case NUMBER -> {
                return new Value.Number(number(), type());
            }
            case STRING -> {
                return new Value.Literal(string(), type());
            }
            case SIGN -> {
                return new Value.Number(number(), type());
            }
            case WORD, END -> {}
        }
        return switch (word()) {
            case "null" -> new Value.Null(type());
            case "func" -> new Value.Func(string());
            case "global" -> new Value.Global(string(), type());
            case "zero" -> new Value.Zero(type());
            default -> throw unexpected(token, "a value");
        };
    }

    private Reg register(Token token) {
        IrType type = registerTypes.get(token.number());
        if (type == null) {
            throw unexpected(token, "a register that is assigned somewhere");
        }
        return new Reg(token.number(), token.text(), type);
    }

    private List<IrType> types() {
        List<IrType> list = new ArrayList<>();
        do {
            list.add(type());
        } while (accept(','));
        return list;
    }

    private IrType type() {
        if (++depth > MAX_DEPTH) {
            throw unexpected(peek(), "a type of less depth");
        }
        try {
            return typeUncounted();
        } finally {
            depth--;
        }
    }

    private IrType typeUncounted() {
        Token token = next();
        if (token.isSign('*')) {
            return new IrType.Pointer(type(), false);
        }
        if (token.isSign('^')) {
            return new IrType.Pointer(type(), true);
        }
        if (token.isSign('(')) {
            List<IrType> parts = accept(')') ? List.of() : types();
            if (!parts.isEmpty()) {
                expect(')');
            }
            return new IrType.Tuple(parts);
        }
        if (token.isSign('[')) {
            if (accept(']')) {
                return new IrType.Slice(type());
            }
            long length = number().longValueExact();
            expect(']');
            return new IrType.Array(length, type());
        }
        if (token.kind() != Kind.WORD) {
            throw unexpected(token, "a type");
        }
        return switch (token.text()) {
            case "void" -> IrType.VOID;
            case "bool" -> IrType.BOOL;
            case "uintptr" -> IrType.UINTPTR;
            case "ptr" -> IrType.ANY_POINTER;
            case "string" -> IrType.TEXT;
            case "func" -> IrType.FUNCTION;
            case "interface" -> new IrType.Interface(string());
            case "opaque" -> new IrType.Opaque(string());
            case "struct" -> structNamed(string());
            case "chan" -> new IrType.Chan(type());
            case "map" -> {
                expect('[');
                IrType key = type();
                expect(']');
                yield new IrType.MapOf(key, type());
            }
            default -> numberType(token);
        };
    }

    private static IrType numberType(Token token) {
        if (!token.text().matches("[iufc]\\d{1,4}")) {
            throw unexpected(token, "a type");
        }
        int bits = Integer.parseInt(token.text().substring(1));
        return switch (token.text().charAt(0)) {
            case 'i' -> new IrType.Int(bits, true);
            case 'u' -> new IrType.Int(bits, false);
            case 'f' -> new IrType.Floating(bits);
            default -> new IrType.Complex(bits);
        };
    }

    private BigInteger number() {
        boolean negative = accept('-');
        Token token = next();
        if (token.kind() != Kind.NUMBER) {
            throw unexpected(token, "a number");
        }
        BigInteger value = new BigInteger(token.text());
        return negative ? value.negate() : value;
    }

    private int integer() {
        return number().intValueExact();
    }

    private String string() {
        Token token = next();
        if (token.kind() != Kind.STRING) {
            throw unexpected(token, "a string");
        }
        return token.text();
    }

    private String word() {
        Token token = next();
        if (token.kind() != Kind.WORD) {
            throw unexpected(token, "a word");
        }
        return token.text();
    }

    private void expectWord(String word) {
        if (!peek().isWord(word)) {
            throw unexpected(peek(), word);
        }
        at++;
    }

    private void expect(char sign) {
        if (!accept(sign)) {
            throw unexpected(peek(), "'" + sign + "'");
        }
    }

    private boolean accept(char sign) {
        if (peek().isSign(sign)) {
            at++;
            return true;
        }
        return false;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        try {
            return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("no " + type.getSimpleName() + ": " + word, e);
        }
    }

    private static IllegalArgumentException unexpected(Token token, String wanted) {
        return new IllegalArgumentException(
                "line "
                        + token.line()
                        + ": '"
                        + token.text()
                        + "' where "
                        + wanted
                        + " was expected");
    }
}
