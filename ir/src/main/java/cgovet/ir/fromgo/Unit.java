package cgovet.ir.fromgo;

import cgovet.base.text.Problem;
import cgovet.base.text.Span;
import cgovet.gofront.syntax.Comment;
import cgovet.gofront.syntax.CommentGroup;
import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Spec;
import cgovet.gofront.syntax.Token;
import cgovet.gofront.types.CheckedPackage;
import cgovet.gofront.types.GoPackage;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.Sizes;
import cgovet.gofront.types.TypesInfo;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrModule.GlobalVariable;
import cgovet.ir.cfg.Validator;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Value.Reg;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the bodies of one package share while it is lowered. */
final class Unit {
    private static final String GENERATED = "// Code generated ";
    private static final String DO_NOT_EDIT = " DO NOT EDIT.";

    final CheckedPackage checked;
    final TypesInfo info;
    final Types types;
    private final GoPackage pkg;
    private final int minor;
    private final List<@Nullable IrFunction> functions = new ArrayList<>();
    private final Map<String, Integer> unsupported = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> symbols = new HashSet<>();
    private final Map<String, FileFacts> files = new HashMap<>();

    /**
     * What a file says of the functions in it.
     *
     * @param freshLoopVariables whether each turn of a loop has variables of its own (Go 1.22)
     * @param importsC whether it is cgo's: elsewhere {@code //export} is but a comment
     */
    record FileFacts(
            String path,
            boolean freshLoopVariables,
            boolean importsC,
            boolean test,
            boolean generated) {
        Span span(int start, int end) {
            int from = Math.max(0, start);
            return new Span(path, from, Math.max(from, end));
        }

        /** Where the name of a variable is declared, if in this file. */
        Span span(Obj.Var variable, Span otherwise) {
            Obj.Place place = variable.place();
            return place != null && place.file().equals(path)
                    ? span(place.offset(), new Expr.Ident(place.offset(), variable.name()).end())
                    : otherwise;
        }
    }

    Unit(CheckedPackage checked, int minor, Sizes sizes) {
        this.checked = checked;
        this.info = checked.info();
        this.pkg = checked.pkg();
        this.minor = minor;
        this.types = new Types(pkg, sizes);
    }

    Lowered lower() {
        List<String> inits = new ArrayList<>();
        for (GoFile file : checked.files()) {
            FileFacts facts = facts(file);
            files.put(facts.path(), facts);
            for (Decl decl : file.decls()) {
                if (decl instanceof Decl.FuncDecl function && function.body() != null) {
                    String symbol = symbol(function, inits);
                    Functions.lower(this, facts, function, symbol);
                }
            }
        }
        Initializers.lower(this, files, inits);
        List<IrFunction> done = new ArrayList<>();
        for (IrFunction function : functions) {
            if (function != null) {
                done.add(function);
            }
        }
        return new Lowered(done, globals(), unsupported, problems);
    }

    String path() {
        return pkg.path();
    }

    private FileFacts facts(GoFile file) {
        String path = file.text().path();
        return new FileFacts(
                path,
                minorOf(file) >= 22,
                importsC(file),
                path.endsWith("_test.go"),
                isGenerated(file));
    }

    private static boolean importsC(GoFile file) {
        return file.decls().stream()
                .flatMap(decl ->
                        decl instanceof Decl.GenDecl general
                                ? general.specs().stream()
                                : Stream.empty())
                .anyMatch(spec ->
                        spec instanceof Spec.ImportSpec imported
                                && imported.path().value().equals("\"C\""));
    }

    /** The language version of a file (Go command, "Build constraints"). */
    private int minorOf(GoFile file) {
        String version = file.goVersion();
        if (!version.matches("go1\\.\\d{1,4}")) {
            return minor;
        }
        int own = Integer.parseInt(version.substring(4));
        return own >= minor ? own : Math.max(own, 21);
    }

    private static boolean isGenerated(GoFile file) {
        for (CommentGroup group : file.comments()) {
            for (Comment comment : group.list()) {
                String text = comment.text().strip();
                if (comment.pos() < file.packagePos()
                        && text.startsWith(GENERATED)
                        && text.endsWith(DO_NOT_EDIT)) {
                    return true;
                }
            }
        }
        return false;
    }

    private String symbol(Decl.FuncDecl function, List<String> inits) {
        String name = function.name().name();
        if (function.recv() == null && name.equals("init")) {
            String symbol = unique(path() + ".init." + inits.size());
            inits.add(symbol);
            return symbol;
        }
        if (info.definition(function.name()) instanceof Obj.Func known) {
            return unique(Symbols.of(known));
        }
        return unique(path() + "." + name);
    }

    /** The symbol itself, or with a number where another function has it already. */
    String unique(String symbol) {
        String result = symbol;
        for (int n = 2; !symbols.add(result); n++) {
            result = symbol + "#" + n;
        }
        return result;
    }

    private List<GlobalVariable> globals() {
        List<GlobalVariable> globals = new ArrayList<>();
        for (GoFile file : checked.files()) {
            for (Decl decl : file.decls()) {
                if (decl instanceof Decl.GenDecl group && group.tok() == Token.VAR) {
                    group.specs().forEach(spec -> globals(spec, globals));
                }
            }
        }
        return globals;
    }

    private void globals(Spec spec, List<GlobalVariable> to) {
        if (spec instanceof Spec.ValueSpec values) {
            for (Expr.Ident name : values.names()) {
                if (!name.isBlank() && info.definition(name) instanceof Obj.Var variable) {
                    to.add(new GlobalVariable(Symbols.of(variable), types.of(variable.type())));
                }
            }
        }
    }

    void count(String construct) {
        unsupported.merge(construct, 1, Integer::sum);
    }

    /**
     * Adds the function that {@code body} makes, before those that are added meanwhile. A failure
     * or an invalid function costs that function only.
     */
    void add(String symbol, String name, Span at, Supplier<IrFunction> body) {
        int slot = functions.size();
        functions.add(null);
        Optional<String> failure;
        try {
            IrFunction function = body.get();
            List<String> violations = Validator.violations(function);
            functions.set(slot, function);
            failure = violations.stream().findFirst();
        } catch (RuntimeException e) {
            StackTraceElement[] trace = e.getStackTrace();
            failure = Optional.of(e + (trace.length > 0 ? " at " + trace[0] : ""));
        }
        if (failure.isPresent()) {
            functions.set(slot, unsupported(symbol, name, at));
            count("function");
            problems.add(
                    new Problem(
                            Problem.Kind.INTERNAL,
                            at,
                            symbol + " could not be lowered: " + failure.get()));
        }
    }

    private static IrFunction unsupported(String symbol, String name, Span at) {
        Reg result = new Reg(0, "", IrType.VOID);
        return new IrFunction(
                symbol,
                name,
                Language.GO,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Block(
                                0,
                                List.of(
                                        new Instr.Unsupported(result, "function", List.of(), at),
                                        new Instr.Stop(at)))),
                1,
                Set.of(),
                "",
                at);
    }
}
