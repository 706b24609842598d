package cgovet.boundary.portable;

import cgovet.base.finding.Fact;
import cgovet.base.finding.Place;
import cgovet.base.target.Target;
import cgovet.base.text.Span;
import cgovet.boundary.export.Exports;
import cgovet.boundary.types.CgoTypes;
import cgovet.cfront.layout.RecordLayout;
import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.FloatKind;
import cgovet.cfront.types.RecordType;
import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.types.BasicKind;
import cgovet.gofront.types.CEntity;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds {@link Clash}. */
final class Declarations implements Finder {
    private final Scene scene;
    private final CgoTypes types;
    private final Integers integers;
    private final Consumer<Fact> facts;
    private final Set<String> seen = new HashSet<>();
    private final List<Exported> exports = new ArrayList<>();

    private record Exported(GoFile file, Exports.Export export) {}

    /** Parameters in order, then the result. */
    private record Shape(List<Slot> params, Slot result) {}

    Declarations(Scene scene, CgoTypes types, Consumer<Fact> facts) {
        this.scene = scene;
        this.types = types;
        this.integers = new Integers(types);
        this.facts = facts;
    }

    @Override
    public void visit(GoFile file, String function, Node node) {
        if (seen.add(file.text().path())) {
            Exports.of(file).forEach(export -> exports.add(new Exported(file, export)));
        }
        if (node instanceof Expr.CallExpr call) {
            callback(file, call);
        }
    }

    @Override
    public void done() {
        Map<String, CFunction> known = new HashMap<>();
        Map<String, RecordType> records = new HashMap<>();
        Set<String> told = new HashSet<>();
        for (CUnit unit : scene.units()) {
            for (CFunction function : unit.functions().values()) {
                if (!isForeign(function.at()) && !function.isStatic()) {
                    CFunction first = known.putIfAbsent(function.name(), function);
                    if (first != null && !first.at().equals(function.at())) {
                        functions(first, function, told);
                    }
                }
            }
            for (RecordType record : unit.tags().values()) {
                if (record.isComplete() && !isForeign(record.at())) {
                    RecordType first = records.putIfAbsent(record.at().toString(), record);
                    if (first != null && first != record && told.add("" + record.at())) {
                        layouts(first, record, unit);
                    }
                }
            }
        }
        for (Exported each : exports) {
            CFunction prototype = known.get(each.export().name());
            if (prototype != null) {
                export(each, prototype);
            }
        }
    }

    private static boolean isForeign(Span at) {
        return at.path().startsWith("/") || at.path().endsWith(Exports.HEADER);
    }

    // C and C.

    private void functions(CFunction first, CFunction second, Set<String> told) {
        if (!first.type().hasPrototype() || !second.type().hasPrototype()) {
            return;
        }
        CFunction at = second.isDefined() ? first : second;
        CFunction other = at == first ? second : first;
        List<Target> here = List.of(scene.target());
        difference(shape(at.type()), shape(other.type()), here)
                .filter(_ -> told.add(at.name()))
                .ifPresent(d ->
                        facts.accept(
                                new Clash(
                                        at.at(),
                                        Clash.Kind.FUNCTION,
                                        at.name(),
                                        d.part(),
                                        d.one(),
                                        d.other(),
                                        List.of(new Place(other.at(), "the other declaration")),
                                        d.where(),
                                        0.92)));
    }

    /** One text, read twice with other packing or other macros before it. */
    private void layouts(RecordType first, RecordType second, CUnit unit) {
        Optional<RecordLayout> one = scene.layouts().record(first);
        Optional<RecordLayout> other = scene.layouts().record(second);
        if (one.isPresent() && other.isPresent() && one.get().size() != other.get().size()) {
            facts.accept(
                    new Clash(
                            second.at(),
                            Clash.Kind.RECORD,
                            second.toString(),
                            unit.path(),
                            Long.toString(other.get().size()),
                            Long.toString(one.get().size()),
                            List.of(),
                            List.of(scene.target()),
                            0.88));
        }
    }

    // Go and C.

    private void export(Exported each, CFunction prototype) {
        Decl.FuncDecl declared = each.export().function();
        if (declared.recv() != null
                || !prototype.type().hasPrototype()
                || !(scene.pkg().info().objectOf(declared.name()) instanceof Obj.Func function)
                || function.signature().results().size() > 1) {
            return;
        }
        List<Slot> params = new ArrayList<>();
        for (Obj.Var param : function.signature().params().vars()) {
            params.add(slot(param.type()));
        }
        Slot result =
                function.signature().results().size() == 0
                        ? new Slot.Nothing("nothing")
                        : slot(function.signature().results().type(0));
        difference(
                        new Shape(params, result),
                        shape(prototype.type()),
                        scene.matrix().apply(each.file()))
                .ifPresent(d ->
                        facts.accept(
                                new Clash(
                                        Scene.span(each.file(), declared.name()),
                                        Clash.Kind.EXPORT,
                                        each.export().name(),
                                        d.part(),
                                        d.one(),
                                        d.other(),
                                        List.of(new Place(prototype.at(), "the prototype")),
                                        d.where(),
                                        0.9)));
    }

    /** {@code C.callback_t(C.function)}, also through {@code unsafe.Pointer}. */
    private void callback(GoFile file, Expr.CallExpr call) {
        Optional<Expr> inner = scene.converted(call);
        Optional<Expr> value = inner.flatMap(scene::throughUnsafe).or(() -> inner);
        if (value.isEmpty()
                || !(value.get() instanceof Expr.SelectorExpr selector)
                || !(scene.pkg().info().cEntity(selector) instanceof CEntity.FunctionPointer)) {
            return;
        }
        Optional<CType.Function> wanted =
                types.origin(scene.typeOf(call.fun())).flatMap(CTypes::function);
        Optional<CFunction> given = scene.cgo().function(file.text().path(), selector.sel().name());
        if (wanted.isEmpty() || given.isEmpty() || !given.get().type().hasPrototype()) {
            return;
        }
        difference(shape(given.get().type()), shape(wanted.get()), scene.matrix().apply(file))
                .ifPresent(d ->
                        facts.accept(
                                new Clash(
                                        Scene.span(file, call),
                                        Clash.Kind.CALLBACK,
                                        given.get().name(),
                                        d.part(),
                                        d.one(),
                                        d.other(),
                                        List.of(new Place(given.get().at(), "the function")),
                                        d.where(),
                                        0.85)));
    }

    // Comparison.

    private record Difference(String part, String one, String other, List<Target> where) {}

    private static Optional<Difference> difference(Shape one, Shape other, List<Target> targets) {
        int count = one.params().size();
        if (count != other.params().size()) {
            return Optional.of(
                    new Difference(
                            "the parameters",
                            Integer.toString(count),
                            Integer.toString(other.params().size()),
                            targets));
        }
        for (int i = 0; i <= count; i++) {
            Slot mine = i < count ? one.params().get(i) : one.result();
            Slot theirs = i < count ? other.params().get(i) : other.result();
            List<Target> where = targets.stream().filter(t -> mine.clashes(theirs, t)).toList();
            if (!where.isEmpty()) {
                String part = i < count ? "parameter " + (i + 1) : "the result";
                return Optional.of(new Difference(part, mine.shown(), theirs.shown(), where));
            }
        }
        return Optional.empty();
    }

    private Shape shape(CType.Function function) {
        List<Slot> params = new ArrayList<>();
        function.params().forEach(param -> params.add(slot(param.type())));
        return new Shape(params, slot(function.result()));
    }

    private Slot slot(CType type) {
        String shown = CTypes.show(type);
        return switch (CTypes.canonical(type)) {
            case CType.Void _ -> new Slot.Nothing(shown);
            case CType.Pointer _, CType.Array _, CType.Function _ -> new Slot.Address(shown);
            case CType.Bool _ -> new Slot.Number(shown, new Width(shown, Width.Sort.BITS8, false));
            case CType.Floating f when f.kind() == FloatKind.FLOAT -> new Slot.Floating(shown, 32);
            case CType.Floating f when f.kind() == FloatKind.DOUBLE -> new Slot.Floating(shown, 64);
            default ->
                    integers.of(type)
                            .<Slot>map(width -> new Slot.Number(shown, width))
                            .orElseGet(() -> new Slot.Any(shown));
        };
    }

    private Slot slot(GoType type) {
        Optional<Width> width = integers.of(type);
        if (width.isPresent()) {
            String name = width.get().name();
            String shown = name.startsWith("C.") ? name : "Go's " + name;
            return new Slot.Number(shown, width.get());
        }
        return switch (type.underlying()) {
            case GoType.Pointer _ -> new Slot.Address("a pointer");
            case GoType.Basic basic when basic.kind() == BasicKind.UNSAFE_POINTER ->
                    new Slot.Address("unsafe.Pointer");
            case GoType.Basic basic when basic.kind() == BasicKind.BOOL ->
                    new Slot.Number("bool", new Width("bool", Width.Sort.BITS8, false));
            case GoType.Basic basic when basic.kind() == BasicKind.FLOAT32 ->
                    new Slot.Floating("float32", 32);
            case GoType.Basic basic when basic.kind() == BasicKind.FLOAT64 ->
                    new Slot.Floating("float64", 64);
            default -> new Slot.Any("");
        };
    }
}
