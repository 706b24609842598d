package cgovet.boundary.contract;

import cgovet.boundary.contract.Condition.Relation;
import cgovet.boundary.contract.FactCompiler.Draft;
import cgovet.boundary.contract.Libraries.Entry;
import cgovet.boundary.contract.Prototype.Kind;
import cgovet.boundary.contract.Summary.Exit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a function does to its arguments where a call goes one way. */
final class ArgumentFacts {
    /** {@code SQLITE_TRANSIENT}: a destructor that says "make a copy". */
    static final long TRANSIENT = -1;

    /** A keeper that nobody knows. */
    private static final String SOMEBODY = "?";

    /** Where no prototype tells how many arguments there are. */
    private static final int ARGUMENTS = 12;

    private static final List<String> REFERENCE_WORDS =
            List.of("ref", "retain", "get", "acquire", "incref", "addref", "dup", "share");

    private final Library library;
    private final Entry entry;
    private final Optional<Prototype> prototype;
    private final Draft draft;
    private final boolean isSure;
    private final List<Condition> split;
    private final List<Effect> effects = new ArrayList<>();
    private final List<Effect> last = new ArrayList<>();
    private final Set<Integer> spoken = new TreeSet<>();

    ArgumentFacts(
            Library library,
            Entry entry,
            Optional<Prototype> prototype,
            Draft draft,
            boolean isSure,
            List<Condition> split) {
        this.library = library;
        this.entry = entry;
        this.prototype = prototype;
        this.draft = draft;
        this.isSure = isSure && !draft.isVague();
        this.split = split;
    }

    List<Effect> effects() {
        for (Clause clause : entry.clauses()) {
            one(clause);
        }
        List<Effect> all = new ArrayList<>();
        others(all);
        all.addAll(effects);
        all.addAll(last);
        return all;
    }

    private void one(Clause clause) {
        int number = Clause.argument(clause.head());
        if (number >= 0) {
            argument(number, clause);
            return;
        }
        boolean isTarget = clause.value().startsWith("*");
        int of = Clause.argument(isTarget ? clause.value().substring(1) : clause.value());
        if (of < 0) {
            return;
        }
        Access place = isTarget ? Access.argument(of).deref() : Access.argument(of);
        switch (clause.head()) {
            case "frees" -> frees(of, place, isTarget, clause);
            case "unref" -> unref(of, place, clause);
            case "ref" -> {
                if (countsForCaller()) {
                    use(of);
                    last.add(new Effect.Count(place, 1));
                }
            }
            case "clears" -> {
                spoken.add(of);
                use(of);
                if (isSure && !clause.has("when") && !clause.has("unless")) {
                    Access memory = Access.argument(of).deref().memory();
                    last.add(new Effect.Free(memory, ""));
                    last.add(new Effect.Clear(memory));
                }
            }
            case "retain" -> retain(of, clause);
            case "callback" -> callback(of, clause);
            case "errorp" -> error(of, clause);
            default -> {}
        }
    }

    private void use(int number) {
        effects.add(new Effect.Use(Access.argument(number)));
    }

    /** Others reach the object as well from now on: nobody is told that it is lost. */
    private void escape(Access place) {
        last.add(new Effect.Escape(place));
    }

    private boolean failed() {
        return draft.exit() == Exit.ERROR;
    }

    /** Whether a condition on an argument holds in this case: empty if this case does not say. */
    private Optional<Boolean> holds(String when) {
        Optional<Condition> asked = ResultFacts.when(when);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        for (Condition known : split) {
            if (known.at().equals(asked.get().at()) && known.number() == asked.get().number()) {
                return Optional.of(known.relation() == asked.get().relation());
            }
            if (known.at().equals(asked.get().at()) && known.relation() == Relation.EQ) {
                return Optional.of(asked.get().relation() == Relation.NE);
            }
        }
        return Optional.empty();
    }

    // Clauses argN=...

    private void argument(int number, Clause clause) {
        Access place = Access.argument(number);
        switch (clause.value()) {
            case "out" -> out(number, clause);
            case "inout" -> {
                spoken.add(number);
                use(number);
                if (!clause.says("caller-storage") && !clause.says("borrow")) {
                    effects.add(new Effect.Retain(place.deref(), List.of(SOMEBODY)));
                }
                effects.add(new Effect.Write(place.deref()));
            }
            case "take", "take-floating", "take-reference", "consume-once" ->
                    take(number, clause, true, true);
            case "take-on-ok" -> take(number, clause, true, clause.has("even-on-error"));
            case "take-on-error" -> take(number, clause, false, true);
            case "take-if", "take-or-realloc", "hold" -> {
                spoken.add(number);
                use(number);
                escape(place);
            }
            case "copy", "borrow", "ref" -> {
                if (!clause.has("when") && !clause.has("unless")) {
                    spoken.add(number);
                    use(number);
                }
            }
            default -> {}
        }
    }

    private void take(int number, Clause clause, boolean onSuccess, boolean onError) {
        spoken.add(number);
        use(number);
        Access whole = Access.argument(number);
        Access place = clause.has("elems") ? whole.then(new Access.Element()) : whole;
        boolean isConditional = clause.has("when") || clause.has("unless");
        boolean either = onSuccess && onError;
        if (isConditional || !isSure && !either || clause.has("shallow")) {
            escape(place);
        } else if (either || (failed() ? onError : onSuccess)) {
            last.add(new Effect.Take(place));
        }
    }

    private void out(int number, Clause clause) {
        spoken.add(number);
        Access place = Access.argument(number).deref();
        for (Condition condition : split) {
            if (condition.at().equals(Access.argument(number))
                    && condition.relation() == Relation.EQ) {
                return;
            }
        }
        boolean isFilled =
                clause.says("caller-storage") && clause.has("release") && !clause.has("when");
        if (isFilled && isSure && !failed()) {
            effects.add(own(place.memory(), clause, true));
            return;
        }
        boolean isOwn =
                (clause.says("own") || clause.says("container"))
                        && clause.has("release")
                        && !clause.has("when")
                        && !clause.says("caller-storage")
                        && !clause.says("scalar");
        if (clause.says("borrow") && !failed()) {
            int from = Clause.argument(clause.get("from"));
            effects.add(
                    from >= 0
                            ? new Effect.Borrow(place, Access.argument(from), until(clause))
                            : new Effect.Write(place));
            return;
        }
        if (!isOwn || !isSure) {
            effects.add(new Effect.Write(place));
            return;
        }
        boolean isNullable = !clause.get("null").isEmpty() || clause.has("optional");
        if (!failed()) {
            effects.add(own(place, clause, isNullable));
            return;
        }
        switch (clause.get("on-error")) {
            case "own" -> effects.add(own(place, clause, true));
            case "null" -> effects.add(new Effect.Clear(place));
            case "unchanged" -> {}
            default -> effects.add(new Effect.Write(place));
        }
    }

    private static Effect own(Access place, Clause clause, boolean isNullable) {
        return new Effect.Own(
                place, FactCompiler.family(clause), FactCompiler.releases(clause), isNullable);
    }

    // Clauses that name an argument.

    private void frees(int number, Access place, boolean isTarget, Clause clause) {
        spoken.add(number);
        boolean isConditional =
                clause.has("when") || clause.has("unless") || clause.get("on").equals("ok");
        if (clause.get("on").equals("ok") && isSure && !clause.has("when")) {
            isConditional = false;
            if (failed()) {
                use(number);
                return;
            }
        }
        if (isConditional) {
            escape(place);
        } else if (clause.has("deferred")) {
            last.add(new Effect.Take(place));
        } else {
            // What takes a variable's address releases as the function does that names the family.
            last.add(new Effect.Free(place, isTarget ? "" : freeFamily(clause)));
        }
        if (isTarget) {
            last.add(clause.has("sets-null") ? new Effect.Clear(place) : new Effect.Write(place));
        }
    }

    /** The allocator that memory must come from; empty where another function made the object. */
    private String freeFamily(Clause clause) {
        String family = clause.get("family");
        if (family.isEmpty()) {
            return "";
        }
        return family.equals("malloc") ? "libc" : entry.name();
    }

    private void unref(int number, Access place, Clause clause) {
        spoken.add(number);
        if (clause.has("when") || clause.has("deferred")) {
            escape(place);
        } else {
            last.add(new Effect.Count(place, -1));
        }
        if (clause.has("sets-null")) {
            last.add(new Effect.Clear(place));
        }
    }

    /** Whether a reference more is the caller's: else the callee keeps it for itself. */
    private boolean countsForCaller() {
        String name = entry.name().toLowerCase(Locale.ROOT);
        for (String word : REFERENCE_WORDS) {
            if (name.endsWith(word) || name.contains("_" + word + "_")) {
                return true;
            }
        }
        return false;
    }

    private void retain(int number, Clause clause) {
        Optional<Boolean> holds =
                clause.has("when") ? holds(clause.get("when")) : Optional.of(true);
        spoken.add(number);
        use(number);
        if (holds.isPresent() && !holds.get()) {
            return;
        }
        Access place = Access.argument(number);
        if (holds.isPresent()) {
            effects.add(new Effect.Retain(place, until(clause)));
        }
        escape(place);
    }

    private void callback(int number, Clause clause) {
        spoken.add(number);
        if (clause.get("role").equals("destroy")) {
            int of = Clause.argument(clause.get("of"));
            boolean isSet =
                    split.stream()
                            .allMatch(c ->
                                    !c.at().equals(Access.argument(number))
                                            || c.relation() == Relation.NE);
            if (of >= 0 && isSet) {
                spoken.add(of);
                last.add(new Effect.Take(Access.argument(of)));
            }
            return;
        }
        boolean now = clause.get("lifetime").equals("call");
        last.add(new Effect.Callback(Access.argument(number), now));
        int data = Clause.argument(clause.get("userdata"));
        if (data >= 0 && !now && spoken.add(data)) {
            escape(Access.argument(data));
        }
        int destroy = Clause.argument(clause.get("destroy"));
        if (destroy >= 0 && spoken.add(destroy)) {
            last.add(new Effect.Callback(Access.argument(destroy), false));
        }
    }

    private void error(int number, Clause clause) {
        spoken.add(number);
        for (Condition condition : split) {
            if (condition.at().equals(Access.argument(number))
                    && condition.relation() == Relation.EQ) {
                return;
            }
        }
        Access place = Access.argument(number).deref();
        boolean byPointer = library.errors().equals("errptr");
        boolean fine =
                draft.when().stream()
                        .anyMatch(c ->
                                c.at().root() == Access.Root.RESULT
                                        && c.relation() == Relation.NE
                                        && c.number() == 0);
        if (failed() && isSure || byPointer && !fine) {
            effects.add(own(place, clause, true));
        } else if (failed() || !isSure) {
            // There may be an error now; nothing tells on which calls.
            effects.add(new Effect.Write(place));
        }
    }

    // Arguments that no clause speaks of.

    private void others(List<Effect> to) {
        int count =
                prototype.isEmpty() || prototype.get().isVariadic()
                        ? ARGUMENTS
                        : prototype.get().params().size();
        for (int i = 0; i < count; i++) {
            if (spoken.contains(i)) {
                continue;
            }
            Kind kind =
                    prototype.isPresent() && i < prototype.get().params().size()
                            ? prototype.get().params().get(i)
                            : Kind.UNKNOWN;
            Access place = Access.argument(i);
            switch (kind) {
                case READ_POINTER -> to.add(new Effect.Use(place));
                case POINTER, UNKNOWN -> {
                    to.add(new Effect.Use(place));
                    if (!library.borrows()) {
                        to.add(new Effect.Retain(place, List.of(SOMEBODY)));
                    }
                    to.add(new Effect.Write(place.deref()));
                }
                case FUNCTION -> to.add(new Effect.Callback(place, false));
                case VOID, NUMBER, BOOL -> {}
            }
        }
    }

    /** The functions that end a loan; events that are no functions are left out. */
    static List<String> until(Clause clause) {
        List<String> functions = new ArrayList<>();
        for (String each : clause.list("until")) {
            if (isFunction(each)) {
                functions.add("C." + each);
            }
        }
        return functions;
    }

    /** Whether an event has a name such as functions have: with an underscore in it. */
    private static boolean isFunction(String event) {
        for (int i = 0; i < event.length(); i++) {
            char c = event.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            boolean isLetter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!isLetter && c != '_' && !(isDigit && i > 0)) {
                return false;
            }
        }
        return event.indexOf('_', 1) > 0 && !event.endsWith("_")
                || event.chars().filter(c -> c == '_').count() > 1;
    }
}
