package cgovet.rules.engine;

import cgovet.base.collect.DeepStack;
import cgovet.base.layout.Beside;
import cgovet.base.layout.Form;
import cgovet.base.layout.LayoutPage;
import cgovet.base.target.Target;
import cgovet.base.text.Problem;
import cgovet.base.text.Span;
import cgovet.boundary.abi.Forms;
import cgovet.boundary.types.CgoTypes;
import cgovet.boundary.types.GeneratedTree;
import cgovet.cfront.cdt.CParser;
import cgovet.cfront.layout.CTarget;
import cgovet.cfront.layout.LayoutJson;
import cgovet.cfront.layout.Layouts;
import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.EnumType;
import cgovet.cfront.types.RecordType;
import cgovet.gofront.types.GoPackage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Pages of how types lie on platforms. */
public final class LayoutPages {
    private LayoutPages() {}

    /** A type that is not there, and the names of those that are. */
    public record UnknownType(String name, Collection<String> known) {
        public UnknownType {
            known = List.copyOf(known);
        }
    }

    /** What stands beside an answer. */
    public record Told(List<Problem> problems, List<UnknownType> unknown) {
        public Told {
            problems = List.copyOf(problems);
            unknown = List.copyOf(unknown);
        }
    }

    /** A page and what stands beside it. */
    public record Outcome(LayoutPage page, Told told) {}

    /** The types asked for, and which of them were met. */
    static final class Wanted {
        private final List<String> names;
        private final Set<String> found = new LinkedHashSet<>();
        private final Set<String> known = new TreeSet<>();

        Wanted(List<String> names) {
            this.names = List.copyOf(names);
        }

        List<String> names() {
            return names;
        }

        void isThere(String name) {
            known.add(name);
        }

        void found(String name) {
            found.add(name);
        }

        List<UnknownType> unknown() {
            return names.stream()
                    .filter(name -> !found.contains(name))
                    .map(name -> new UnknownType(name, known))
                    .toList();
        }
    }

    /**
     * The types of headers.
     *
     * @param types those to show; all that the headers declare themselves if none is named
     */
    public static Outcome ofHeaders(LayoutView.Request request, List<String> types) {
        return DeepStack.call(() -> headers(request, types));
    }

    private static Outcome headers(LayoutView.Request request, List<String> types) {
        Wanted wanted = new Wanted(types);
        ShapeTable shapes = new ShapeTable(request.tree(), request.base());
        Set<Problem> problems = new LinkedHashSet<>();
        List<String> words = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Target target : request.targets()) {
            GeneratedTree tree = new GeneratedTree(request.tree());
            HeaderSearch search = LayoutView.search(request, target, tree);
            words.add(search.words());
            CUnit unit = CParser.parse(LayoutView.unit(request, target, tree, search));
            problems.addAll(LayoutView.problems(unit));
            Forms forms = new Forms(Layouts.of(CTarget.of(target)));
            CgoTypes cgo = cgo(forms, target);
            Map<String, CType> chosen =
                    types.isEmpty()
                            ? own(LayoutJson.named(unit), search.folders(), notes)
                            : CTypeNames.chosen(unit, wanted);
            chosen.forEach((name, type) ->
                    shapes.add(
                            name,
                            at(type),
                            forms.of(type, types.isEmpty() ? List.of() : cgo(forms, cgo, type))));
        }
        LayoutPage page =
                new LayoutPage(
                        String.join(", ", request.headers().stream().map(shapes::named).toList()),
                        request.targets(),
                        words,
                        shapes.shapes(),
                        notes.stream().distinct().toList());
        return new Outcome(page, new Told(List.copyOf(problems), wanted.unknown()));
    }

    static CgoTypes cgo(Forms forms, Target target) {
        return new CgoTypes(GoPackage.of("main", "main"), forms.layouts(), target);
    }

    /** What cgo makes of a record. */
    static List<Beside> cgo(Forms forms, CgoTypes types, CType type) {
        if (!(CTypes.canonical(type) instanceof RecordType record) || !record.isComplete()) {
            return List.of();
        }
        return forms.goBeside(record, types.of(record), "Go, as cgo declares it", "").stream()
                .toList();
    }

    /** What lies outside the system's folders, or all if nothing does. */
    private static Map<String, CType> own(
            Map<String, CType> named, List<String> folders, List<String> notes) {
        Map<String, Integer> files = new HashMap<>();
        named.values().forEach(type -> files.putIfAbsent(at(type).path(), files.size()));
        List<Map.Entry<String, CType>> entries = new ArrayList<>(named.entrySet());
        entries.sort(
                Comparator.<Map.Entry<String, CType>>comparingInt(
                                e -> files.getOrDefault(at(e.getValue()).path(), 0))
                        .thenComparingInt(e -> at(e.getValue()).start()));
        Map<String, CType> own = new LinkedHashMap<>();
        entries.forEach(e -> own.put(e.getKey(), e.getValue()));
        own.values().removeIf(type -> isWithin(at(type).path(), folders));
        if (own.isEmpty()) {
            return named;
        }
        int others = named.size() - own.size();
        if (others > 0) {
            notes.add(
                    "Types of the system's headers are left out: --type shows one of them,"
                            + " --format json all.");
        }
        return own;
    }

    private static boolean isWithin(String path, List<String> folders) {
        return folders.stream().anyMatch(folder -> path.startsWith(folder + "/"));
    }

    static Span at(CType type) {
        return switch (CTypes.canonical(type)) {
            case RecordType record -> record.at();
            case EnumType enumeration -> enumeration.at();
            default -> Span.NONE;
        };
    }

    /** The types of packages, as {@link PackageLayouts} has them. */
    public static Outcome ofPackages(AuditRequest request, List<String> types) {
        return DeepStack.call(() -> PackageLayouts.page(request, types));
    }

    /** A form on the platforms of both. */
    static Optional<Form> joined(Form one, Form two) {
        if (!one.isAs(two)) {
            return Optional.empty();
        }
        List<Target> targets = new ArrayList<>(one.targets());
        targets.addAll(two.targets());
        return Optional.of(
                new Form(
                        targets,
                        one.error(),
                        one.size(),
                        one.align(),
                        one.slots(),
                        one.reordering(),
                        one.beside()));
    }
}
