package cgovet.boundary.contract;

import cgovet.boundary.contract.Libraries.Entry;
import cgovet.boundary.contract.Prototype.Kind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds an entry against the declaration of its function. */
final class EntryCheck {
    private static final Pattern ARGUMENT = Pattern.compile("arg([0-9]{1,2})");

    private EntryCheck() {}

    /** What the entry speaks of that the function does not have. */
    static Optional<String> fault(Entry entry, Prototype prototype) {
        int count = prototype.params().size();
        for (Clause clause : entry.clauses()) {
            int most = prototype.isVariadic() ? 0 : most(clause);
            if (most > count) {
                return Optional.of(
                        entry.name()
                                + " has no argument "
                                + most
                                + "; its declaration has "
                                + (count == 0 ? "none" : Integer.toString(count)));
            }
            if (clause.head().equals("result") && prototype.result() == Kind.VOID) {
                return Optional.of(entry.name() + " has no result; its declaration says void");
            }
            if (clause.head().equals("result")
                    && clause.says("own")
                    && clause.has("release")
                    && prototype.result() == Kind.BOOL) {
                return Optional.of(entry.name() + " has no pointer as its result");
            }
        }
        return Optional.empty();
    }

    private static int most(Clause clause) {
        int most = 0;
        String text = clause.head() + " " + clause.value() + " " + clause.keys();
        Matcher matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            most = Math.max(most, Integer.parseInt(matcher.group(1)));
        }
        return most;
    }
}
