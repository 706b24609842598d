package cgovet.gofront.types;

import cgovet.gofront.syntax.Expr;
import cgovet.gofront.types.TypeAndValue.Mode;
import java.util.ArrayList;
import java.util.List;

/** Selectors and qualified identifiers (Go specification, "Selectors", "Qualified identifiers"). */
final class Selectors {
    private final Checker checker;

    Selectors(Checker checker) {
        this.checker = checker;
    }

    void selector(Operand x, Expr.SelectorExpr e, boolean wantType) {
        x.invalidate();
        x.expr = e;
        if (e.x() instanceof Expr.Ident ident
                && checker.lookup(ident) instanceof Obj.PkgName name) {
            checker.use(ident, name);
            name.markUsed();
            qualified(x, e, name.imported());
            return;
        }
        x.become(checker.exprs.exprOrType(e.x(), false));
        x.expr = e.x();
        if (x.isInvalid()) {
            fail(x, e);
            return;
        }
        if (x.mode == Mode.BUILTIN) {
            checker.error(
                    e.sel(), "invalid use of " + checker.show(x.expr) + " in selector expression");
            fail(x, e);
            return;
        }
        if (x.type.unalias() instanceof GoType.UnknownC unknown) {
            x.set(
                    wantType ? Mode.TYPE : Mode.VARIABLE,
                    new GoType.UnknownC(unknown.name() + "." + e.sel().name()));
            x.expr = e;
            return;
        }
        if (wantType) {
            checker.error(e.sel(), checker.show(e) + " is not a type");
            fail(x, e);
            return;
        }
        Lookup.Found found =
                Lookup.fieldOrMethod(x.type, x.mode == Mode.VARIABLE, checker.pkg, e.sel().name());
        switch (found.obj()) {
            case null -> {
                report(x, e, found);
                fail(x, e);
            }
            case Obj.Func method -> {
                if (x.mode == Mode.TYPE) {
                    methodExpression(x, e, method, found);
                } else {
                    method(x, e, method, found);
                }
            }
            case Obj.Var field when x.mode != Mode.TYPE -> field(x, e, field, found);
            default -> {
                checker.error(
                        e.sel(),
                        checker.show(x.expr)
                                + "."
                                + e.sel().name()
                                + " undefined (type "
                                + checker.show(x.type)
                                + " has no such method)");
                fail(x, e);
            }
        }
        x.expr = e;
    }

    private static void fail(Operand x, Expr e) {
        x.invalidate();
        x.expr = e;
    }

    private void qualified(Operand x, Expr.SelectorExpr e, GoPackage pkg) {
        if (pkg.path().equals("C")) {
            ofC(x, e);
            return;
        }
        Obj obj = pkg.lookup(e.sel().name());
        if (obj == null) {
            if (!pkg.isMissing()) {
                checker.error(e.sel(), "undefined: " + checker.show(e));
            }
            return;
        }
        if (!obj.isExported()) {
            checker.error(
                    e.sel(), "name " + e.sel().name() + " not exported by package " + pkg.name());
        }
        checker.use(e.sel(), obj);
        switch (obj) {
            case Obj.Const constant -> x.setConstant(constant.type(), constant.value());
            case Obj.TypeName name -> x.set(Mode.TYPE, name.type());
            case Obj.Var var -> x.set(Mode.VARIABLE, var.type());
            case Obj.Func function -> x.set(Mode.VALUE, function.type());
            case Obj.Builtin builtin -> {
                x.set(Mode.BUILTIN, builtin.type());
                x.builtin = builtin.id();
            }
            case Obj.PkgName _, Obj.Nil _, Obj.Label _ ->
                    throw new IllegalStateException("in a package: " + obj);
        }
    }

    /** {@code C.x}. */
    private void ofC(Operand x, Expr.SelectorExpr e) {
        CNames.Use use = checker.cUse(e);
        CEntity entity = checker.request.c().resolve(checker.env.file.syntax(), e, use);
        checker.info.c(e, entity);
        switch (entity) {
            case CEntity.Type(var type) -> x.set(Mode.TYPE, type);
            case CEntity.Function(var signature, _) -> x.set(Mode.VALUE, signature);
            // cgo declares a variable for it.
            case CEntity.FunctionPointer(var type) -> x.set(Mode.VARIABLE, type);
            case CEntity.Value(var type, var value) -> x.setConstant(type, value);
            case CEntity.Variable(var type) -> x.set(Mode.VARIABLE, type);
            case CEntity.Macro(var type) -> x.set(Mode.VALUE, type);
            case CEntity.Unresolved(var type) ->
                    x.set(use == CNames.Use.TYPE ? Mode.TYPE : Mode.VARIABLE, type);
            case CEntity.Fake() -> {}
        }
    }

    private void report(Operand x, Expr.SelectorExpr e, Lookup.Found found) {
        if (Predicates.isSilent(x.type.underlying())) {
            return;
        }
        String name = e.sel().name();
        String message;
        if (!found.index().isEmpty()) {
            message = "ambiguous selector " + checker.show(e);
        } else if (found.indirect()) {
            message =
                    x.mode == Mode.TYPE
                            ? "invalid method expression "
                                    + checker.show(e)
                                    + " (needs pointer receiver)"
                            : "cannot call pointer method " + name + " on " + checker.show(x.type);
        } else {
            message =
                    checker.show(e)
                            + " undefined (type "
                            + checker.show(x.type)
                            + " has no field or method "
                            + name
                            + ")";
        }
        checker.error(e.sel(), message);
    }

    private void select(
            Operand x,
            Expr.SelectorExpr e,
            Selection.Kind kind,
            Obj obj,
            Lookup.Found found,
            GoType type) {
        checker.use(e.sel(), obj);
        if (checker.isRecording()) {
            checker.info.select(
                    e, new Selection(kind, x.type, obj, found.index(), found.indirect(), type));
        }
    }

    private void field(Operand x, Expr.SelectorExpr e, Obj.Var field, Lookup.Found found) {
        GoType type = field.type();
        select(x, e, Selection.Kind.FIELD, field, found, type);
        boolean addressable = x.mode == Mode.VARIABLE || found.indirect();
        x.set(addressable ? Mode.VARIABLE : Mode.VALUE, type);
    }

    private void method(Operand x, Expr.SelectorExpr e, Obj.Func method, Lookup.Found found) {
        GoType.Signature declared = method.signature();
        GoType.Signature type =
                new GoType.Signature(
                        null,
                        declared.receiverTypeParams(),
                        declared.typeParams(),
                        declared.params(),
                        declared.results(),
                        declared.isVariadic());
        select(x, e, Selection.Kind.METHOD_VALUE, method, found, type);
        checker.depend(method);
        x.set(Mode.VALUE, type);
    }

    /** {@code T.m}: a function with the receiver as its first parameter. */
    private void methodExpression(
            Operand x, Expr.SelectorExpr e, Obj.Func method, Lookup.Found found) {
        GoType.Signature declared = method.signature();
        List<Obj.Var> params = new ArrayList<>();
        Obj.Var receiver = declared.receiver();
        String name = "";
        boolean named =
                declared.params().size() > 0
                        && !declared.params().vars().getFirst().name().isEmpty();
        if (named) {
            name = receiver == null || receiver.name().isEmpty() ? "_" : receiver.name();
        }
        params.add(
                new Obj.Var(
                        receiver == null ? checker.pkg : receiver.pkg(),
                        name,
                        receiver == null ? null : receiver.place(),
                        x.type,
                        Obj.Var.Kind.PARAM,
                        false,
                        null));
        params.addAll(declared.params().vars());
        GoType.Signature type =
                new GoType.Signature(
                        null,
                        List.of(),
                        declared.typeParams(),
                        new GoType.Tuple(params),
                        declared.results(),
                        declared.isVariadic());
        // The selection's own type keeps the receiver's name (go/types, Selection.Type).
        List<Obj.Var> selected = new ArrayList<>(params);
        if (receiver != null) {
            selected.set(0, receiver.withType(x.type));
        }
        GoType.Signature selection =
                new GoType.Signature(
                        null,
                        List.of(),
                        declared.typeParams(),
                        new GoType.Tuple(selected),
                        declared.results(),
                        declared.isVariadic());
        select(x, e, Selection.Kind.METHOD_EXPRESSION, method, found, selection);
        checker.depend(method);
        x.set(Mode.VALUE, type);
    }
}
