package cgovet.gofront.types;

import cgovet.base.text.Problem;
import cgovet.gofront.constant.Constant;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.syntax.Nodes;
import cgovet.gofront.syntax.Stmt;
import cgovet.gofront.syntax.Token;
import cgovet.gofront.types.TypeAndValue.Mode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Prints a checked package as JSON lines in the format {@code gotypes/1} (oracle/README.md): what
 * go/types says of it, member by member.
 */
public final class TypesJson {
    /**
     * What a package's first line says of the run.
     *
     * @param lang the language version of its module such as {@code go1.22}; empty for none
     * @param cgo how {@code import "C"} was treated; empty for a package without it
     */
    public record Header(String goos, String goarch, String lang, String cgo) {}

    /** The kinds of lines that come one for a node, in their order. */
    private enum Kind {
        EXPR,
        DEF,
        USE,
        IMPLICIT,
        SEL,
        INST
    }

    private record Line(int start, int end, String node, String text) {
        static final Comparator<Line> ORDER =
                Comparator.comparingInt(Line::start)
                        .thenComparing(Comparator.comparingInt(Line::end).reversed())
                        .thenComparing(Line::node);
    }

    private final TypesInfo info;
    private final ValueKinds kinds;
    private final Map<Kind, List<String>> sections = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Line>> lines = new EnumMap<>(Kind.class);

    /**
     * Identifiers that declare nothing by themselves: of package clauses and type switches, and
     * blank ones.
     */
    private final Set<Integer> symbolic = new HashSet<>();

    private String file = "";

    private TypesJson(TypesInfo info) {
        this.info = info;
        this.kinds = new ValueKinds(info);
        for (Kind kind : Kind.values()) {
            sections.put(kind, new ArrayList<>());
            lines.put(kind, new ArrayList<>());
        }
    }

    /** Writes one line for each record. */
    public static void write(
            CheckedPackage checked, Sizes sizes, Header header, Consumer<String> out) {
        List<GoFile> files = new ArrayList<>(checked.files());
        files.sort(Comparator.comparing(file -> ObjectJson.base(file.text().path())));
        out.accept(packageLine(checked, files, header));
        TypesJson json = new TypesJson(checked.info());
        for (GoFile file : files) {
            json.file(file);
        }
        json.sections.values().forEach(section -> section.forEach(out));
        json.initializers(out);
        new DeclarationsJson(sizes, out).write(checked.pkg());
    }

    /** Writes the line of the package and those of the layouts of some of its types. */
    public static void layouts(
            CheckedPackage checked,
            Sizes sizes,
            Header header,
            Predicate<String> types,
            Consumer<String> out) {
        List<GoFile> files = new ArrayList<>(checked.files());
        files.sort(Comparator.comparing(file -> ObjectJson.base(file.text().path())));
        out.accept(packageLine(checked, files, header));
        new DeclarationsJson(sizes, out).layouts(checked.pkg(), types);
    }

    private static String packageLine(CheckedPackage checked, List<GoFile> files, Header header) {
        List<String> names = new ArrayList<>();
        Set<String> imports = new TreeSet<>();
        for (GoFile file : files) {
            names.add(ObjectJson.base(file.text().path()));
            Nodes.walk(
                    file,
                    node -> {
                        Obj obj =
                                node instanceof Expr.Ident ident
                                        ? checked.info().definition(ident)
                                        : checked.info().implicit(node);
                        if (obj instanceof Obj.PkgName name) {
                            imports.add(name.imported().path());
                        }
                    });
        }
        List<JsonLine> errors = new ArrayList<>();
        for (Problem problem : checked.problems()) {
            errors.add(
                    new JsonLine()
                            .text("file", ObjectJson.base(problem.at().path()))
                            .number("off", problem.at().start())
                            .always("msg", problem.message()));
        }
        return JsonLine.of("package")
                .text("format", "gotypes/1")
                .text("path", checked.pkg().path())
                .text("goos", header.goos())
                .text("goarch", header.goarch())
                .text("cgo", header.cgo())
                .text("lang", header.lang())
                .texts("files", names)
                .texts("imports", List.copyOf(imports))
                .objects("errors", errors)
                .text("name", checked.pkg().name())
                .toString();
    }

    private void file(GoFile syntax) {
        file = ObjectJson.base(syntax.text().path());
        symbolic.clear();
        symbolic.add(syntax.name().pos());
        Nodes.walk(syntax, this::node);
        for (Kind kind : Kind.values()) {
            List<Line> list = lines.computeIfAbsent(kind, _ -> new ArrayList<>());
            list.sort(Line.ORDER);
            List<String> section = sections.computeIfAbsent(kind, _ -> new ArrayList<>());
            list.forEach(line -> section.add(line.text()));
            list.clear();
        }
    }

    private void node(Node node) {
        kinds.visit(node);
        if (node instanceof Stmt.TypeSwitchStmt typeSwitch
                && typeSwitch.assign() instanceof Stmt.AssignStmt assign
                && assign.lhs().getFirst() instanceof Expr.Ident ident) {
            symbolic.add(ident.pos());
        }
        switch (node) {
            case Stmt.AssignStmt assign -> assign.lhs().forEach(this::blank);
            case Stmt.RangeStmt range -> {
                blank(range.key());
                blank(range.value());
            }
            default -> {}
        }
        if (node instanceof Stmt.IncDecStmt step) {
            one(step);
        }
        Obj implicit = info.implicit(node);
        if (implicit != null) {
            JsonLine line = start("implicit", node).text("name", implicit.name());
            add(Kind.IMPLICIT, node, line.object("o", ObjectJson.of(implicit)));
        }
        if (!(node instanceof Expr expr)) {
            return;
        }
        TypeAndValue value = info.of(expr);
        if (value != null) {
            expression(expr, value);
        }
        if (expr instanceof Expr.Ident ident) {
            ident(ident);
        }
        if (expr instanceof Expr.SelectorExpr selector) {
            Selection selection = info.selection(selector);
            if (selection != null) {
                selection(selector, selection);
            }
        }
    }

    private JsonLine start(String kind, Node node) {
        return JsonLine.of(kind)
                .text("f", file)
                .number("s", node.pos())
                .number("e", node.end())
                .text("n", name(node));
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName();
    }

    private void add(Kind kind, Node node, JsonLine line) {
        lines.computeIfAbsent(kind, _ -> new ArrayList<>())
                .add(new Line(node.pos(), node.end(), name(node), line.toString()));
    }

    /** The blank identifier that is assigned to. */
    private void blank(@Nullable Expr lhs) {
        Expr inner = lhs;
        while (inner instanceof Expr.ParenExpr paren) {
            inner = paren.x();
        }
        if (inner instanceof Expr.Ident ident && ident.isBlank()) {
            symbolic.add(ident.pos());
        }
    }

    /** go/types makes up a literal 1 where the operand of {@code x++} begins. */
    private void one(Stmt.IncDecStmt step) {
        TypeAndValue operand = info.of(step.x());
        if (operand == null || Predicates.isSilent(operand.type())) {
            return;
        }
        int at = step.pos();
        Expr literal = new Expr.BasicLit(at, at + 1, Token.INT, "1");
        ValueKinds.Kind kind = ValueKinds.ofType(operand.type());
        add(
                Kind.EXPR,
                literal,
                start("expr", literal)
                        .text("m", "const")
                        .text("t", TypeStrings.full(operand.type()))
                        .text("v", ValueKinds.exact(Constant.of(1), kind))
                        .text("vk", lower(kind)));
    }

    private void expression(Expr expr, TypeAndValue value) {
        JsonLine line =
                start("expr", expr)
                        .text("m", mode(value))
                        .text("t", TypeStrings.full(value.type()));
        Constant constant = value.value();
        if (constant != null) {
            ValueKinds.Kind kind = kinds.of(expr, value);
            line.text("v", ValueKinds.exact(constant, kind)).text("vk", lower(kind));
        }
        add(Kind.EXPR, expr, line);
    }

    private static String lower(ValueKinds.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String mode(TypeAndValue value) {
        boolean nil =
                value.mode() == Mode.NIL
                        || (value.mode() == Mode.VALUE && value.type() == Universe.UNTYPED_NIL);
        if (value.value() != null) {
            return "const";
        }
        if (nil) {
            return "nil";
        }
        return switch (value.mode()) {
            case INVALID -> "";
            case NO_VALUE -> "void";
            case TYPE -> "type";
            case BUILTIN -> "builtin";
            case CONSTANT -> "const";
            case VARIABLE -> "value,addr";
            case MAP_INDEX -> "value,assign,ok";
            case COMMA_OK -> "value,ok";
            case VALUE, NIL, COMMA_ERROR -> "value";
        };
    }

    private void ident(Expr.Ident ident) {
        Obj defined = info.definition(ident);
        if (defined != null) {
            add(
                    Kind.DEF,
                    ident,
                    start("def", ident)
                            .text("name", ident.name())
                            .object("o", ObjectJson.of(defined)));
        } else if (symbolic.contains(ident.pos())) {
            add(Kind.DEF, ident, start("def", ident).text("name", ident.name()));
        }
        Obj used = info.use(ident);
        if (used != null) {
            add(
                    Kind.USE,
                    ident,
                    start("use", ident)
                            .text("name", ident.name())
                            .object("o", ObjectJson.of(used)));
        }
        TypesInfo.Instance instance = info.instance(ident);
        if (instance != null) {
            List<String> args = new ArrayList<>();
            instance.typeArgs().forEach(arg -> args.add(TypeStrings.full(arg)));
            add(
                    Kind.INST,
                    ident,
                    start("inst", ident)
                            .text("name", ident.name())
                            .texts("targs", args)
                            .text("t", TypeStrings.full(instance.type())));
        }
    }

    private void selection(Expr.SelectorExpr selector, Selection selection) {
        String kind =
                switch (selection.kind()) {
                    case FIELD -> "field";
                    case METHOD_VALUE -> "methodval";
                    case METHOD_EXPRESSION -> "methodexpr";
                };
        add(
                Kind.SEL,
                selector,
                start("sel", selector)
                        .text("m", kind)
                        .text("name", selection.obj().name())
                        .object("o", ObjectJson.of(selection.obj()))
                        .text("recv", TypeStrings.full(selection.receiver()))
                        .numbers("index", selection.index())
                        .flag("indirect", selection.indirect())
                        .text("t", TypeStrings.full(selection.type())));
    }

    private void initializers(Consumer<String> out) {
        for (TypesInfo.Initializer init : info.initOrder()) {
            List<String> names = new ArrayList<>();
            init.lhs().forEach(var -> names.add(var.name()));
            Obj.Place place = init.lhs().getFirst().place();
            out.accept(
                    JsonLine.of("init")
                            .text("f", place == null ? "" : ObjectJson.base(place.file()))
                            .number("s", init.rhs().pos())
                            .number("e", init.rhs().end())
                            .texts("lhs", names)
                            .toString());
        }
    }
}
