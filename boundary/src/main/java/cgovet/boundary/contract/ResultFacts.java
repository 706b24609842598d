package cgovet.boundary.contract;

import cgovet.boundary.contract.Condition.Relation;
import cgovet.boundary.contract.FactCompiler.Draft;
import cgovet.boundary.contract.Libraries.Entry;
import cgovet.boundary.contract.Prototype.Kind;
import cgovet.boundary.contract.Summary.Exit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a function's result is, and what it says of how the call went. */
final class ResultFacts {
    /** Owners that are no object of the program's. */
    private static final Set<String> LENDERS = Set.of("library", "static", "thread", "process");

    private static final Access RESULT = Access.result(0);

    private final Library library;
    private final Entry entry;
    private final Optional<Prototype> prototype;

    ResultFacts(Library library, Entry entry, Optional<Prototype> prototype) {
        this.library = library;
        this.entry = entry;
        this.prototype = prototype;
    }

    /** The ways that the call may go; none where nothing tells failure from success. */
    List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        Optional<Condition> told = Optional.empty();
        for (Clause clause : entry.clauses()) {
            if (clause.head().equals("result")) {
                ofResult(clause, drafts);
            } else if (clause.head().equals("status")) {
                told = status(clause);
            }
        }
        if (!drafts.isEmpty()) {
            return drafts;
        }
        Optional<Condition> ok = told;
        if (ok.isEmpty()) {
            Kind kind = prototype.map(Prototype::result).orElse(Kind.UNKNOWN);
            if (kind == Kind.VOID) {
                return List.of(new Draft(Exit.OK, List.of(), List.of()));
            }
            ok = ofChannel(kind);
        }
        boolean isTold = !told.isEmpty();
        return ok.map(each -> split(each, isTold)).orElse(List.of());
    }

    private List<Draft> split(Condition ok, boolean isTold) {
        if (ok.relation() == Relation.GE && !isTold) {
            // Most say 0 where all is well. What a greater number says, nobody knows.
            return List.of(
                    new Draft(Exit.OK, List.of(zero(Relation.EQ)), List.of()),
                    new Draft(Exit.ERROR, List.of(zero(Relation.LT)), List.of()),
                    new Draft(Exit.OK, List.of(zero(Relation.GT)), List.of(), true));
        }
        boolean isZero = ok.relation() == Relation.EQ && ok.number() == 0;
        if (isZero && saysNegative() && !callsBack()) {
            return List.of(
                    new Draft(Exit.OK, List.of(ok), List.of()),
                    new Draft(Exit.ERROR, List.of(zero(Relation.LT)), List.of()));
        }
        Condition failed = new Condition(ok.at(), ok.relation().negated(), ok.number());
        return List.of(
                new Draft(Exit.OK, List.of(ok), List.of()),
                new Draft(Exit.ERROR, List.of(failed), List.of()));
    }

    /** Whether a function of the library gives 0 or an error's number below it. */
    private boolean saysNegative() {
        return library.errors().startsWith("negative-errno")
                || library.errors().startsWith("negative-AVERROR");
    }

    /** Whether the result may be what a function of the caller returned. */
    private boolean callsBack() {
        return entry.clauses().stream().anyMatch(clause -> clause.head().equals("callback"));
    }

    private static Condition zero(Relation relation) {
        return new Condition(RESULT, relation, 0);
    }

    /** What the library's functions say by their results where they are numbers. */
    private Optional<Condition> ofChannel(Kind kind) {
        if (kind == Kind.BOOL) {
            return Optional.of(new Condition(RESULT, Relation.NE, 0));
        }
        if (!FactCompiler.isWord(kind)) {
            return Optional.empty();
        }
        return switch (library.errors()) {
            case "negative", "negative-errno", "negative-AVERROR", "enum-SQLRETURN" ->
                    Optional.of(new Condition(RESULT, Relation.GE, 0));
            case "negative-or-null", "null-or-negative" ->
                    kind == Kind.NUMBER
                            ? Optional.of(new Condition(RESULT, Relation.GE, 0))
                            : Optional.empty();
            case "nonzero", "enum-state", "CPLErr-or-null" ->
                    Optional.of(new Condition(RESULT, Relation.EQ, 0));
            case "zero", "GError" -> Optional.of(new Condition(RESULT, Relation.NE, 0));
            default -> Optional.empty();
        };
    }

    private static Optional<Condition> status(Clause clause) {
        if (!clause.value().startsWith("ok:")) {
            return Optional.empty();
        }
        return switch (clause.value().substring(3)) {
            case "zero" -> Optional.of(new Condition(RESULT, Relation.EQ, 0));
            case "nonzero", "nonnull" -> Optional.of(new Condition(RESULT, Relation.NE, 0));
            case "nonnegative" -> Optional.of(new Condition(RESULT, Relation.GE, 0));
            case "positive" -> Optional.of(new Condition(RESULT, Relation.GT, 0));
            case "negative" -> Optional.of(new Condition(RESULT, Relation.LT, 0));
            case "one" -> Optional.of(new Condition(RESULT, Relation.EQ, 1));
            default -> Optional.empty();
        };
    }

    private void ofResult(Clause clause, List<Draft> to) {
        List<Condition> when = new ArrayList<>();
        if (clause.has("when")) {
            Optional<Condition> condition = when(clause.get("when"));
            if (condition.isEmpty()) {
                to.add(new Draft(Exit.OK, List.of(), List.of()));
                return;
            }
            when.add(condition.get());
        }
        List<Effect> effects = new ArrayList<>();
        boolean isNull = clause.value().equals("null");
        boolean isOwn = clause.says("own") || clause.says("container");
        String nullable = clause.get("null");
        if (nullable.isEmpty() && isOwn && reportsByPointer()) {
            // What makes an object and says by an out parameter that it failed has made none.
            nullable = "error";
        }
        if (clause.value().startsWith("same-as:")) {
            same(clause.value().substring("same-as:".length()), effects);
        } else if (isOwn && clause.has("same")) {
            int number = Clause.argument(clause.get("same"));
            if (number >= 0 && !refers(number)) {
                effects.add(new Effect.Count(Access.argument(number), 1));
            }
            same(clause.get("same"), effects);
        } else if (isOwn && clause.has("release") && !clause.has("unless")) {
            effects.add(
                    new Effect.Own(
                            RESULT,
                            FactCompiler.family(clause),
                            FactCompiler.releases(clause),
                            nullable.isEmpty()));
        } else if (clause.says("borrow")) {
            borrow(clause, effects);
        } else if (clause.says("static")) {
            effects.add(new Effect.Static(RESULT));
        }
        if (isNull) {
            to.add(draft(Exit.OK, when, Relation.EQ, effects));
            return;
        }
        boolean isPointer =
                prototype.map(Prototype::result).map(Kind::isPointer).orElse(true)
                        || prototype.map(p -> p.result() == Kind.UNKNOWN).orElse(true);
        switch (isPointer ? nullable : "") {
            case "" -> to.add(new Draft(Exit.OK, when, effects));
            case "ok" -> {
                to.add(draft(Exit.OK, when, Relation.EQ, List.of()));
                to.add(draft(Exit.ERROR, when, Relation.NE, effects));
            }
            default -> {
                to.add(draft(Exit.OK, when, Relation.NE, effects));
                Exit exit = nullable.equals("error") ? Exit.ERROR : Exit.OK;
                to.add(draft(exit, when, Relation.EQ, List.of()));
            }
        }
    }

    private boolean reportsByPointer() {
        return entry.clauses().stream().anyMatch(clause -> clause.head().equals("errorp"));
    }

    /** Whether another clause counts the reference that the result stands for. */
    private boolean refers(int number) {
        for (Clause clause : entry.clauses()) {
            if (clause.head().equals("ref") && Clause.argument(clause.value()) == number) {
                return true;
            }
        }
        return false;
    }

    private static Draft draft(
            Exit exit, List<Condition> when, Relation relation, List<Effect> effects) {
        List<Condition> all = new ArrayList<>(when);
        all.add(new Condition(RESULT, relation, 0));
        return new Draft(exit, all, effects);
    }

    private static void same(String argument, List<Effect> effects) {
        int number = Clause.argument(argument);
        if (number >= 0) {
            effects.add(new Effect.Same(RESULT, Access.argument(number)));
        }
    }

    private static void borrow(Clause clause, List<Effect> effects) {
        int from = Clause.argument(clause.get("from"));
        if (from >= 0) {
            effects.add(
                    new Effect.Borrow(RESULT, Access.argument(from), ArgumentFacts.until(clause)));
        } else if (LENDERS.contains(clause.get("from"))) {
            effects.add(new Effect.Static(RESULT));
        }
    }

    /** A test of an argument: {@code arg1==NULL}. */
    static Optional<Condition> when(String text) {
        boolean equal = text.contains("==");
        int at = text.indexOf(equal ? "==" : "!=");
        if (at < 0) {
            return Optional.empty();
        }
        int number = Clause.argument(text.substring(0, at));
        String value = text.substring(at + 2);
        long constant;
        switch (value) {
            case "NULL", "0", "SQLITE_STATIC" -> constant = 0;
            case "SQLITE_TRANSIENT" -> constant = ArgumentFacts.TRANSIENT;
            default -> {
                return Optional.empty();
            }
        }
        return number < 0
                ? Optional.empty()
                : Optional.of(
                        new Condition(
                                Access.argument(number),
                                equal ? Relation.EQ : Relation.NE,
                                constant));
    }
}
