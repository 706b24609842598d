package cgovet.boundary.portable;

import cgovet.base.finding.Fact;
import cgovet.base.finding.Place;
import cgovet.base.target.Target;
import cgovet.base.text.Span;
import cgovet.boundary.types.CgoTypes;
import cgovet.cfront.layout.CTarget;
import cgovet.cfront.layout.Layouts;
import cgovet.cfront.layout.RecordLayout;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.Member;
import cgovet.cfront.types.RecordType;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds packed fields that cgo leaves out, and bit-fields that lie elsewhere on Windows. */
final class Records implements Finder {
    private final Scene scene;
    private final CgoTypes types;
    private final Consumer<Fact> facts;
    private final Map<RecordType, Use> used = new LinkedHashMap<>();
    private final Map<RecordType, GoType.Struct> forms = new IdentityHashMap<>();
    private final Set<RecordType> accessed = new HashSet<>();
    private final Layouts otherRule;

    private record Use(GoFile file, String function, Span at) {}

    Records(Scene scene, CgoTypes types, Consumer<Fact> facts) {
        this.scene = scene;
        this.types = types;
        this.facts = facts;
        CTarget c = scene.layouts().target();
        this.otherRule =
                Layouts.of(
                        new CTarget(
                                c.target(),
                                c.dataOf(),
                                c.types(),
                                c.isCharSigned(),
                                c.bitFields() == CTarget.BitFieldRule.SYSV
                                        ? CTarget.BitFieldRule.MICROSOFT
                                        : CTarget.BitFieldRule.SYSV,
                                c.unnamedBitsAlign(),
                                c.isGcc(),
                                c.maxVectorAlign(),
                                c.sizeT(),
                                c.ptrdiffT(),
                                c.wcharT(),
                                c.wintT()));
    }

    @Override
    public void visit(GoFile file, String function, Node node) {
        switch (node) {
            case Expr.SelectorExpr(Expr.Ident c, Expr.Ident _)
                    when c.name().equals("C") && scene.isType((Expr) node) ->
                    use(file, function, node, scene.typeOf((Expr) node));
            case Expr.SelectorExpr field when scene.pkg().info().selection(field) != null ->
                    use(file, function, field, scene.typeOf(field.x())).ifPresent(accessed::add);
            case Expr.CompositeLit literal when literal.type() != null ->
                    use(file, function, literal, scene.typeOf(literal)).ifPresent(accessed::add);
            default -> {}
        }
    }

    private Optional<RecordType> use(GoFile file, String function, Node at, GoType type) {
        GoType value = type.underlying() instanceof GoType.Pointer p ? p.elem() : type;
        Optional<RecordType> record = record(types, value);
        if (record.isPresent() && value.underlying() instanceof GoType.Struct struct) {
            used.putIfAbsent(record.get(), new Use(file, function, Scene.span(file, at)));
            forms.putIfAbsent(record.get(), struct);
        }
        return record;
    }

    static Optional<RecordType> record(CgoTypes types, GoType type) {
        return types.origin(type)
                .or(() -> types.origin(type.unalias()))
                .map(CTypes::canonical)
                .filter(origin -> origin instanceof RecordType)
                .map(origin -> (RecordType) origin)
                .filter(RecordType::isComplete);
    }

    @Override
    public void done() {
        used.forEach((record, use) -> {
            packed(record, use);
            bitFields(record, use);
        });
    }

    private void packed(RecordType record, Use use) {
        GoType.Struct form = forms.get(record);
        if (form == null) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Obj.Var field : form.fields()) {
            seen.add(field.name());
        }
        List<Member> members = record.members();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (member.name().isEmpty()
                    || member.isBitField()
                    || seen.contains(member.name())
                    || seen.contains("_" + member.name())
                    || !isMisaligned(record, member, i)) {
                continue;
            }
            report(
                    use.at(),
                    use,
                    RecordHazard.Kind.PACKED_FIELD,
                    record,
                    member.name(),
                    List.of(new Place(member.at(), "the field")),
                    scene.matrix().apply(use.file()),
                    accessed.contains(record) ? 0.85 : 0.6);
            return;
        }
    }

    private boolean isMisaligned(RecordType record, Member member, int index) {
        CType type = CTypes.canonical(member.type());
        if (type instanceof CType.Array array && array.length() <= 0) {
            return false;
        }
        long offset = scene.layouts().bitOffset(record, List.of(index)).orElse(0) / 8;
        long align = scene.layouts().alignOf(member.type()).orElse(1);
        return align > 0 && offset % align != 0;
    }

    private void bitFields(RecordType record, Use use) {
        if (record.members().stream().noneMatch(Member::isBitField)) {
            return;
        }
        List<Target> all = scene.matrix().apply(use.file());
        List<Target> microsoft = all.stream().filter(t -> t.goos().equals("windows")).toList();
        Optional<RecordLayout> here = scene.layouts().record(record);
        Optional<RecordLayout> there = otherRule.record(record);
        if (microsoft.isEmpty()
                || microsoft.size() == all.size()
                || here.isEmpty()
                || there.isEmpty()) {
            return;
        }
        Optional<String> difference = difference(here.get(), there.get());
        if (difference.isPresent()) {
            boolean isOwn = !record.at().path().startsWith("/");
            report(
                    isOwn ? record.at() : use.at(),
                    use,
                    RecordHazard.Kind.BIT_FIELD_RULE,
                    record,
                    difference.get(),
                    List.of(new Place(use.at(), "Go uses it here")),
                    microsoft,
                    isOwn ? 0.82 : 0.6);
        }
    }

    private static Optional<String> difference(RecordLayout here, RecordLayout there) {
        for (int i = 0; i < here.fields().size() && i < there.fields().size(); i++) {
            RecordLayout.Field field = here.fields().get(i);
            boolean isPlaced = !field.member().isBitField() || field.member().bitWidth() > 0;
            if (isPlaced
                    && !field.member().name().isEmpty()
                    && field.bitOffset() != there.fields().get(i).bitOffset()) {
                return Optional.of("the place of " + field.member().name());
            }
        }
        return here.size() == there.size() ? Optional.empty() : Optional.of("the size");
    }

    private void report(
            Span at,
            Use use,
            RecordHazard.Kind kind,
            RecordType record,
            String detail,
            List<Place> related,
            List<Target> where,
            double confidence) {
        facts.accept(
                new RecordHazard(
                        at,
                        use.function(),
                        kind,
                        record.toString(),
                        detail,
                        0,
                        0,
                        related,
                        where,
                        confidence));
    }
}
