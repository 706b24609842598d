package cgovet.ir.fromgo;

import cgovet.base.text.Span;
import cgovet.gofront.syntax.Comment;
import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Field;
import cgovet.gofront.syntax.FieldList;
import cgovet.gofront.syntax.Stmt;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.TypesInfo;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrFunction.Trait;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Value.Reg;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Functions as wholes: parameters, named results, traits. */
final class Functions {
    private final Body body;
    private final List<Reg> params = new ArrayList<>();
    private final List<Obj.@Nullable Var> paramObjects = new ArrayList<>();
    private final List<Reg> captures = new ArrayList<>();

    private Functions(Body body) {
        this.body = body;
    }

    /** Lowers a declared function and adds it to the unit. */
    static void lower(Unit unit, Unit.FileFacts file, Decl.FuncDecl decl, String symbol) {
        Stmt.BlockStmt block = decl.body();
        if (block == null) {
            return;
        }
        Span at = file.span(decl.pos(), decl.end());
        String name = nameOf(decl);
        unit.add(
                symbol,
                name,
                at,
                () -> {
                    GoType.Signature signature =
                            unit.info.definition(decl.name()) instanceof Obj.Func known
                                    ? known.signature()
                                    : GoType.Signature.of(
                                            GoType.Tuple.EMPTY, GoType.Tuple.EMPTY, false);
                    Variables variables = Variables.of(unit.info, decl);
                    Body body =
                            new Body(
                                    unit,
                                    file,
                                    symbol,
                                    name,
                                    variables,
                                    variables.defers(decl),
                                    signature);
                    Functions function = new Functions(body);
                    if (decl.recv() != null && signature.receiver() != null) {
                        function.params(
                                decl.recv(), new GoType.Tuple(List.of(signature.receiver())), at);
                    }
                    function.params(decl.type().params(), signature.params(), at);
                    return function.finish(
                            decl.type().results(), block, traits(file, decl, signature), "", at);
                });
    }

    /** Lowers a function literal of {@code outer} and adds it to the unit. */
    static void lower(Body outer, Expr.FuncLit literal, String symbol, String name) {
        Span at = outer.at(literal);
        outer.unit.add(
                symbol,
                name,
                at,
                () -> {
                    GoType.Signature signature =
                            outer.info.typeOf(literal).underlying()
                                            instanceof GoType.Signature known
                                    ? known
                                    : GoType.Signature.of(
                                            GoType.Tuple.EMPTY, GoType.Tuple.EMPTY, false);
                    Body body =
                            new Body(
                                    outer.unit,
                                    outer.file,
                                    symbol,
                                    name,
                                    outer.variables,
                                    outer.variables.defers(literal),
                                    signature);
                    Functions function = new Functions(body);
                    function.params(literal.type().params(), signature.params(), at);
                    for (Obj.Var variable : outer.variables.captures(literal)) {
                        Reg cell =
                                body.out.reg(
                                        body.types.pointerTo(variable.type()), variable.name());
                        function.captures.add(cell);
                        body.bind(variable, cell, true);
                    }
                    Set<Trait> traits = EnumSet.noneOf(Trait.class);
                    addFileTraits(outer.file, traits);
                    if (signature.isVariadic()) {
                        traits.add(Trait.VARIADIC);
                    }
                    return function.finish(
                            literal.type().results(), literal.body(), traits, outer.symbol, at);
                });
    }

    private void params(FieldList list, GoType.Tuple types, Span at) {
        List<Obj.@Nullable Var> declared = declared(body.info, list);
        for (int i = 0; i < types.size(); i++) {
            Obj.Var variable = i < declared.size() ? declared.get(i) : null;
            String name = variable == null ? types.vars().get(i).name() : variable.name();
            params.add(body.out.reg(body.types.of(types.type(i)), name));
            paramObjects.add(variable);
        }
    }

    /** The variable of each parameter or result; null for one without a name. */
    private static List<Obj.@Nullable Var> declared(TypesInfo info, FieldList list) {
        List<Obj.@Nullable Var> result = new ArrayList<>();
        for (Field field : list.list()) {
            if (field.names().isEmpty()) {
                result.add(null);
            }
            for (Expr.Ident name : field.names()) {
                result.add(info.definition(name) instanceof Obj.Var variable ? variable : null);
            }
        }
        return result;
    }

    private IrFunction finish(
            @Nullable FieldList results,
            Stmt.BlockStmt block,
            Set<Trait> traits,
            String enclosing,
            Span at) {
        for (int i = 0; i < params.size(); i++) {
            Obj.Var variable = paramObjects.get(i);
            if (variable == null) {
                continue;
            }
            if (body.isCell(variable)) {
                body.initialize(variable, params.get(i), body.file.span(variable, at));
            } else {
                body.bind(variable, params.get(i), false);
            }
        }
        if (results != null && !results.list().isEmpty() && isNamed(results)) {
            namedResults(results, at);
        }
        Span end = body.file.span(block.end() - 1, block.end());
        body.stmts.list(block.list());
        if (body.out.isOpen() && body.signature.results().size() == 0) {
            body.exit(List.of(), end);
        }
        List<IrType> types = new ArrayList<>();
        for (Obj.Var result : body.signature.results().vars()) {
            types.add(body.types.of(result.type()));
        }
        return new IrFunction(
                body.symbol,
                body.name,
                Language.GO,
                params,
                captures,
                types,
                body.namedResults,
                body.out.finish(end),
                body.out.registers(),
                traits,
                enclosing,
                at);
    }

    private static boolean isNamed(FieldList results) {
        return !results.list().getFirst().names().isEmpty();
    }

    private void namedResults(FieldList results, Span at) {
        List<Obj.@Nullable Var> declared = declared(body.info, results);
        GoType.Tuple types = body.signature.results();
        for (int i = 0; i < types.size(); i++) {
            Obj.Var variable = i < declared.size() ? declared.get(i) : null;
            if (variable == null) {
                variable = types.vars().get(i);
            }
            body.forceCell(variable);
            body.namedResults.add(body.declare(variable, body.file.span(variable, at)));
        }
    }

    private static Set<Trait> traits(
            Unit.FileFacts file, Decl.FuncDecl decl, GoType.Signature signature) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        addFileTraits(file, traits);
        if (decl.recv() != null) {
            traits.add(Trait.METHOD);
            Obj.Var receiver = signature.receiver();
            if (receiver != null && !(receiver.type().unalias() instanceof GoType.Pointer)) {
                traits.add(Trait.VALUE_RECEIVER);
            }
        }
        if (Character.isUpperCase(decl.name().name().codePointAt(0))) {
            traits.add(Trait.VISIBLE);
        }
        if (signature.isVariadic()) {
            traits.add(Trait.VARIADIC);
        }
        if (file.importsC() && decl.doc() != null) {
            for (Comment comment : decl.doc().list()) {
                if (comment.text().startsWith("//export ")) {
                    traits.add(Trait.EXPORTED);
                }
            }
        }
        return traits;
    }

    private static void addFileTraits(Unit.FileFacts file, Set<Trait> traits) {
        if (file.test()) {
            traits.add(Trait.TEST);
        }
        if (file.generated()) {
            traits.add(Trait.GENERATED);
        }
    }

    private static String nameOf(Decl.FuncDecl decl) {
        String name = decl.name().name();
        if (decl.recv() == null || decl.recv().list().isEmpty()) {
            return name;
        }
        Expr type = decl.recv().list().getFirst().type();
        boolean pointer = false;
        while (type != null) {
            switch (type) {
                case Expr.ParenExpr paren -> type = paren.x();
                case Expr.StarExpr star -> {
                    pointer = true;
                    type = star.x();
                }
                case Expr.IndexExpr index -> type = index.x();
                case Expr.IndexListExpr index -> type = index.x();
                case Expr.Ident ident -> {
                    return (pointer ? "(*" + ident.name() + ")" : ident.name()) + "." + name;
                }
                default -> type = null;
            }
        }
        return name;
    }
}
