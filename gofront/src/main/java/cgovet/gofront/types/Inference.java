package cgovet.gofront.types;

import cgovet.gofront.syntax.Expr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Type inference (Go specification, "Type inference"). */
final class Inference {
    private final Checker checker;

    Inference(Checker checker) {
        this.checker = checker;
    }

    /** Type arguments for all parameters, those given kept; null after a report. */
    @Nullable List<GoType> infer(
            Expr at,
            List<GoType.TypeParam> params,
            List<@Nullable GoType> given,
            GoType.Tuple formals,
            List<Operand> args) {
        return null;
    }
}
