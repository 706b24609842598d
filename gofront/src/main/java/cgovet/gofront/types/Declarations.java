package cgovet.gofront.types;

import cgovet.gofront.constant.Constant;
import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Field;
import cgovet.gofront.syntax.FieldList;
import cgovet.gofront.syntax.Spec;
import cgovet.gofront.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Completes declared objects: constants, variables, types, functions; those of the package on
 * demand.
 */
final class Declarations {
    private final Checker checker;

    Declarations(Checker checker) {
        this.checker = checker;
    }

    /**
     * Completes every object of the package, types first, so that methods are known to bodies, and
     * aliases after what they may stand for.
     */
    void completeAll() {
        List<Obj> objects = new ArrayList<>(checker.declarations.keySet());
        objects.sort((a, b) -> {
            Obj.Place p = a.place();
            Obj.Place q = b.place();
            if (p == null || q == null) {
                return 0;
            }
            int byFile = p.file().compareTo(q.file());
            return byFile != 0 ? byFile : Integer.compare(p.offset(), q.offset());
        });
        for (Obj obj : objects) {
            DeclInfo decl = checker.declarations.get(obj);
            if (decl != null && decl.typeSpec != null && !decl.typeSpec.isAlias()) {
                obj.resolve();
            }
        }
        for (Obj obj : objects) {
            if (obj instanceof Obj.TypeName) {
                obj.resolve();
            }
        }
        for (Obj obj : objects) {
            obj.resolve();
        }
    }

    void complete(Obj obj, DeclInfo decl) {
        checker.in(
                new Environment(decl.file, decl),
                () -> {
                    checker.cycles.push(obj);
                    switch (obj) {
                        case Obj.Const constant -> {
                            checker.env.iota = decl.iota;
                            checker.env.errorAt = decl.inheritedAt;
                            constant(constant, decl.type, decl.init);
                        }
                        case Obj.Var variable -> packageVariable(variable, decl);
                        case Obj.TypeName name -> {
                            if (decl.typeSpec != null) {
                                type(name, decl.typeSpec);
                            }
                        }
                        case Obj.Func function -> {
                            if (decl.function != null) {
                                function(function, decl.function);
                            }
                        }
                        default -> throw new IllegalStateException("no declaration: " + obj);
                    }
                    checker.cycles.pop();
                });
    }

    void constant(Obj.Const obj, @Nullable Expr typeExpr, @Nullable Expr init) {
        GoType type = null;
        if (typeExpr != null) {
            type = checker.typeExprs.type(typeExpr);
            if (!Predicates.isConstantType(type)) {
                if (!Predicates.isSilent(type.underlying())) {
                    checker.error(typeExpr, "invalid constant type " + checker.show(type));
                }
                type = Universe.INVALID;
            }
            obj.complete(type);
        }
        if (init == null) {
            obj.complete(type == null ? Universe.INVALID : type);
            return;
        }
        Operand x = checker.exprs.expr(null, init);
        checker.assignments.initConst(obj, type, x);
    }

    private void packageVariable(Obj.Var obj, DeclInfo decl) {
        GoType type = null;
        if (decl.type != null) {
            type = checker.typeExprs.varType(decl.type);
            for (Obj.Var var : decl.lhs) {
                if (!var.isTyped()) {
                    var.complete(type);
                }
            }
        }
        Expr init = decl.init;
        if (init == null) {
            if (type == null) {
                obj.complete(Universe.INVALID);
            }
            return;
        }
        if (decl.lhs.size() > 1) {
            checker.assignments.initVars(decl.lhs, List.of(init), null);
        } else if (type != null && !checker.isRecording()) {
            obj.complete(type);
        } else {
            Operand x = checker.exprs.expr(type, init);
            checker.assignments.initVar(obj, x, "variable declaration");
        }
    }

    /** A type declaration, of the package or local. */
    void type(Obj.TypeName obj, Spec.TypeSpec spec) {
        if (spec.isAlias()) {
            alias(obj, spec);
            return;
        }
        GoType.Named named = new GoType.Named(obj);
        obj.complete(named);
        checker.later(() -> RecursiveTypes.check(checker, named));
        boolean global = checker.declarations.containsKey(obj);
        if (global) {
            collectMethods(obj, named);
        } else if (checker.isRecording()) {
            checker.monomorph.local(named, checker.env.scope);
        }
        FieldList params = spec.typeParams();
        if (params != null) {
            checker.openScope();
            typeParams(params, named::setTypeParams);
        }
        requireVersion(params, 18, "type parameter");
        GoType right = checker.typeExprs.definedType(spec.type(), named);
        if (Predicates.isTypeParam(right)) {
            checker.error(spec.type(), "cannot use a type parameter as RHS in type declaration");
            right = Universe.INVALID;
        } else if (spec.type() instanceof Expr.SelectorExpr && Predicates.isSilent(right)) {
            named.markMissing();
        }
        named.define(right);
        if (params != null) {
            checker.closeScope();
        }
    }

    private void alias(Obj.TypeName obj, Spec.TypeSpec spec) {
        GoType.Alias alias = new GoType.Alias(obj);
        obj.complete(alias);
        FieldList params = spec.typeParams();
        if (params != null) {
            checker.openScope();
            typeParams(params, alias::setTypeParams);
        }
        requireVersion(params, 23, "generic type alias");
        if (params == null && !checker.allows(9)) {
            checker.error(spec.assign(), spec.assign() + 1, "type alias requires go1.9 or later");
        }
        GoType target = checker.typeExprs.type(spec.type());
        if (target instanceof GoType.TypeParam param && alias.typeParams().contains(param)) {
            checker.error(
                    spec.type(), "cannot use type parameter declared in alias declaration as RHS");
            target = Universe.INVALID;
        }
        alias.setTarget(target);
        if (params != null) {
            checker.closeScope();
        }
    }

    private void requireVersion(@Nullable FieldList params, int minor, String what) {
        if (params != null && !params.list().isEmpty() && !checker.allows(minor)) {
            checker.error(params.list().getFirst(), what + " requires go1." + minor + " or later");
        }
    }

    private void collectMethods(Obj.TypeName obj, GoType.Named named) {
        for (Obj.Func method : checker.collector.methodsOf(obj.name())) {
            boolean known = false;
            for (Obj.Func other : named.methods()) {
                known |= other.name().equals(method.name());
            }
            if (!known) {
                named.addMethod(method);
            } else if (method.place() != null) {
                checker.error(
                        method.place(),
                        "method " + obj.name() + "." + method.name() + " already declared");
            }
        }
        checker.later(() -> Receivers.checkFields(checker, named));
    }

    /** Declares type parameters in the innermost scope and gives them their constraints. */
    List<GoType.TypeParam> typeParams(FieldList list) {
        return typeParams(list, _ -> {});
    }

    /**
     * As {@link #typeParams(FieldList)}; {@code early} gets them before the constraints, which may
     * need them.
     */
    List<GoType.TypeParam> typeParams(FieldList list, Consumer<List<GoType.TypeParam>> early) {
        List<GoType.TypeParam> params = new ArrayList<>();
        for (Field field : list.list()) {
            for (Expr.Ident name : field.names()) {
                params.add(typeParam(name));
            }
        }
        for (int i = 0; i < params.size(); i++) {
            params.get(i).setIndex(i);
        }
        early.accept(params);
        checker.env.inTypeParams = true;
        int index = 0;
        for (Field field : list.list()) {
            GoType bound = field.type() == null ? Universe.INVALID : constraint(field.type());
            if (field.type() != null && Predicates.isTypeParam(bound)) {
                checker.error(field.type(), "cannot use a type parameter as constraint");
            }
            for (int i = 0; i < field.names().size(); i++) {
                GoType.TypeParam param = params.get(index);
                param.setConstraint(
                        bound.unalias() instanceof GoType.TypeParam ? Universe.INVALID : bound);
                index++;
            }
        }
        checker.env.inTypeParams = false;
        return params;
    }

    GoType.TypeParam typeParam(Expr.Ident name) {
        Obj.TypeName obj = new Obj.TypeName(checker.pkg, name.name(), checker.place(name), null);
        GoType.TypeParam param = new GoType.TypeParam(obj);
        checker.declare(obj, name, -1);
        return param;
    }

    private GoType constraint(Expr expr) {
        boolean wrap =
                switch (expr) {
                    case Expr.UnaryExpr unary -> unary.op() == cgovet.gofront.syntax.Token.TILDE;
                    case Expr.BinaryExpr binary -> binary.op() == cgovet.gofront.syntax.Token.OR;
                    default -> false;
                };
        if (!wrap) {
            return checker.typeExprs.type(expr);
        }
        GoType union = checker.elements.element(expr);
        if (!Predicates.isValid(union)) {
            return union;
        }
        GoType.Interface face = new GoType.Interface(List.of(), List.of(union));
        face.markImplicit();
        return face;
    }

    private void function(Obj.Func obj, Decl.FuncDecl decl) {
        if (decl.body() == null && decl.type().typeParams() != null) {
            checker.error(decl.name(), "generic function is missing function body");
        }
        // Within its own signature a function has no type yet; what that speaks of is no
        // dependency of the function.
        obj.complete(Universe.EMPTY_SIGNATURE);
        Environment whole = checker.env;
        checker.env = new Environment(whole.file, null);
        checker.openScope();
        Scope scope = checker.env.scope;
        GoType.Signature signature =
                checker.signatures.function(
                        decl.recv(),
                        decl.type(),
                        decl.recv() != null,
                        params -> obj.complete(generic(params)));
        checker.env = whole;
        obj.complete(signature);
        Stmt.BlockStmt body = decl.body();
        if (body != null) {
            checker.later(() -> checker.stmts.body(signature, body, scope));
        }
    }

    private static GoType.Signature generic(List<GoType.TypeParam> params) {
        return new GoType.Signature(
                null, List.of(), params, GoType.Tuple.EMPTY, GoType.Tuple.EMPTY, false);
    }

    /** A declaration within a function. */
    void local(Decl decl) {
        if (!(decl instanceof Decl.GenDecl general)) {
            return;
        }
        switch (general.tok()) {
            case CONST -> localConstants(general);
            case VAR -> {
                for (Spec spec : general.specs()) {
                    if (spec instanceof Spec.ValueSpec value) {
                        localVariables(value);
                    }
                }
            }
            case TYPE -> {
                for (Spec spec : general.specs()) {
                    if (spec instanceof Spec.TypeSpec type) {
                        Obj.TypeName obj =
                                new Obj.TypeName(
                                        checker.pkg,
                                        type.name().name(),
                                        checker.place(type.name()),
                                        null);
                        checker.declare(obj, type.name(), type.name().pos());
                        checker.cycles.push(obj);
                        type(obj, type);
                        checker.cycles.pop();
                    }
                }
            }
            default -> checker.error(decl, "unexpected declaration");
        }
    }

    private void localConstants(Decl.GenDecl decl) {
        Expr type = null;
        List<Expr> values = List.of();
        int iota = 0;
        for (Spec spec : decl.specs()) {
            if (!(spec instanceof Spec.ValueSpec value)) {
                continue;
            }
            boolean inherited = value.type() == null && value.values().isEmpty();
            if (!inherited) {
                type = value.type();
                values = value.values();
            }
            List<Obj.Const> objects = new ArrayList<>();
            Constant outer = checker.env.iota;
            checker.env.iota = Constant.of(iota);
            for (int i = 0; i < value.names().size(); i++) {
                Expr.Ident name = value.names().get(i);
                Obj.Const obj =
                        new Obj.Const(
                                checker.pkg,
                                name.name(),
                                checker.place(name),
                                null,
                                Constant.UNKNOWN);
                // A repeated expression means what its names mean here.
                checker.env.lookupAt = inherited ? value.pos() : -1;
                checker.env.errorAt = inherited ? name.pos() : -1;
                constant(obj, type, i < values.size() ? values.get(i) : null);
                objects.add(obj);
            }
            checker.env.lookupAt = -1;
            checker.env.errorAt = -1;
            checker.env.iota = outer;
            Arity.check(checker, value, values, true, inherited);
            for (int i = 0; i < objects.size(); i++) {
                checker.declare(objects.get(i), value.names().get(i), value.end());
            }
            iota++;
        }
    }

    private void localVariables(Spec.ValueSpec spec) {
        List<Obj.Var> vars = new ArrayList<>();
        for (Expr.Ident name : spec.names()) {
            vars.add(localVar(name, null));
        }
        GoType type = spec.type() == null ? null : checker.typeExprs.varType(spec.type());
        if (type != null) {
            for (Obj.Var var : vars) {
                var.complete(type);
            }
        }
        int values = spec.values().size();
        boolean fits = values == vars.size() || values == 1;
        if (values > 0 && fits) {
            checker.assignments.initVars(vars, spec.values(), null);
        } else if (values > 0) {
            for (int i = 0; i < vars.size(); i++) {
                Operand x =
                        i < values
                                ? checker.exprs.expr(type, spec.values().get(i))
                                : new Operand(spec.names().get(i));
                checker.assignments.initVar(vars.get(i), x, "variable declaration");
            }
        } else if (type == null) {
            for (Obj.Var var : vars) {
                var.complete(Universe.INVALID);
            }
        }
        if (values > 0 && (values != 1 || type == null)) {
            Arity.check(checker, spec, spec.values(), false, false);
        }
        for (int i = 0; i < vars.size(); i++) {
            checker.declare(vars.get(i), spec.names().get(i), spec.end());
        }
    }

    Obj.Var localVar(Expr.Ident name, @Nullable GoType type) {
        return new Obj.Var(
                checker.pkg,
                name.name(),
                checker.place(name),
                type,
                Obj.Var.Kind.LOCAL,
                false,
                null);
    }
}
