package cgovet.boundary.portable;

import cgovet.base.finding.Fact;
import cgovet.base.finding.Place;
import cgovet.base.target.Target;
import cgovet.base.text.Span;
import cgovet.boundary.call.CrossingCall;
import cgovet.boundary.types.CgoTypes;
import cgovet.gofront.constant.Constant;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.syntax.Spec;
import cgovet.gofront.syntax.Stmt;
import cgovet.gofront.syntax.Token;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.Sizes;
import cgovet.gofront.types.TypeAndValue;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Finds records with a tail that Go allocates too short, copies, or looks for at the wrong place.
 */
final class Tails implements Finder {
    private static final int MAX_ADDENDS = 40;

    private final Scene scene;
    private final CgoTypes types;
    private final Consumer<Fact> facts;
    private final Sizes sizes;
    private final TailUse uses;
    private final Map<Expr.CallExpr, CrossingCall> crossings = new IdentityHashMap<>();
    private final Map<Obj, Source> sources = new LinkedHashMap<>();
    private final Map<Obj, Integer> settings = new IdentityHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Passed> passed = new ArrayList<>();

    /** How a variable of Go came by its record. */
    private record Source(
            GoFile file, String function, Span at, Tail tail, Sort sort, boolean isPointer) {
        enum Sort {
            /** No more than the size of the struct was asked for. */
            BARE,
            /** The size of the struct, and a byte for each element. */
            COUNTED,
            /** A variable of Go, which ends where the struct ends. */
            VARIABLE,
            /** A copy of what a pointer points to. */
            COPY
        }
    }

    /** An address behind the start of a record. */
    private record Step(
            GoFile file, String function, Span at, Expr base, Tail tail, long constant) {}

    private record Passed(Obj variable, boolean byAddress, CrossingCall call, int index) {}

    Tails(Scene scene, CgoTypes types, Consumer<Fact> facts) {
        this.scene = scene;
        this.types = types;
        this.facts = facts;
        this.sizes = Sizes.of(scene.target().goarch());
        this.uses = new TailUse(scene.units(), scene.layouts());
        scene.crossings().forEach(call -> crossings.put(call.call(), call));
    }

    @Override
    public void visit(GoFile file, String function, Node node) {
        switch (node) {
            case Stmt.AssignStmt assign -> {
                boolean isEven = assign.lhs().size() == assign.rhs().size();
                for (int i = 0; i < assign.lhs().size(); i++) {
                    Expr value =
                            isEven || (i == 0 && assign.rhs().size() == 1)
                                    ? assign.rhs().get(isEven ? i : 0)
                                    : null;
                    if (assign.lhs().get(i) instanceof Expr.Ident name) {
                        set(file, function, name, Optional.ofNullable(value));
                    }
                }
            }
            case Spec.ValueSpec spec -> {
                for (int i = 0; i < spec.names().size(); i++) {
                    set(
                            file,
                            function,
                            spec.names().get(i),
                            i < spec.values().size()
                                    ? Optional.of(spec.values().get(i))
                                    : Optional.empty());
                }
            }
            case Expr.CallExpr call -> {
                Optional.ofNullable(crossings.get(call)).ifPresent(this::pass);
                step(file, function, call);
            }
            default -> {}
        }
    }

    // Where records come from.

    private void set(GoFile file, String function, Expr.Ident name, Optional<Expr> value) {
        if (!(scene.pkg().info().objectOf(name) instanceof Obj.Var variable)
                || variable.type() == null) {
            return;
        }
        settings.merge(variable, 1, Integer::sum);
        Optional<Tail> itself = tail(variable.type());
        Optional<Tail> behind = behind(variable.type());
        if (itself.isPresent()) {
            boolean isCopy = value.map(Expr::unparen).orElse(null) instanceof Expr.StarExpr;
            put(
                    variable,
                    new Source(
                            file,
                            function,
                            Scene.span(file, value.isPresent() ? value.get() : name),
                            itself.get(),
                            isCopy ? Source.Sort.COPY : Source.Sort.VARIABLE,
                            false));
        } else if (behind.isPresent() && value.isPresent()) {
            made(value.get(), behind.get())
                    .ifPresent(sort ->
                            put(
                                    variable,
                                    new Source(
                                            file,
                                            function,
                                            Scene.span(file, value.get()),
                                            behind.get(),
                                            sort,
                                            true)));
        }
    }

    private void put(Obj variable, Source source) {
        sources.putIfAbsent(variable, source);
    }

    private Optional<Source.Sort> made(Expr value, Tail tail) {
        Expr at = Expr.unparen(value);
        if (at instanceof Expr.UnaryExpr address
                && address.op() == Token.AND
                && Expr.unparen(address.x()) instanceof Expr.CompositeLit) {
            return Optional.of(Source.Sort.BARE);
        }
        for (Optional<Expr> inner = scene.converted(at);
                inner.isPresent();
                inner = scene.converted(at)) {
            at = Expr.unparen(inner.get());
        }
        if (!(at instanceof Expr.CallExpr call)) {
            return Optional.empty();
        }
        CrossingCall crossing = crossings.get(call);
        if (crossing == null) {
            boolean isNew =
                    Expr.unparen(call.fun()) instanceof Expr.Ident name
                            && name.name().equals("new")
                            && scene.pkg().info().objectOf(name) instanceof Obj.Builtin;
            return isNew ? Optional.of(Source.Sort.BARE) : Optional.empty();
        }
        if (uses.bare(crossing.name()).isPresent()) {
            return Optional.of(Source.Sort.BARE);
        }
        return switch (crossing.name()) {
            case "malloc" -> crossing.args().size() == 1 ? sized(call.args().get(0), tail) : none();
            case "calloc" ->
                    crossing.args().size() == 2 && constant(call.args().get(0)).orElse(0) == 1
                            ? sized(call.args().get(1), tail)
                            : none();
            default -> none();
        };
    }

    private static Optional<Source.Sort> none() {
        return Optional.empty();
    }

    private Optional<Source.Sort> sized(Expr size, Tail tail) {
        OptionalLong constant = constant(size);
        if (constant.isPresent()) {
            return tail.hasNoRoom(constant.getAsLong())
                    ? Optional.of(Source.Sort.BARE)
                    : Optional.empty();
        }
        Expr at = plain(size);
        if (!(at instanceof Expr.BinaryExpr sum) || sum.op() != Token.ADD) {
            return Optional.empty();
        }
        boolean isLeft = constant(sum.x()).orElse(-1) == tail.size();
        boolean isRight = constant(sum.y()).orElse(-1) == tail.size();
        if (isLeft == isRight || tail.element() == 1) {
            return Optional.empty();
        }
        return isCount(plain(isLeft ? sum.y() : sum.x()), tail)
                ? Optional.of(Source.Sort.COUNTED)
                : Optional.empty();
    }

    /** {@code len(s)} of elements as large as those of the tail. */
    private boolean isCount(Expr expr, Tail tail) {
        return expr instanceof Expr.CallExpr call
                && Expr.unparen(call.fun()) instanceof Expr.Ident name
                && name.name().equals("len")
                && scene.pkg().info().objectOf(name) instanceof Obj.Builtin
                && call.args().size() == 1
                && scene.typeOf(call.args().getFirst()).underlying() instanceof GoType.Slice slice
                && sizes.sizeOf(slice.elem()) == tail.element();
    }

    // What becomes of them.

    private void pass(CrossingCall call) {
        for (int i = 0; i < call.args().size(); i++) {
            Expr arg = plain(call.args().get(i));
            arg = scene.throughUnsafe(arg).map(this::plain).orElse(arg);
            boolean byAddress = arg instanceof Expr.UnaryExpr address && address.op() == Token.AND;
            Expr of = byAddress ? Expr.unparen(((Expr.UnaryExpr) arg).x()) : arg;
            if (of instanceof Expr.Ident name
                    && scene.pkg().info().objectOf(name) instanceof Obj.Var variable) {
                passed.add(new Passed(variable, byAddress, call, i));
            }
        }
    }

    /** {@code (*T)(unsafe.Add(unsafe.Pointer(p), n))}, and the same by {@code uintptr}. */
    private void step(GoFile file, String function, Expr.CallExpr call) {
        Optional<Expr> from = scene.converted(call);
        if (from.isEmpty()
                || !(scene.typeOf(call.fun()).underlying() instanceof GoType.Pointer to)) {
            return;
        }
        List<Expr> addends = new ArrayList<>();
        addends(from.get(), addends);
        if (addends.size() < 2) {
            return;
        }
        Expr base = scene.throughUnsafe(addends.getFirst()).orElse(addends.getFirst());
        Optional<Tail> tail = behind(scene.typeOf(base));
        if (tail.isEmpty() || sizes.sizeOf(to.elem()) != tail.get().element()) {
            return;
        }
        for (Expr addend : addends.subList(1, addends.size())) {
            OptionalLong constant = constant(addend);
            if (constant.isPresent() && constant.getAsLong() >= tail.get().offset()) {
                steps.add(
                        new Step(
                                file,
                                function,
                                Scene.span(file, call),
                                Expr.unparen(base),
                                tail.get(),
                                constant.getAsLong()));
                return;
            }
        }
    }

    private void addends(Expr expr, List<Expr> into) {
        Expr at = Expr.unparen(expr);
        if (into.size() > MAX_ADDENDS) {
            return;
        }
        if (at instanceof Expr.BinaryExpr sum && sum.op() == Token.ADD && !scene.isConstant(sum)) {
            addends(sum.x(), into);
            addends(sum.y(), into);
        } else if (at instanceof Expr.CallExpr call && isAdd(call) && call.args().size() == 2) {
            addends(call.args().get(0), into);
            addends(call.args().get(1), into);
        } else if (into.isEmpty() && scene.converted(at).isPresent()) {
            Expr inner = Expr.unparen(scene.converted(at).get());
            boolean isAddress = scene.typeOf(inner).underlying() instanceof GoType.Pointer;
            if (isAddress) {
                into.add(inner);
            } else {
                addends(inner, into);
            }
        } else {
            into.add(at);
        }
    }

    private boolean isAdd(Expr.CallExpr call) {
        return Expr.unparen(call.fun()) instanceof Expr.SelectorExpr(Expr.Ident pkg, Expr.Ident sel)
                && sel.name().equals("Add")
                && scene.pkg().info().objectOf(pkg) instanceof Obj.PkgName imported
                && imported.imported().path().equals("unsafe");
    }

    @Override
    public void done() {
        for (Passed each : passed) {
            Source source = sources.get(each.variable());
            if (source == null || settings.getOrDefault(each.variable(), 0) != 1) {
                continue;
            }
            Optional<TailUse.Touch> touch = uses.of(each.call().name(), each.index());
            if (source.isPointer() == each.byAddress() || touch.isEmpty()) {
                continue;
            }
            boolean isCopy = source.sort() == Source.Sort.COPY;
            if (isCopy
                    ? !touch.get().isGuarded() || touch.get().isWrite()
                    : touch.get().needsRoom()) {
                report(
                        source,
                        new Place(touch.get().at(), "elements are used here"),
                        new Place(each.call().at(), "the function that uses elements"));
            }
        }
        for (Step step : steps) {
            Source source =
                    step.base() instanceof Expr.Ident name
                                    && scene.pkg().info().objectOf(name) instanceof Obj.Var v
                                    && settings.getOrDefault(v, 0) == 1
                            ? sources.get(v)
                            : null;
            if (source != null) {
                report(source, new Place(step.at(), "an element is reached here"));
            }
            if (step.constant() == step.tail().size()
                    && step.tail().size() != step.tail().offset()) {
                accept(
                        step.at(),
                        step.function(),
                        RecordHazard.Kind.TAIL_ELSEWHERE,
                        step.tail(),
                        step.tail().offset(),
                        step.tail().size(),
                        List.of(),
                        List.of(scene.target()),
                        0.9);
            }
        }
        new TailsOfC(uses, scene.layouts(), this::ofC).find();
    }

    private void ofC(TailsOfC.Short found) {
        accept(
                found.at(),
                found.function(),
                found.kind(),
                found.tail(),
                found.tail().size(),
                found.tail().element(),
                List.of(new Place(found.use(), "an element is used here")),
                List.of(scene.target()),
                0.88);
    }

    private void report(Source source, Place... related) {
        accept(
                source.at(),
                source.function(),
                switch (source.sort()) {
                    case BARE -> RecordHazard.Kind.TAIL_WITHOUT_ROOM;
                    case COUNTED -> RecordHazard.Kind.TAIL_COUNTED_IN_BYTES;
                    case VARIABLE -> RecordHazard.Kind.TAIL_OF_VARIABLE;
                    case COPY -> RecordHazard.Kind.TAIL_LOST;
                },
                source.tail(),
                source.tail().size(),
                source.tail().element(),
                List.of(related),
                scene.matrix().apply(source.file()),
                0.88);
    }

    private void accept(
            Span at,
            String function,
            RecordHazard.Kind kind,
            Tail tail,
            long has,
            long wants,
            List<Place> related,
            List<Target> where,
            double confidence) {
        facts.accept(
                new RecordHazard(
                        at,
                        function,
                        kind,
                        tail.record().toString(),
                        tail.name(),
                        has,
                        wants,
                        related,
                        where,
                        confidence));
    }

    // Types and constants.

    private Optional<Tail> tail(GoType type) {
        return Records.record(types, type).flatMap(record -> Tail.of(record, scene.layouts()));
    }

    private Optional<Tail> behind(GoType type) {
        return type.underlying() instanceof GoType.Pointer pointer
                ? tail(pointer.elem())
                : Optional.empty();
    }

    private OptionalLong constant(Expr expr) {
        TypeAndValue known = scene.pkg().info().of(expr);
        return known != null
                        && known.value() instanceof Constant.Int(var value)
                        && value.bitLength() < 63
                ? OptionalLong.of(value.longValue())
                : OptionalLong.empty();
    }

    private Expr plain(Expr expr) {
        Expr at = Expr.unparen(expr);
        for (Optional<Expr> inner = scene.converted(at);
                inner.isPresent() && !scene.isConstant(at);
                inner = scene.converted(at)) {
            at = Expr.unparen(inner.get());
        }
        return at;
    }
}
