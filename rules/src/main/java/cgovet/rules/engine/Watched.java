package cgovet.rules.engine;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.Sym;
import cgovet.base.watch.Part;
import cgovet.base.watch.Stopwatch;
import cgovet.boundary.contract.Summary;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Instr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Observers that tell a stopwatch whose turn it is; they are asked in the order given. */
final class Watched implements Observer {
    private final Stopwatch stopwatch;
    private final List<Part> parts = new ArrayList<>();
    private final List<Observer> observers = new ArrayList<>();

    /** An observer to make, and what its time counts as. */
    record Member(Part part, Observer.Factory factory) {}

    private Watched(
            Stopwatch stopwatch, List<Member> members, IrFunction function, Consumer<Fact> facts) {
        this.stopwatch = stopwatch;
        for (Member member : members) {
            parts.add(member.part());
            observers.add(
                    stopwatch.of(member.part(), () -> member.factory().observe(function, facts)));
        }
    }

    /** The same observers, watched if somebody has a clock. */
    static List<Observer.Factory> of(Stopwatch stopwatch, List<Member> members) {
        if (stopwatch == Stopwatch.NONE) {
            return members.stream().map(Member::factory).toList();
        }
        return List.of((function, facts) -> new Watched(stopwatch, members, function, facts));
    }

    private void each(Consumer<Observer> ask) {
        Part before = stopwatch.enter(parts.getFirst());
        try {
            for (int i = 0; i < observers.size(); i++) {
                if (i > 0 && parts.get(i) != parts.get(i - 1)) {
                    stopwatch.enter(parts.get(i));
                }
                ask.accept(observers.get(i));
            }
        } finally {
            stopwatch.enter(before);
        }
    }

    @Override
    public void before(Instr instr, StateView state) {
        each(observer -> observer.before(instr, state));
    }

    @Override
    public void deferred(Instr.Defer call, List<Sym> args, StateView state) {
        each(observer -> observer.deferred(call, args, state));
    }

    @Override
    public void exit(Summary.Exit exit, StateView state) {
        each(observer -> observer.exit(exit, state));
    }

    @Override
    public void done() {
        each(Observer::done);
    }
}
