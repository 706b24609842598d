package cgovet.boundary.contract;

import cgovet.boundary.contract.Condition.Relation;
import cgovet.boundary.contract.Libraries.Entry;
import cgovet.boundary.contract.Prototype.Kind;
import cgovet.boundary.contract.Summary.Case;
import cgovet.boundary.contract.Summary.Exit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the facts of one function into the summary that a call site sees. */
final class FactCompiler {
    /**
     * A way that the call may go.
     *
     * @param effects on the result
     * @param isVague whether the result says neither "done" nor "failed"
     */
    record Draft(Exit exit, List<Condition> when, List<Effect> effects, boolean isVague) {
        Draft(Exit exit, List<Condition> when, List<Effect> effects) {
            this(exit, when, effects, false);
        }

        Draft {
            when = List.copyOf(when);
            effects = List.copyOf(effects);
        }
    }

    private final Library library;
    private final Entry entry;
    private final Optional<Prototype> prototype;

    private FactCompiler(Library library, Entry entry, Optional<Prototype> prototype) {
        this.library = library;
        this.entry = entry;
        this.prototype = prototype;
    }

    static Summary compile(Library library, Entry entry, Optional<Prototype> prototype) {
        return new FactCompiler(library, entry, prototype).run();
    }

    private Summary run() {
        String symbol = "C." + entry.name();
        double confidence = confidence();
        if (says("exits", "yes")) {
            Case never = new Case(Exit.NEVER, List.of(), List.of());
            return new Summary(symbol, entry.by(), confidence, List.of(never));
        }
        List<Draft> drafts = new ResultFacts(library, entry, prototype).drafts();
        boolean isSure = !drafts.isEmpty();
        if (!isSure) {
            drafts = List.of(new Draft(Exit.OK, List.of(), List.of()));
        }
        List<Case> cases = cases(drafts, isSure);
        boolean isOne =
                hasNoResult(drafts) && cases.stream().map(Case::effects).distinct().count() == 1;
        if (isOne) {
            // How the call went makes no difference.
            cases = List.of(new Case(Exit.OK, List.of(), cases.getFirst().effects()));
        }
        return new Summary(symbol, entry.by(), confidence, cases);
    }

    private boolean hasNoResult(List<Draft> drafts) {
        return entry.clauses().stream().noneMatch(c -> c.head().equals("result"))
                && drafts.stream().allMatch(draft -> draft.effects().isEmpty());
    }

    private List<Case> cases(List<Draft> drafts, boolean isSure) {
        List<Case> cases = new ArrayList<>();
        List<List<Condition>> nulls = nullSplits();
        for (Draft draft : drafts) {
            for (List<Condition> split : nulls) {
                List<Condition> when = new ArrayList<>(split);
                when.addAll(draft.when());
                ArgumentFacts facts =
                        new ArgumentFacts(library, entry, prototype, draft, isSure, split);
                List<Effect> effects = new ArrayList<>(facts.effects());
                effects.addAll(draft.effects());
                cases.add(new Case(draft.exit(), when, effects));
            }
        }
        return cases;
    }

    private double confidence() {
        for (Clause clause : entry.clauses()) {
            if (clause.head().equals("confidence")) {
                return Double.parseDouble(clause.value());
            }
        }
        return library.confidence(entry.by());
    }

    private boolean says(String head, String value) {
        for (Clause clause : entry.clauses()) {
            if (clause.head().equals(head) && clause.value().equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** Which of the optional out arguments are null, and which value a deciding argument has. */
    private List<List<Condition>> nullSplits() {
        List<List<Condition>> splits = new ArrayList<>();
        splits.add(List.of());
        for (Clause clause : entry.clauses()) {
            int number = Clause.argument(clause.head());
            boolean optional = number >= 0 && clause.has("optional") && clause.says("own");
            if (clause.head().equals("errorp")) {
                number = Clause.argument(clause.value());
                optional = number >= 0;
            }
            if (optional && splits.size() <= 2) {
                splits = times(splits, nulls(number));
            }
        }
        for (Clause clause : entry.clauses()) {
            if (clause.head().equals("callback") && clause.get("role").equals("destroy")) {
                int number = Clause.argument(clause.value());
                if (number >= 0 && splits.size() == 1) {
                    splits = destructors(number);
                }
            }
        }
        return splits;
    }

    private static List<List<Condition>> nulls(int number) {
        Access place = Access.argument(number);
        return List.of(
                List.of(new Condition(place, Relation.NE, 0)),
                List.of(new Condition(place, Relation.EQ, 0)));
    }

    /** A destructor, none, or sqlite's word for "make a copy". */
    private static List<List<Condition>> destructors(int number) {
        Access place = Access.argument(number);
        return List.of(
                List.of(new Condition(place, Relation.EQ, 0)),
                List.of(new Condition(place, Relation.EQ, ArgumentFacts.TRANSIENT)),
                List.of(
                        new Condition(place, Relation.NE, 0),
                        new Condition(place, Relation.NE, ArgumentFacts.TRANSIENT)));
    }

    private static List<List<Condition>> times(
            List<List<Condition>> all, List<List<Condition>> more) {
        List<List<Condition>> product = new ArrayList<>();
        for (List<Condition> one : all) {
            for (List<Condition> two : more) {
                List<Condition> joined = new ArrayList<>(one);
                joined.addAll(two);
                product.add(List.copyOf(joined));
            }
        }
        return product;
    }

    /** The functions that release what a clause speaks of, as the IR names them. */
    static List<String> releases(Clause clause) {
        return clause.list("release").stream().map(name -> "C." + name).toList();
    }

    /** The family of an object that these functions release. */
    static String family(Clause clause) {
        String family = clause.get("family");
        List<String> releases = clause.list("release");
        if (family.equals("malloc") || releases.contains("free")) {
            return "libc";
        }
        return releases.isEmpty() ? "" : releases.getFirst();
    }

    static boolean isWord(Kind kind) {
        return kind == Kind.NUMBER || kind == Kind.UNKNOWN;
    }
}
