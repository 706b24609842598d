package cgovet.gofront.types;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A Go type. Equality is object identity; see {@link Identity} for Go's. */
public sealed interface GoType {

    /**
     * The underlying type (Go specification, "Underlying types"); never {@link Named}, {@link
     * Alias} or a type parameter's.
     */
    default GoType underlying() {
        return switch (this) {
            case Named named -> named.resolveUnderlying();
            case Alias alias -> alias.actual().underlying();
            case TypeParam param -> param.constraintInterface();
            default -> this;
        };
    }

    /** This type, or what an alias stands for. */
    default GoType unalias() {
        return this instanceof Alias alias ? alias.actual() : this;
    }

    /** A predeclared type, or an untyped kind of constants and nil. */
    final class Basic implements GoType {
        private final BasicKind kind;
        private final String name;

        Basic(BasicKind kind, String name) {
            this.kind = kind;
            this.name = name;
        }

        public BasicKind kind() {
            return kind;
        }

        public String name() {
            return name;
        }
    }

    /** {@code [length]elem}; the length is -1 where it is unknown. */
    final class Array implements GoType {
        private final long length;
        private final GoType elem;

        public Array(long length, GoType elem) {
            this.length = length;
            this.elem = elem;
        }

        public long length() {
            return length;
        }

        public GoType elem() {
            return elem;
        }
    }

    /** {@code []elem}. */
    final class Slice implements GoType {
        private final GoType elem;

        public Slice(GoType elem) {
            this.elem = elem;
        }

        public GoType elem() {
            return elem;
        }
    }

    /** {@code *elem}. */
    final class Pointer implements GoType {
        private final GoType elem;

        public Pointer(GoType elem) {
            this.elem = elem;
        }

        public GoType elem() {
            return elem;
        }
    }

    /** {@code struct{fields}}. Completed once, after it may already have been referred to. */
    final class Struct implements GoType {
        private List<Obj.Var> fields = List.of();
        private List<String> tags = List.of();

        Struct() {}

        public Struct(List<Obj.Var> fields, List<String> tags) {
            complete(fields, tags);
        }

        void complete(List<Obj.Var> fields, List<String> tags) {
            this.fields = List.copyOf(fields);
            this.tags = List.copyOf(tags);
        }

        public List<Obj.Var> fields() {
            return fields;
        }

        /** The tag of field {@code index}, unquoted; empty if it has none. */
        public String tag(int index) {
            return index < tags.size() ? tags.get(index) : "";
        }
    }

    /** The types of several values: parameters, results, a call's outcome. */
    final class Tuple implements GoType {
        public static final Tuple EMPTY = new Tuple(List.of());

        private final List<Obj.Var> vars;

        public Tuple(List<Obj.Var> vars) {
            this.vars = List.copyOf(vars);
        }

        public List<Obj.Var> vars() {
            return vars;
        }

        public int size() {
            return vars.size();
        }

        public GoType type(int index) {
            return vars.get(index).type();
        }
    }

    /** {@code func(params) results}. */
    final class Signature implements GoType {
        private final List<TypeParam> receiverTypeParams;
        private final List<TypeParam> typeParams;
        private final Obj.@Nullable Var receiver;
        private final Tuple params;
        private final Tuple results;
        private final boolean variadic;

        public Signature(
                Obj.@Nullable Var receiver,
                List<TypeParam> receiverTypeParams,
                List<TypeParam> typeParams,
                Tuple params,
                Tuple results,
                boolean variadic) {
            this.receiver = receiver;
            this.receiverTypeParams = List.copyOf(receiverTypeParams);
            this.typeParams = List.copyOf(typeParams);
            this.params = params;
            this.results = results;
            this.variadic = variadic;
        }

        /** A function without receiver and type parameters. */
        public static Signature of(Tuple params, Tuple results, boolean variadic) {
            return new Signature(null, List.of(), List.of(), params, results, variadic);
        }

        public Obj.@Nullable Var receiver() {
            return receiver;
        }

        public List<TypeParam> receiverTypeParams() {
            return receiverTypeParams;
        }

        public List<TypeParam> typeParams() {
            return typeParams;
        }

        public Tuple params() {
            return params;
        }

        public Tuple results() {
            return results;
        }

        public boolean isVariadic() {
            return variadic;
        }
    }

    /** {@code interface{...}}. Completed once; its type set is computed on demand. */
    final class Interface implements GoType {
        private List<Obj.Func> methods = List.of();
        private List<GoType> embedded = List.of();
        private boolean implicit;
        private @Nullable TypeSet typeSet;
        private boolean computing;

        Interface() {}

        public Interface(List<Obj.Func> methods, List<GoType> embedded) {
            complete(methods, embedded);
        }

        void complete(List<Obj.Func> methods, List<GoType> embedded) {
            List<Obj.Func> sorted = new ArrayList<>(methods);
            sorted.sort(Obj.BY_NAME);
            this.methods = List.copyOf(sorted);
            this.embedded = List.copyOf(embedded);
        }

        void markImplicit() {
            implicit = true;
        }

        /** Methods written in this interface itself, exported ones first, by name. */
        public List<Obj.Func> explicitMethods() {
            return methods;
        }

        public List<GoType> embedded() {
            return embedded;
        }

        /**
         * Whether it wraps a constraint such as {@code ~int|~string} that was written without
         * {@code interface}.
         */
        public boolean isImplicit() {
            return implicit;
        }

        TypeSet typeSet() {
            if (typeSet != null) {
                return typeSet;
            }
            if (computing) {
                return TypeSet.EVERYTHING;
            }
            computing = true;
            typeSet = TypeSet.of(this);
            computing = false;
            return typeSet;
        }

        /** All methods, embedded ones too, sorted by name. */
        public List<Obj.Func> allMethods() {
            return typeSet().methods();
        }
    }

    /** {@code map[key]elem}. */
    final class MapType implements GoType {
        private final GoType key;
        private final GoType elem;

        public MapType(GoType key, GoType elem) {
            this.key = key;
            this.elem = elem;
        }

        public GoType key() {
            return key;
        }

        public GoType elem() {
            return elem;
        }
    }

    /** {@code chan elem}. */
    final class Chan implements GoType {
        /** Which way a channel may be used. */
        public enum Direction {
            BOTH,
            SEND_ONLY,
            RECEIVE_ONLY
        }

        private final Direction direction;
        private final GoType elem;

        public Chan(Direction direction, GoType elem) {
            this.direction = direction;
            this.elem = elem;
        }

        public Direction direction() {
            return direction;
        }

        public GoType elem() {
            return elem;
        }
    }

    /** A declared type, or an instance of a generic one. Instances are canonical per run. */
    final class Named implements GoType {
        private final Obj.TypeName obj;
        private final @Nullable Named origin;
        private final List<GoType> typeArgs;
        private List<TypeParam> typeParams = List.of();
        private final List<Obj.Func> methods = new ArrayList<>();
        private final List<Named> instances = new ArrayList<>();
        private @Nullable Supplier<List<Obj.Func>> lateMethods;
        private @Nullable GoType definition;
        private @Nullable GoType underlying;
        private boolean resolving;
        private boolean missing;

        Named(Obj.TypeName obj) {
            this.obj = obj;
            this.origin = null;
            this.typeArgs = List.of();
        }

        Named(Named origin, List<GoType> typeArgs) {
            this.obj = origin.obj;
            this.origin = origin;
            this.typeArgs = List.copyOf(typeArgs);
        }

        /** A type that no Go source declares, such as one of cgo's. */
        public static Named of(Obj.TypeName obj, GoType definition) {
            Named named = new Named(obj);
            obj.complete(named);
            named.define(definition);
            return named;
        }

        public Obj.TypeName obj() {
            return obj;
        }

        /** The generic type that this is an instance of; this itself if it is none. */
        public Named origin() {
            return origin == null ? this : origin;
        }

        public boolean isInstance() {
            return origin != null;
        }

        public List<GoType> typeArgs() {
            return typeArgs;
        }

        /** The type parameters of a generic type; empty for instances. */
        public List<TypeParam> typeParams() {
            return typeParams;
        }

        void setTypeParams(List<TypeParam> params) {
            typeParams = List.copyOf(params);
        }

        /** Sets the type on the right side of the declaration. */
        public void define(GoType type) {
            definition = type;
        }

        /** Notes that the right side names what another package does not have, or is not there. */
        void markMissing() {
            missing = true;
        }

        /** Whether it is unknown what the type is made of, for a reason outside its package. */
        boolean isMissing() {
            Named at = origin();
            for (int steps = 0; steps < 100 && !at.missing; steps++) {
                if (at.definition == null || !(at.definition.unalias() instanceof Named next)) {
                    return false;
                }
                at = next.origin();
            }
            return at.missing;
        }

        /** Makes a type that contains itself an invalid one. */
        void invalidate() {
            underlying = Universe.INVALID;
            definition = Universe.INVALID;
        }

        @Nullable GoType definition() {
            return definition;
        }

        /** The instances of this generic type so far. */
        List<Named> instances() {
            return instances;
        }

        void addMethod(Obj.Func method) {
            methods.add(method);
        }

        void setLateMethods(Supplier<List<Obj.Func>> supplier) {
            lateMethods = supplier;
        }

        /**
         * Declared methods in order of declaration; those of an instance have its type arguments
         * put in.
         */
        public List<Obj.Func> methods() {
            if (origin != null && methods.isEmpty() && !origin.methods().isEmpty()) {
                methods.addAll(Instances.methodsOf(this));
            }
            if (lateMethods != null) {
                Supplier<List<Obj.Func>> supplier = lateMethods;
                lateMethods = null;
                methods.addAll(supplier.get());
            }
            return methods;
        }

        GoType resolveUnderlying() {
            if (underlying != null) {
                return underlying;
            }
            if (resolving) {
                return Universe.INVALID;
            }
            resolving = true;
            GoType type;
            if (origin != null) {
                type = Instances.underlyingOf(this);
            } else {
                obj.resolve();
                type = definition == null ? null : definition.unalias();
                if (type instanceof TypeParam) {
                    type = Universe.INVALID;
                }
                type = type == null ? null : type.underlying();
            }
            resolving = false;
            if (type == null) {
                return Universe.INVALID;
            }
            underlying = type;
            return type;
        }
    }

    /** A type parameter; its constraint may be set after it was referred to. */
    final class TypeParam implements GoType {
        private final Obj.TypeName obj;
        private int index = -1;
        private GoType constraint = Universe.INVALID;
        private @Nullable Interface wrapped;

        TypeParam(Obj.TypeName obj) {
            this.obj = obj;
            obj.complete(this);
        }

        public Obj.TypeName obj() {
            return obj;
        }

        public int index() {
            return index;
        }

        void setIndex(int index) {
            this.index = index;
        }

        public GoType constraint() {
            return constraint;
        }

        void setConstraint(GoType constraint) {
            this.constraint = constraint;
            this.wrapped = null;
        }

        /**
         * The constraint as an interface; {@code C} stands for {@code interface{C}} (Go
         * specification, "Type constraints").
         */
        public Interface constraintInterface() {
            if (wrapped != null) {
                return wrapped;
            }
            GoType under = constraint.underlying();
            Interface result;
            if (under instanceof Interface face) {
                result = face;
            } else if (under == Universe.INVALID) {
                return Universe.EMPTY_INTERFACE;
            } else {
                result = new Interface(List.of(), List.of(constraint));
                result.markImplicit();
            }
            wrapped = result;
            return result;
        }
    }

    /** {@code ~A|B}: the terms of a constraint. */
    final class Union implements GoType {
        /** {@code ~type} or {@code type}. */
        public record Term(boolean tilde, GoType type) {}

        private final List<Term> terms;

        public Union(List<Term> terms) {
            this.terms = List.copyOf(terms);
        }

        public List<Term> terms() {
            return terms;
        }
    }

    /** {@code type name = actual}, which stays visible as it was written. */
    final class Alias implements GoType {
        private final Obj.TypeName obj;
        private final @Nullable Alias origin;
        private final List<GoType> typeArgs;
        private List<TypeParam> typeParams = List.of();
        private @Nullable GoType target;

        Alias(Obj.TypeName obj) {
            this.obj = obj;
            this.origin = null;
            this.typeArgs = List.of();
        }

        Alias(Alias origin, List<GoType> typeArgs, GoType target) {
            this.obj = origin.obj;
            this.origin = origin;
            this.typeArgs = List.copyOf(typeArgs);
            this.target = target;
        }

        /** An alias that no Go source declares, such as one of cgo's. */
        public static Alias of(Obj.TypeName obj, GoType target) {
            Alias alias = new Alias(obj);
            alias.target = target;
            obj.complete(alias);
            return alias;
        }

        public Obj.TypeName obj() {
            return obj;
        }

        public Alias origin() {
            return origin == null ? this : origin;
        }

        public List<GoType> typeArgs() {
            return typeArgs;
        }

        public List<TypeParam> typeParams() {
            return typeParams;
        }

        void setTypeParams(List<TypeParam> params) {
            typeParams = List.copyOf(params);
        }

        boolean hasTarget() {
            return target != null;
        }

        void setTarget(GoType type) {
            target = type;
        }

        /** The right side of the declaration. */
        public GoType target() {
            return target == null ? Universe.INVALID : target;
        }

        /** What it stands for after all aliases; invalid within a cycle. */
        public GoType actual() {
            GoType type = target();
            for (int steps = 0; type instanceof Alias alias; steps++) {
                if (steps > 1_000) {
                    return Universe.INVALID;
                }
                type = alias.target();
            }
            return type;
        }
    }

    /**
     * The type of what an unresolved {@code C.x} gives: it fits everywhere, reports nothing, and
     * records what it met, from which the boundary tells what it must be.
     */
    final class UnknownC implements GoType {
        private final String name;
        private final List<GoType> met = new ArrayList<>();

        /**
         * @param name the C name and what was done to it, such as {@code git_commit_id()}
         */
        public UnknownC(String name) {
            this.name = name;
        }

        public String name() {
            return name;
        }

        /**
         * The types of what it was assigned to, given or compared with, in the order of checking.
         * Conversions are not among them: most types convert to several.
         */
        public List<GoType> met() {
            return List.copyOf(met);
        }

        void meet(GoType type) {
            if (met.size() < 64) {
                met.add(type);
            }
        }
    }
}
