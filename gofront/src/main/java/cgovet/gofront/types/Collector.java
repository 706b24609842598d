package cgovet.gofront.types;

import cgovet.gofront.constant.Constant;
import cgovet.gofront.constant.Literals;
import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Field;
import cgovet.gofront.syntax.FieldList;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Spec;
import cgovet.gofront.syntax.Token;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Declares all package-level objects and imports of a package; types come later. */
final class Collector {
    private final Checker checker;

    /** Methods by the name of their receiver's base type, in order of declaration. */
    private final Map<String, List<Obj.Func>> methods = new LinkedHashMap<>();

    private record Import(SourceFile file, Obj.PkgName name) {}

    private final List<Import> imports = new ArrayList<>();
    private final List<Obj.TypeName> typeNames = new ArrayList<>();
    private final List<Obj.Func> strayMethods = new ArrayList<>();

    Collector(Checker checker) {
        this.checker = checker;
    }

    List<Obj.Func> methodsOf(String typeName) {
        return methods.getOrDefault(typeName, List.of());
    }

    /** Methods whose receiver names no type of this package, and blank ones. */
    List<Obj.Func> strayMethods() {
        return strayMethods;
    }

    void collect() {
        record Pending(Obj.Func method, Decl.FuncDecl decl) {}
        List<Pending> pending = new ArrayList<>();
        for (GoFile syntax : checker.request.files()) {
            int minor = version(syntax);
            SourceFile file = new SourceFile(syntax, new Scope(checker.pkg.scope()), minor);
            checker.files.add(file);
            checker.in(
                    new Environment(file, null),
                    () -> {
                        for (Decl decl : syntax.decls()) {
                            switch (decl) {
                                case Decl.BadDecl _ -> {}
                                case Decl.GenDecl general -> general(file, general);
                                case Decl.FuncDecl function -> {
                                    if (function.recv() != null
                                            && function.recv().list().isEmpty()) {
                                        checker.error(function.recv(), "method has no receiver");
                                        function(file, function);
                                    } else if (function.recv() == null) {
                                        function(file, function);
                                    } else {
                                        Obj.Func method = method(file, function);
                                        pending.add(new Pending(method, function));
                                    }
                                }
                            }
                        }
                    });
        }
        rejectNamesOfImports();
        checker.cycles.findDirect(typeNames);
        for (Pending entry : pending) {
            Base receiver = baseOf(entry.decl());
            String base = receiver.name();
            entry.method().setPointerReceiver(receiver.pointer());
            Obj target = base == null ? null : checker.pkg.scope().lookup(base);
            if (base != null
                    && target instanceof Obj.TypeName
                    && !entry.method().name().equals("_")) {
                methods.computeIfAbsent(base, _ -> new ArrayList<>()).add(entry.method());
            } else {
                strayMethods.add(entry.method());
            }
        }
    }

    /** Reports what the package declares under a name that one of its files imports. */
    private void rejectNamesOfImports() {
        for (SourceFile file : checker.files) {
            for (Obj obj : file.scope().objects()) {
                Obj other = checker.pkg.scope().lookup(obj.name());
                if (other != null && other.place() != null) {
                    checker.error(
                            other.place(),
                            other.name()
                                    + " already declared through "
                                    + (obj instanceof Obj.PkgName ? "" : "dot-")
                                    + "import");
                }
            }
        }
    }

    /** Reports imports that nothing uses. */
    void rejectUnusedImports() {
        for (Import entry : imports) {
            Obj.PkgName name = entry.name;
            if (!name.isUsed() && !name.name().equals("_") && name.place() != null) {
                checker.error(
                        name.place(), "\"" + name.imported().path() + "\" imported and not used");
            }
        }
    }

    private int version(GoFile file) {
        String version = file.goVersion();
        if (version.startsWith("go1.")) {
            // A file may ask for an older language only down to 1.21 (go/types, version.go).
            int minor = Integer.parseInt(version.substring(4));
            return minor >= checker.request.minor() ? minor : Math.max(minor, 21);
        }
        return checker.request.minor();
    }

    private void general(SourceFile file, Decl.GenDecl decl) {
        switch (decl.tok()) {
            case IMPORT -> {
                for (Spec spec : decl.specs()) {
                    if (spec instanceof Spec.ImportSpec importSpec) {
                        importDecl(file, importSpec);
                    }
                }
            }
            case CONST -> constants(file, decl);
            case VAR -> {
                for (Spec spec : decl.specs()) {
                    if (spec instanceof Spec.ValueSpec value) {
                        variables(file, value);
                    }
                }
            }
            default -> {
                for (Spec spec : decl.specs()) {
                    if (spec instanceof Spec.TypeSpec type) {
                        Obj.TypeName obj =
                                new Obj.TypeName(
                                        checker.pkg,
                                        type.name().name(),
                                        checker.place(type.name()),
                                        null);
                        typeNames.add(obj);
                        declare(type.name(), obj, DeclInfo.ofType(file, type));
                    }
                }
            }
        }
    }

    private void importDecl(SourceFile file, Spec.ImportSpec spec) {
        Constant value = Literals.valueOf(Token.STRING, spec.path().value());
        String path = value instanceof Constant.Str str ? str.text() : "";
        if (path.isEmpty() || path.chars().anyMatch(c -> isIllegal(c))) {
            checker.error(spec.path(), "invalid import path (" + spec.path().value() + ")");
            return;
        }
        Expr.Ident name = spec.name();
        if (name != null && name.name().equals("init")) {
            checker.error(spec, "cannot import package as init - init must be a func");
            return;
        }
        if (path.equals("C")) {
            if (name != null) {
                checker.error(name, "cannot rename import \"C\"");
                return;
            }
            GoPackage c = GoPackage.missing("C");
            Obj.PkgName obj = new Obj.PkgName(checker.pkg, "C", place(spec), c);
            if (checker.isRecording()) {
                checker.info.implicit(spec, obj);
            }
            file.scope().insert(obj);
            return;
        }
        GoPackage imported =
                path.equals("unsafe")
                        ? Universe.UNSAFE
                        : checker.request
                                .importer()
                                .importPackage(path, checker.request.dir())
                                .orElseGet(() -> GoPackage.missing(path));
        String local = name != null ? name.name() : imported.name();
        Obj.PkgName obj = new Obj.PkgName(checker.pkg, local, place(spec), imported);
        if (name != null) {
            checker.define(name, obj);
        } else if (checker.isRecording()) {
            checker.info.implicit(spec, obj);
        }
        if (imported.isMissing()) {
            obj.markUsed();
        }
        imports.add(new Import(file, obj));
        if (local.equals(".")) {
            for (Obj exported : imported.scope().objects()) {
                if (exported.isExported()) {
                    if (file.scope().insert(exported) != null && name != null) {
                        checker.error(name, exported.name() + " redeclared in this block");
                    }
                    checker.dotImports
                            .computeIfAbsent(file.scope(), _ -> new IdentityHashMap<>())
                            .put(exported, obj);
                }
            }
        } else if (file.scope().insert(obj) != null) {
            checker.error(spec, local + " redeclared in this block");
        }
    }

    private static boolean isIllegal(int c) {
        return c <= ' '
                || c == 0x7f
                || c == 0xFFFD
                || "!\"#$%&'()*,:;<=>?[]^`{|}\\".indexOf(c) >= 0;
    }

    private Obj.Place place(Spec.ImportSpec spec) {
        return new Obj.Place(checker.env.file.path(), spec.pos());
    }

    private void constants(SourceFile file, Decl.GenDecl decl) {
        Expr type = null;
        List<Expr> values = List.of();
        int iota = 0;
        for (Spec spec : decl.specs()) {
            if (!(spec instanceof Spec.ValueSpec value)) {
                continue;
            }
            boolean inherited = value.type() == null && value.values().isEmpty();
            if (!inherited) {
                type = value.type();
                values = value.values();
            }
            Arity.check(checker, value, values, true, inherited);
            for (int i = 0; i < value.names().size(); i++) {
                Expr.Ident name = value.names().get(i);
                Obj.Const obj =
                        new Obj.Const(
                                checker.pkg,
                                name.name(),
                                checker.place(name),
                                null,
                                Constant.UNKNOWN);
                Expr init = i < values.size() ? values.get(i) : null;
                declare(
                        name,
                        obj,
                        DeclInfo.ofConst(
                                file, type, init, Constant.of(iota), inherited ? name.pos() : -1));
            }
            iota++;
        }
    }

    private void variables(SourceFile file, Spec.ValueSpec spec) {
        List<Obj.Var> all = new ArrayList<>();
        for (Expr.Ident name : spec.names()) {
            all.add(
                    new Obj.Var(
                            checker.pkg,
                            name.name(),
                            checker.place(name),
                            null,
                            Obj.Var.Kind.PACKAGE,
                            false,
                            null));
        }
        if (spec.type() == null || !spec.values().isEmpty()) {
            Arity.check(checker, spec, spec.values(), false, false);
        }
        boolean together = spec.values().size() == 1 && all.size() > 1;
        DeclInfo shared =
                together
                        ? DeclInfo.ofVar(
                                file, List.copyOf(all), spec.type(), spec.values().getFirst())
                        : null;
        for (int i = 0; i < all.size(); i++) {
            Expr init = i < spec.values().size() ? spec.values().get(i) : null;
            DeclInfo decl =
                    shared != null
                            ? shared
                            : DeclInfo.ofVar(file, List.of(all.get(i)), spec.type(), init);
            declare(spec.names().get(i), all.get(i), decl);
        }
    }

    private void function(SourceFile file, Decl.FuncDecl decl) {
        String name = decl.name().name();
        Obj.Func obj = new Obj.Func(checker.pkg, name, checker.place(decl.name()), null, null);
        DeclInfo info = DeclInfo.ofFunction(file, decl);
        boolean isInit = name.equals("init");
        FieldList params = decl.type().typeParams();
        if (!isInit && params != null && !params.list().isEmpty() && !checker.allows(18)) {
            checker.error(params.list().getFirst(), "type parameter requires go1.18 or later");
        }
        if (isInit || (name.equals("main") && checker.pkg.name().equals("main"))) {
            if (decl.type().typeParams() != null) {
                checker.error(
                        decl.type().typeParams().list().isEmpty()
                                ? decl.name()
                                : decl.type().typeParams().list().getFirst(),
                        "func " + name + " must have no type parameters");
            }
            if (decl.type().params().count() > 0 || decl.type().results() != null) {
                checker.error(
                        decl.name(),
                        "func " + name + " must have no arguments and no return values");
            }
        }
        if (isInit || name.equals("_")) {
            checker.define(decl.name(), obj);
            register(obj, info);
            if (isInit && decl.body() == null) {
                checker.error(decl.name(), "func init must have a body");
            }
            return;
        }
        declare(decl.name(), obj, info);
    }

    private Obj.Func method(SourceFile file, Decl.FuncDecl decl) {
        Obj.Func obj =
                new Obj.Func(
                        checker.pkg, decl.name().name(), checker.place(decl.name()), null, null);
        checker.define(decl.name(), obj);
        register(obj, DeclInfo.ofFunction(file, decl));
        return obj;
    }

    private static @Nullable Expr receiverType(Decl.FuncDecl decl) {
        if (decl.recv() == null || decl.recv().list().isEmpty()) {
            return null;
        }
        Field field = decl.recv().list().getFirst();
        return field.type();
    }

    /**
     * What a receiver says.
     *
     * @param name of the declared type, aliases followed; null if it is none
     */
    private record Base(@Nullable String name, boolean pointer) {
        static final Base NONE = new Base(null, false);
    }

    private Base baseOf(Decl.FuncDecl decl) {
        Expr type = receiverType(decl);
        boolean pointer = false;
        boolean inAlias = false;
        for (int steps = 0; steps < 100; steps++) {
            switch (type) {
                case Expr.ParenExpr paren -> type = paren.x();
                case Expr.StarExpr star -> {
                    if (inAlias && pointer) {
                        return Base.NONE;
                    }
                    pointer = true;
                    type = star.x();
                }
                case Expr.IndexExpr index -> type = index.x();
                case Expr.IndexListExpr index -> type = index.x();
                case Expr.Ident ident -> {
                    Obj obj = checker.pkg.scope().lookup(ident.name());
                    DeclInfo info = obj == null ? null : checker.declarations.get(obj);
                    if (info == null || info.typeSpec == null || !info.typeSpec.isAlias()) {
                        return new Base(ident.name(), pointer);
                    }
                    inAlias = true;
                    type = info.typeSpec.type();
                }
                case null -> {
                    return Base.NONE;
                }
                default -> {
                    return Base.NONE;
                }
            }
        }
        return Base.NONE;
    }

    private void declare(Expr.Ident ident, Obj obj, DeclInfo info) {
        if (ident.name().equals("init")
                || (ident.name().equals("main")
                        && checker.pkg.name().equals("main")
                        && !(obj instanceof Obj.Func))) {
            checker.error(ident, "cannot declare " + ident.name() + " - must be func");
            return;
        }
        Obj other = checker.pkg.scope().insert(obj);
        if (other != null) {
            checker.error(ident, ident.name() + " redeclared in this block");
        }
        checker.define(ident, obj);
        register(obj, info);
    }

    private void register(Obj obj, DeclInfo info) {
        checker.declarations.put(obj, info);
        obj.resolveBy(() -> checker.decls.complete(obj, info));
    }
}
