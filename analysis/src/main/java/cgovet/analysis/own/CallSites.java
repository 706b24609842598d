package cgovet.analysis.own;

import cgovet.boundary.contract.Access;
import cgovet.boundary.contract.Effect;
import cgovet.boundary.contract.Summary;
import cgovet.ir.code.Callee;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import java.util.List;

/** What a place of a call tells of it. */
final class CallSites {
    private CallSites() {}

    /** A call that a callee makes of a function that it was given. */
    static Calls.Site callOf(Sym function, Calls.Site site) {
        return new Calls.Site(
                new Callee.Dynamic(new Value.Null(IrType.FUNCTION)),
                function,
                List.of(),
                List.of(),
                site.crossing(),
                IrType.VOID,
                site.site(),
                site.visit() + 7919,
                site.at());
    }

    /** How many results a case speaks of that a deferred call drops. */
    static int dropped(Calls.Site site, Summary.Case one) {
        int results = 0;
        if (site.type() instanceof IrType.Void) {
            for (Effect effect : one.effects()) {
                if (effect.at().root() == Access.Root.RESULT) {
                    results = Math.max(results, effect.at().number() + 1);
                }
            }
        }
        return results;
    }

    /** Whether a contract speaks of an argument that only another version of the library has. */
    static boolean lacks(Calls.Site site, Access at) {
        return at.root() == Access.Root.ARGUMENT && at.number() >= site.args().size();
    }

    /** Whether a place is some element of an object. */
    static boolean isElement(Access place) {
        return !place.steps().isEmpty() && place.steps().getLast() instanceof Access.Element;
    }

    static int slots(Calls.Site site) {
        return site.type() instanceof IrType.Tuple t
                ? t.parts().size()
                : site.type() instanceof IrType.Void ? 0 : 1;
    }
}
