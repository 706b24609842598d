package cgovet.analysis.summary;

import cgovet.analysis.own.Cuts;
import cgovet.analysis.own.Fact;
import cgovet.boundary.contract.Summary;
import java.util.List;
import java.util.SortedMap;

/**
 * What the analysis found out about a module.
 *
 * @param facts in order of place
 * @param summaries of every function, by symbol
 * @param incomplete functions in which something was cut, by symbol
 * @param cuts of all functions together
 */
public record ModuleFacts(
        List<Fact> facts,
        SortedMap<String, Summary> summaries,
        SortedMap<String, Cuts> incomplete,
        Cuts cuts) {
    public ModuleFacts {
        facts = List.copyOf(facts);
    }

    /** The facts of one kind. */
    public <F extends Fact> List<F> all(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
