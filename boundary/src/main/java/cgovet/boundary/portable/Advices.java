package cgovet.boundary.portable;

import cgovet.base.finding.Fact;
import cgovet.base.text.Span;
import cgovet.boundary.abi.Mirrors;
import cgovet.boundary.types.CgoTypes;
import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.syntax.Spec;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.Sizes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds {@link Advice}. */
final class Advices implements Finder {
    private static final int MAX_DEPTH = 20;
    private static final Set<String> LAYOUT = Set.of("Sizeof", "Offsetof");

    private final Scene scene;
    private final CgoTypes types;
    private final Consumer<Fact> facts;
    private final boolean isApi;
    private final List<Advice> exposed = new ArrayList<>();
    private final Set<GoType> asserted = new HashSet<>();
    private final Map<String, GoFile> files = new HashMap<>();

    Advices(Scene scene, CgoTypes types, Consumer<Fact> facts) {
        this.scene = scene;
        this.types = types;
        this.facts = facts;
        String path = "/" + scene.pkg().pkg().path() + "/";
        this.isApi = !scene.pkg().pkg().name().equals("main") && !path.contains("/internal/");
        scene.pkg().files().forEach(file -> files.put(file.text().path(), file));
    }

    @Override
    public void visit(GoFile file, String function, Node node) {
        if (node instanceof Expr.CallExpr call) {
            layout(call);
        }
        if (!isApi || file.text().path().endsWith("_test.go")) {
            return;
        }
        switch (node) {
            case Decl.FuncDecl declared -> {
                if (scene.pkg().info().objectOf(declared.name()) instanceof Obj.Func known
                        && known.isExported()
                        && isExported(known.signature().receiver())) {
                    expose(file, declared.name(), known.signature());
                }
            }
            case Spec.TypeSpec spec when function.isEmpty() -> declared(file, spec.name());
            case Spec.ValueSpec spec when function.isEmpty() ->
                    spec.names().forEach(name -> declared(file, name));
            default -> {}
        }
    }

    private static boolean isExported(Obj.@org.jspecify.annotations.Nullable Var receiver) {
        if (receiver == null) {
            return true;
        }
        GoType type = receiver.type();
        GoType value = type.unalias() instanceof GoType.Pointer p ? p.elem() : type;
        return value.unalias() instanceof GoType.Named named && named.obj().isExported();
    }

    private void declared(GoFile file, Expr.Ident name) {
        Obj object = scene.pkg().info().objectOf(name);
        if (object == null || !object.isExported()) {
            return;
        }
        if (object instanceof Obj.TypeName type
                && type.type().underlying() instanceof GoType.Struct struct) {
            struct.fields().stream()
                    .filter(Obj::isExported)
                    .filter(field -> mention(field.type(), 0).isPresent())
                    .findFirst()
                    .ifPresent(field -> expose(file, name, field.type()));
        } else if (object instanceof Obj.Var variable) {
            expose(file, name, variable.type());
        }
    }

    private void expose(GoFile file, Expr.Ident name, GoType type) {
        mention(type, 0)
                .ifPresent(c ->
                        exposed.add(
                                new Advice(
                                        Scene.span(file, name),
                                        Advice.Kind.C_IN_API,
                                        name.name(),
                                        c,
                                        0,
                                        "",
                                        Span.NONE)));
    }

    /** The type of C that a type is written with. */
    private static Optional<String> mention(GoType type, int depth) {
        if (depth > MAX_DEPTH) {
            return Optional.empty();
        }
        return switch (type) {
            case GoType.Named named when Integers.isC(named.obj()) ->
                    Optional.of("C." + named.obj().name().substring(7));
            case GoType.Alias alias when Integers.isC(alias.obj()) ->
                    Optional.of("C." + alias.obj().name().substring(7));
            case GoType.UnknownC unknown -> Optional.of("C." + unknown.name());
            case GoType.Pointer pointer -> mention(pointer.elem(), depth + 1);
            case GoType.Slice slice -> mention(slice.elem(), depth + 1);
            case GoType.Array array -> mention(array.elem(), depth + 1);
            case GoType.Chan chan -> mention(chan.elem(), depth + 1);
            case GoType.MapType map ->
                    mention(map.key(), depth + 1).or(() -> mention(map.elem(), depth + 1));
            case GoType.Signature signature -> {
                List<Obj.Var> all = new ArrayList<>(signature.params().vars());
                all.addAll(signature.results().vars());
                yield all.stream()
                        .flatMap(each -> mention(each.type(), depth + 1).stream())
                        .findFirst();
            }
            default -> Optional.empty();
        };
    }

    /** {@code unsafe.Sizeof(T{})}, {@code unsafe.Offsetof(T{}.f)}. */
    private void layout(Expr.CallExpr call) {
        if (call.fun() instanceof Expr.SelectorExpr(Expr.Ident pkg, Expr.Ident name)
                && pkg.name().equals("unsafe")
                && LAYOUT.contains(name.name())
                && call.args().size() == 1) {
            Expr of = Expr.unparen(call.args().getFirst());
            asserted.add(scene.typeOf(of).unalias());
            if (of instanceof Expr.SelectorExpr field) {
                asserted.add(scene.typeOf(field.x()).unalias());
            }
        }
    }

    @Override
    public void done() {
        if (!exposed.isEmpty()) {
            Advice first = exposed.getFirst();
            facts.accept(
                    new Advice(
                            first.at(),
                            first.kind(),
                            first.name(),
                            first.type(),
                            exposed.size() - 1,
                            "",
                            Span.NONE));
        }
        for (Mirrors.Pair pair : Mirrors.find(scene.pkg(), types)) {
            Obj.Place place = pair.go().obj().place();
            if (place != null && !asserted.contains(pair.go())) {
                assertion(pair, place);
            }
        }
    }

    private void assertion(Mirrors.Pair pair, Obj.Place place) {
        String name = pair.go().obj().name();
        GoFile file = files.get(place.file());
        if (file == null) {
            return;
        }
        long goSize = Sizes.of(scene.target().goarch()).sizeOf(pair.go());
        boolean isEqual = scene.layouts().sizeOf(pair.c()).orElse(-1) == goSize;
        String edit = "";
        if (isEqual
                && goSize > 0
                && !pair.c().tag().isEmpty()
                && scene.cgo().imports(place.file())
                && importsUnsafe(file)) {
            edit =
                    "\nvar _ [C.sizeof_struct_%s]byte = [unsafe.Sizeof(%s{})]byte{}\n"
                            .formatted(pair.c().tag(), name);
        }
        int end = file.text().size();
        facts.accept(
                new Advice(
                        file.text().span(place.offset(), place.offset() + name.length()),
                        Advice.Kind.NO_ASSERTION,
                        name,
                        pair.c().toString(),
                        0,
                        edit,
                        file.text().span(end, end)));
    }

    private static boolean importsUnsafe(GoFile file) {
        return file.decls().stream()
                .filter(decl -> decl instanceof Decl.GenDecl)
                .flatMap(decl -> ((Decl.GenDecl) decl).specs().stream())
                .anyMatch(spec ->
                        spec instanceof Spec.ImportSpec each
                                && each.name() == null
                                && each.path().value().equals("\"unsafe\""));
    }
}
