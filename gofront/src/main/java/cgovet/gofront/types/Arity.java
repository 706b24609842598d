package cgovet.gofront.types;

import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Spec;
import java.util.List;

/** Whether a declaration has as many values as names. */
final class Arity {
    private Arity() {}

    static void check(
            Checker checker,
            Spec.ValueSpec spec,
            List<Expr> values,
            boolean isConst,
            boolean inherited) {
        int names = spec.names().size();
        int count = values.size();
        if (count > names) {
            checker.error(inherited ? spec : values.get(names), "extra init expr");
        } else if (count < names && (isConst || count != 1)) {
            Expr.Ident name = spec.names().get(count);
            checker.error(name, "missing init expr for " + name.name());
        }
    }
}
