package cgovet.gofront.types;

import cgovet.gofront.constant.Constant;
import cgovet.gofront.syntax.Expr;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What a name stands for. */
public abstract sealed class Obj {
    /** The package that declares it; null in the universe. */
    private final @Nullable GoPackage pkg;

    private final String name;
    private final @Nullable Place place;
    private @Nullable GoType type;
    private @Nullable Runnable resolver;

    /** Offset from where the name is visible in its function; -1 for package level. */
    private int scopeStart = -1;

    /** Exported names first, then by name, unexported ones of one name by package. */
    static final Comparator<Obj> BY_NAME =
            Comparator.<Obj>comparingInt(obj -> obj.isExported() ? 0 : 1)
                    .thenComparing(Obj::name)
                    .thenComparing(obj -> {
                        GoPackage pkg = obj.pkg;
                        return obj.isExported() || pkg == null ? "" : pkg.path();
                    });

    /** Where a name is declared: a file of the package and the offset of the identifier. */
    public record Place(String file, int offset) {}

    private Obj(
            @Nullable GoPackage pkg, String name, @Nullable Place place, @Nullable GoType type) {
        this.pkg = pkg;
        this.name = name;
        this.place = place;
        this.type = type;
    }

    public @Nullable GoPackage pkg() {
        return pkg;
    }

    public String name() {
        return name;
    }

    /** Where it is declared; null for what no source declares. */
    public @Nullable Place place() {
        return place;
    }

    public GoType type() {
        resolve();
        return type == null ? Universe.INVALID : type;
    }

    /** Whether another package may use the name (Go specification, "Exported identifiers"). */
    public boolean isExported() {
        return isExported(name);
    }

    static boolean isExported(String name) {
        return !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
    }

    /** Sets the type of an object that was declared before its type was known. */
    public void complete(GoType type) {
        this.type = type;
    }

    boolean isTyped() {
        return type != null;
    }

    @Nullable GoType typeSoFar() {
        return type;
    }

    /** Sets what completes this object when it is asked for first. */
    void resolveBy(Runnable resolver) {
        this.resolver = resolver;
    }

    /** Completes the declaration, unless that is done or under way. */
    void resolve() {
        if (resolver != null) {
            Runnable work = resolver;
            resolver = null;
            work.run();
        }
    }

    int scopeStart() {
        return scopeStart;
    }

    void setScopeStart(int offset) {
        scopeStart = offset;
    }

    /**
     * Whether {@code name}, seen from {@code from}, means this field or method (Go specification,
     * "Uniqueness of identifiers").
     */
    boolean hasName(@Nullable GoPackage from, String name) {
        if (!this.name.equals(name)) {
            return false;
        }
        return isExported() || samePackage(pkg, from);
    }

    static boolean samePackage(@Nullable GoPackage a, @Nullable GoPackage b) {
        return a == b || (a != null && b != null && a.path().equals(b.path()));
    }

    /** An imported package, as a name in a file. */
    public static final class PkgName extends Obj {
        private final GoPackage imported;
        private boolean used;

        PkgName(GoPackage pkg, String name, @Nullable Place place, GoPackage imported) {
            super(pkg, name, place, Universe.INVALID);
            this.imported = imported;
        }

        public GoPackage imported() {
            return imported;
        }

        boolean isUsed() {
            return used;
        }

        void markUsed() {
            used = true;
        }
    }

    /** A declared constant. */
    public static final class Const extends Obj {
        private Constant value;

        public Const(
                @Nullable GoPackage pkg,
                String name,
                @Nullable Place place,
                @Nullable GoType type,
                Constant value) {
            super(pkg, name, place, type);
            this.value = value;
        }

        public Constant value() {
            resolve();
            return value;
        }

        void setValue(Constant value) {
            this.value = value;
        }
    }

    /** A declared type, an alias, or a type parameter. */
    public static final class TypeName extends Obj {
        public TypeName(
                @Nullable GoPackage pkg,
                String name,
                @Nullable Place place,
                @Nullable GoType type) {
            super(pkg, name, place, type);
        }

        public boolean isAlias() {
            GoType type = typeSoFar();
            return switch (type) {
                case GoType.Alias _ -> true;
                case GoType.Named named -> named.obj() != this;
                case GoType.Basic basic when basic == Universe.BYTE || basic == Universe.RUNE ->
                        true;
                case GoType.Basic basic ->
                        !basic.name().equals(name()) || pkg() != null && !pkg().isUnsafe();
                case GoType.TypeParam param -> param.obj() != this;
                case null -> false;
                default -> true;
            };
        }
    }

    /** A variable, a parameter, a result or a field. */
    public static final class Var extends Obj {
        /** What sort of variable. */
        public enum Kind {
            PACKAGE,
            LOCAL,
            PARAM,
            RESULT,
            RECEIVER,
            FIELD
        }

        private final Kind kind;
        private final boolean embedded;
        private final @Nullable Var origin;
        private boolean used;

        public Var(
                @Nullable GoPackage pkg,
                String name,
                @Nullable Place place,
                @Nullable GoType type,
                Kind kind,
                boolean embedded,
                @Nullable Var origin) {
            super(pkg, name, place, type);
            this.kind = kind;
            this.embedded = embedded;
            this.origin = origin;
        }

        public static Var field(@Nullable GoPackage pkg, String name, GoType type) {
            return new Var(pkg, name, null, type, Kind.FIELD, false, null);
        }

        public static Var param(@Nullable GoPackage pkg, String name, GoType type) {
            return new Var(pkg, name, null, type, Kind.PARAM, false, null);
        }

        public static Var result(@Nullable GoPackage pkg, String name, GoType type) {
            return new Var(pkg, name, null, type, Kind.RESULT, false, null);
        }

        public Kind kind() {
            return kind;
        }

        public boolean isField() {
            return kind == Kind.FIELD;
        }

        public boolean isEmbedded() {
            return embedded;
        }

        /**
         * The declared variable whose copy this is in an instance of a generic type; this itself
         * otherwise.
         */
        public Var origin() {
            return origin == null ? this : origin;
        }

        boolean isUsed() {
            return used;
        }

        void markUsed() {
            used = true;
        }

        void setUsed(boolean used) {
            this.used = used;
        }

        Var withType(GoType type) {
            return new Var(pkg(), name(), place(), type, kind, embedded, origin());
        }
    }

    /** A function or a method, concrete or of an interface. */
    public static final class Func extends Obj {
        private final @Nullable Func origin;
        private boolean pointerReceiver;

        public Func(
                @Nullable GoPackage pkg,
                String name,
                @Nullable Place place,
                GoType.@Nullable Signature type,
                @Nullable Func origin) {
            super(pkg, name, place, type);
            this.origin = origin;
            this.pointerReceiver = origin != null && origin.pointerReceiver;
        }

        public GoType.Signature signature() {
            return type() instanceof GoType.Signature signature
                    ? signature
                    : Universe.EMPTY_SIGNATURE;
        }

        /**
         * The declared method whose copy this is in an instance of a generic type; this itself
         * otherwise.
         */
        public Func origin() {
            return origin == null ? this : origin;
        }

        /** Known from the syntax, so that looking a method up does not complete its signature. */
        public boolean hasPointerReceiver() {
            return pointerReceiver;
        }

        void setPointerReceiver(boolean pointer) {
            pointerReceiver = pointer;
        }
    }

    /** The label of a statement. */
    public static final class Label extends Obj {
        Label(GoPackage pkg, String name, @Nullable Place place) {
            super(pkg, name, place, Universe.INVALID);
        }
    }

    /** A predeclared function. */
    public static final class Builtin extends Obj {
        private final BuiltinId id;

        Builtin(@Nullable GoPackage pkg, BuiltinId id) {
            super(pkg, id.text(), null, Universe.INVALID);
            this.id = id;
        }

        public BuiltinId id() {
            return id;
        }
    }

    /** The predeclared {@code nil}. */
    public static final class Nil extends Obj {
        Nil() {
            super(null, "nil", null, Universe.UNTYPED_NIL);
        }
    }

    static Place placeOf(String file, Expr.Ident ident) {
        return new Place(file, ident.pos());
    }
}
