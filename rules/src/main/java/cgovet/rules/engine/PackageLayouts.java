package cgovet.rules.engine;

import cgovet.base.layout.Beside;
import cgovet.base.layout.LayoutPage;
import cgovet.base.text.Problem;
import cgovet.base.text.Span;
import cgovet.base.watch.Stopwatch;
import cgovet.boundary.abi.Forms;
import cgovet.boundary.abi.Mirrors;
import cgovet.cfront.layout.LayoutJson;
import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.RecordType;
import cgovet.gofront.load.LoadedPackage;
import cgovet.gofront.load.Loader;
import cgovet.gofront.load.Workspace;
import cgovet.gofront.types.CheckedPackage;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.Predicates;
import cgovet.gofront.types.Sizes;
import cgovet.gofront.types.TypesJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The Go types and the C records of packages. */
public final class PackageLayouts {
    private PackageLayouts() {}

    /** Sees one package on one platform. */
    private interface View {
        void see(LoadedPackage pkg, CheckedPackage checked, CSide c);
    }

    private static List<Problem> each(AuditRequest request, Set<String> words, View view) {
        Workspace workspace = Loader.load(request.tree(), Audit.loadRequest(request));
        Set<Problem> problems = new LinkedHashSet<>(workspace.problems());
        try (CSides sides = new CSides(request, workspace.packages(), Stopwatch.NONE)) {
            for (LoadedPackage pkg : workspace.packages()) {
                CSide c = sides.of(pkg);
                CheckedPackage checked = workspace.checking(pkg.target(), sides::names).check(pkg);
                problems.addAll(pkg.syntaxProblems());
                c.units().forEach(unit -> problems.addAll(LayoutView.problems(unit)));
                view.see(pkg, checked, c);
                if (pkg.usesCgo()) {
                    words.addAll(sides.searched());
                }
                workspace.release(pkg);
                sides.release(pkg);
            }
        }
        return List.copyOf(problems);
    }

    static LayoutPages.Outcome page(AuditRequest request, List<String> types) {
        LayoutPages.Wanted wanted = new LayoutPages.Wanted(types);
        ShapeTable shapes = new ShapeTable(request.tree(), "");
        Set<String> words = new TreeSet<>();
        List<Problem> problems =
                each(
                        request,
                        words,
                        (pkg, checked, c) -> {
                            Forms forms = new Forms(c.sizes());
                            List<Mirrors.Pair> pairs = Mirrors.find(checked, c.cgo().types());
                            go(pkg, checked, wanted)
                                    .forEach((name, type) ->
                                            shapes.add(
                                                    name,
                                                    at(type.obj()),
                                                    forms.of(
                                                            type,
                                                            cBeside(type, pairs, forms, shapes))));
                            c(c, pairs, wanted)
                                    .forEach((name, type) ->
                                            shapes.add(
                                                    "C " + name,
                                                    LayoutPages.at(type),
                                                    forms.of(
                                                            type,
                                                            goBeside(
                                                                    c, type, pairs, forms, shapes,
                                                                    types))));
                        });
        LayoutPage page =
                new LayoutPage(
                        String.join(" ", request.patterns()),
                        request.targets(),
                        List.copyOf(words),
                        shapes.shapes(),
                        List.of());
        return new LayoutPages.Outcome(page, new LayoutPages.Told(problems, wanted.unknown()));
    }

    /**
     * Hands lines to {@code out}: for each package and platform the {@code package} and {@code
     * layout} lines of the oracle {@code gotypes}, then the C records as {@code clayout} has them.
     */
    public static LayoutPages.Told print(
            AuditRequest request, List<String> types, Consumer<String> out) {
        LayoutPages.Wanted wanted = new LayoutPages.Wanted(types);
        List<Problem> problems =
                each(
                        request,
                        new TreeSet<>(),
                        (pkg, checked, c) -> {
                            Set<String> names = new LinkedHashSet<>();
                            go(pkg, checked, wanted)
                                    .values()
                                    .forEach(t -> names.add(t.obj().name()));
                            TypesJson.Header header =
                                    new TypesJson.Header(
                                            pkg.target().goos(),
                                            pkg.target().goarch(),
                                            "go1." + pkg.goMinor(),
                                            pkg.usesCgo() ? "real" : "");
                            TypesJson.layouts(
                                    checked,
                                    Sizes.of(pkg.target().goarch()),
                                    header,
                                    names::contains,
                                    out);
                            Map<String, CType> chosen = c(c, List.of(), wanted);
                            chosen.values().removeIf(type -> !CTypeNames.isComplete(type));
                            chosen.replaceAll((_, type) -> CTypes.canonical(type));
                            if (!chosen.isEmpty()) {
                                LayoutJson.lines(chosen, pkg.target(), List.of()).forEach(out);
                            }
                        });
        return new LayoutPages.Told(problems, wanted.unknown());
    }

    /** The package's own types: all structs, or those that are wanted. */
    private static Map<String, GoType.Named> go(
            LoadedPackage pkg, CheckedPackage checked, LayoutPages.Wanted wanted) {
        Map<String, GoType.Named> all = new LinkedHashMap<>();
        for (String name : checked.pkg().scope().names()) {
            if (!(checked.pkg().scope().lookup(name) instanceof Obj.TypeName type)
                    || type.isAlias()
                    || !(type.type() instanceof GoType.Named named)
                    || name.startsWith("_C")
                    || Predicates.isGeneric(named)) {
                continue;
            }
            wanted.isThere(name);
            boolean isWanted = wanted.names().contains(name);
            if (isWanted) {
                wanted.found(name);
            }
            if (isWanted
                    || (wanted.names().isEmpty() && named.underlying() instanceof GoType.Struct)) {
                all.put(pkg.name() + "." + name, named);
            }
        }
        return all;
    }

    /** The C records of the repository and those with a mirror, or those that are wanted. */
    private static Map<String, CType> c(
            CSide c, List<Mirrors.Pair> pairs, LayoutPages.Wanted wanted) {
        Map<String, CType> all = new LinkedHashMap<>();
        for (CUnit unit : c.units()) {
            if (!wanted.names().isEmpty()) {
                CTypeNames.chosen(unit, wanted).forEach(all::putIfAbsent);
                continue;
            }
            LayoutJson.named(unit)
                    .forEach((name, type) -> {
                        boolean isOwn = !LayoutPages.at(type).path().startsWith("/");
                        if (isOwn || pairs.stream().anyMatch(pair -> pair.c() == type)) {
                            all.putIfAbsent(name, type);
                        }
                    });
        }
        return all;
    }

    private static List<Beside> cBeside(
            GoType.Named type, List<Mirrors.Pair> pairs, Forms forms, ShapeTable shapes) {
        List<Beside> all = new ArrayList<>();
        for (Mirrors.Pair pair : pairs) {
            if (pair.go() == type) {
                forms.cBeside(type, pair.c(), shapes.place(pair.c().at())).ifPresent(all::add);
            }
        }
        return all;
    }

    private static List<Beside> goBeside(
            CSide c,
            CType type,
            List<Mirrors.Pair> pairs,
            Forms forms,
            ShapeTable shapes,
            List<String> types) {
        List<Beside> all = new ArrayList<>();
        if (!types.isEmpty()) {
            all.addAll(LayoutPages.cgo(forms, c.cgo().types(), type));
        }
        for (Mirrors.Pair pair : pairs) {
            if (CTypes.canonical(type) instanceof RecordType record
                    && (pair.c() == record || isSame(pair.c(), record))) {
                String name = pair.go().obj().name();
                forms.goBeside(record, pair.go(), "Go " + name, shapes.place(at(pair.go().obj())))
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    /** Whether two texts have the same declaration. */
    private static boolean isSame(RecordType one, RecordType two) {
        return one.kind() == two.kind() && one.at().equals(two.at());
    }

    private static Span at(Obj.TypeName name) {
        Obj.Place place = name.place();
        return place == null
                ? Span.NONE
                : new Span(place.file(), place.offset(), place.offset() + name.name().length());
    }
}
