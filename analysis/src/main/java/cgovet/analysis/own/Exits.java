package cgovet.analysis.own;

import cgovet.analysis.own.OwnershipFact.Leak.Cause;
import cgovet.analysis.own.OwnershipFact.UseAfterRelease.Use;
import cgovet.base.text.Span;
import cgovet.boundary.contract.Summary.Exit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is lost where a function ends. */
final class Exits {
    private final Symbols symbols;
    private final Memory memory;
    private final Logic logic;
    private final Ledger ledger;
    private final Reports reports;

    /** Variables whose value a deferred call released before they had one, by name. */
    private final Map<String, Span> early = new HashMap<>();

    Exits(Symbols symbols, Memory memory, Logic logic, Ledger ledger, Reports reports) {
        this.symbols = symbols;
        this.memory = memory;
        this.logic = logic;
        this.ledger = ledger;
        this.reports = reports;
    }

    /** A deferred call runs: with null it releases nothing. */
    void early(State state, Calls.Site site, Names names) {
        for (int i = 0; i < site.args().size() && i < site.operands().size(); i++) {
            String name = names.of(site.operands().get(i));
            if (!name.isEmpty() && logic.isNull(state, site.args().get(i))) {
                early.putIfAbsent(name, site.at());
            }
        }
    }

    void check(Exit exit, List<Sym> results, State state, Span at) {
        if (state.resources.isEmpty()) {
            return;
        }
        for (Sym result : results) {
            if (state.resources.has(Symbols.object(result).id)
                    && isReleased(state, Symbols.object(result))) {
                ledger.use(state, result, Use.RETURNED, "", at);
            }
        }
        Set<Sym> kept = kept(state, results);
        List<Res> lost = new ArrayList<>();
        for (int id : state.resources.keys()) {
            Res resource = state.resources.get(id);
            if (resource == null || !resource.owed || resource.life != Res.Life.LIVE) {
                continue;
            }
            if (logic.isNoAddress(state, resource.object)
                    || (resource.container != null && isEmpty(state, resource.container))) {
                continue;
            }
            boolean held =
                    kept.contains(resource.object)
                            || (resource.container != null
                                    && (kept.contains(resource.container)
                                            || isForeign(state, resource.container)));
            if (held) {
                reports.discharge(resource);
            } else {
                lost.add(resource);
            }
        }
        Set<Sym> inner = within(state, lost);
        for (Res resource : lost) {
            if (!inner.contains(resource.object)) {
                reports.lose(new Reports.Loss(resource, exit, at, cause(resource), state));
            }
        }
    }

    /** Objects that another one leads to which is lost too: then that one is the matter. */
    private Set<Sym> within(State state, List<Res> lost) {
        Set<Sym> objects = new HashSet<>();
        lost.forEach(resource -> objects.add(resource.object));
        Map<Sym, Set<Sym>> leads = new HashMap<>();
        for (Sym object : objects) {
            Set<Sym> reached = new HashSet<>(memory.reach(state, List.of(object)));
            reached.retainAll(objects);
            reached.remove(object);
            leads.put(object, reached);
        }
        Set<Sym> inner = new HashSet<>();
        leads.forEach((outer, reached) -> {
            for (Sym object : reached) {
                if (!leads.getOrDefault(object, Set.of()).contains(outer)) {
                    inner.add(object);
                }
            }
        });
        return inner;
    }

    /** Whether a slice is known to have no elements: then nothing is held by it. */
    private boolean isEmpty(State state, Sym container) {
        return logic.isNull(state, symbols.length(container));
    }

    private static boolean isReleased(State state, Sym object) {
        Res resource = state.resource(object);
        return resource != null && resource.isReleased();
    }

    private Cause cause(Res resource) {
        if (resource.overwrittenByReturn) {
            return Cause.NAMED_RESULT_OVERWRITTEN;
        }
        if (!resource.overwritten.isNone()) {
            return Cause.OVERWRITTEN;
        }
        if (resource.family.equals(Ledger.CLEANUP)) {
            return Cause.CLOSURE_DROPPED;
        }
        Span deferred = early.get(resource.variable);
        if (deferred != null && deferred.compareTo(resource.at) < 0) {
            return Cause.DEFER_TOO_EARLY;
        }
        if (resource.variable.isEmpty() && resource.isArgument) {
            return Cause.INLINE_ARGUMENT;
        }
        return Cause.NEVER_RELEASED;
    }

    /** Everything that the caller, or anybody else, can still reach. */
    Set<Sym> kept(State state, List<Sym> results) {
        List<Sym> roots = new ArrayList<>(results);
        Set<Sym> foreign = new HashSet<>();
        Set<Sym> own = new HashSet<>();
        state.memory.forEach((cell, content) -> {
            Sym object = Symbols.object(cell);
            if (own.contains(object)) {
                return;
            }
            if (foreign.contains(object) || isForeign(state, object)) {
                foreign.add(object);
                roots.add(content);
            } else {
                own.add(object);
            }
        });
        return memory.reach(state, roots);
    }

    /** Whether others see what is stored in an object. */
    static boolean isForeign(State state, Sym object) {
        if (state.isMarked(object, State.LOST)) {
            return true;
        }
        Res resource = state.resource(object);
        if (resource != null && resource.life != Res.Life.BORROWED) {
            // Its own fate decides: what it holds is lost with it.
            return resource.life == Res.Life.LIVE && !resource.owed;
        }
        return switch (object.shape()) {
            case Shape.Cell _ -> false;
            case Shape.Made m -> m.kind() != Shape.Made.Kind.OBJECT;
            default -> true;
        };
    }
}
