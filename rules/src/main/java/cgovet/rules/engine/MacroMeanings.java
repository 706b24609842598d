package cgovet.rules.engine;

import cgovet.boundary.types.MacroMeaning;
import cgovet.cfront.syntax.CMacro;
import cgovet.cfront.syntax.CUnit;
import java.math.BigInteger;
import java.util.function.BiFunction;

/** What macros mean that are one literal. */
final class MacroMeanings implements BiFunction<CUnit, String, MacroMeaning> {
    @Override
    public MacroMeaning apply(CUnit unit, String name) {
        CMacro macro = unit.macros().get(name);
        String body = macro == null ? "" : macro.body().strip();
        if (body.matches("-?[0-9]+")) {
            return new MacroMeaning.IntegerConstant(new BigInteger(body));
        }
        return new MacroMeaning.Unusable();
    }
}
