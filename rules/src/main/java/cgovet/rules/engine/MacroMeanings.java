package cgovet.rules.engine;

import cgovet.base.target.Target;
import cgovet.boundary.types.CgoPackage;
import cgovet.boundary.types.MacroMeaning;
import cgovet.cfront.cdt.CMacros;
import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.syntax.CMacro;
import cgovet.cfront.syntax.CName;
import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.syntax.CVariable;
import cgovet.cfront.syntax.Symbol;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What macros mean to Go: their text as C, in the words of cgo. */
record MacroMeanings(Target target) implements CgoPackage.MacroReader {
    @Override
    public Map<String, MacroMeaning> read(CUnit unit, Collection<String> names) {
        Map<String, MacroMeaning> all = new HashMap<>();
        CMacros.classify(unit, target, names)
                .forEach((name, found) -> all.put(name, meaning(unit, name, found)));
        return all;
    }

    private static MacroMeaning meaning(CUnit unit, String name, CName found) {
        return switch (found) {
            case CName.IntConstant(var value, var type) -> integer(unit, name, value, type);
            case CName.FloatConstant(var value, var type) ->
                    new MacroMeaning.FloatingConstant(value, type);
            case CName.StringConstant(var bytes) -> new MacroMeaning.StringLiteral(bytes);
            case CName.Type(var type) -> new MacroMeaning.Type(type);
            case CName.Function function -> new MacroMeaning.Expression(function.function().type());
            case CName.Variable(var variable) -> new MacroMeaning.Variable(variable);
            case CName.Expression(var expr) -> expression(unit, expr);
            case CName.Unusable _, CName.Absent _ -> new MacroMeaning.Unusable();
        };
    }

    private static MacroMeaning expression(CUnit unit, CExpr expr) {
        if (expr instanceof CExpr.Name(Symbol.Global(var name), _, _)
                && unit.variables().get(name) instanceof CVariable variable) {
            return new MacroMeaning.Variable(variable);
        }
        // A cast's type has no typedef's name to gcc.
        return new MacroMeaning.Expression(
                expr instanceof CExpr.Cast ? CTypes.canonical(expr.type()) : expr.type());
    }

    /** A character literal that Go reads too stays one (cmd/cgo, {@code guessKinds}). */
    private static MacroMeaning integer(CUnit unit, String name, BigInteger value, CType type) {
        CMacro macro = unit.macros().get(name);
        String body = macro == null ? "" : macro.body().strip();
        return body.matches("'([^'\\\\]|\\\\([abfnrtv'\\\\]|x[0-9a-fA-F]{2}|[0-7]{3}))'")
                ? new MacroMeaning.RuneConstant(value)
                : new MacroMeaning.IntegerConstant(value, type);
    }
}
