package cgovet.boundary.mine;

import cgovet.base.text.SourceText;
import cgovet.boundary.contract.Access;
import cgovet.boundary.contract.Condition;
import cgovet.boundary.contract.Condition.Relation;
import cgovet.boundary.contract.Effect;
import cgovet.boundary.contract.Prototype;
import cgovet.boundary.contract.Prototype.Kind;
import cgovet.boundary.contract.Summary;
import cgovet.boundary.contract.Summary.Case;
import cgovet.boundary.contract.Summary.Exit;
import cgovet.boundary.contract.Summary.Source;
import cgovet.boundary.contract.Words;
import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.EnumType;
import cgovet.cfront.types.IntKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the declarations of C functions say. Of one thread. */
public final class Prototypes {
    private static final double ANNOTATED = 0.95;
    private static final double PAIRED = 0.80;
    private static final double UNKNOWN = 0.5;
    private static final Set<String> COUNTS =
            Set.of("cnt", "count", "counts", "size", "num", "n", "len", "length", "nb");
    private static final String SOMEBODY = "?";
    private static final int VARIADIC = 12;

    private static final double DECLARED = 0.95;
    private static final double DOCUMENTED = 0.90;
    private static final double USAGE = 0.82;

    private final Map<String, CFunction> functions;
    private final Function<String, Optional<SourceText>> sources;
    private final Siblings siblings;
    private final Map<String, List<Voice>> known = new HashMap<>();
    private @Nullable Pairing pairing;

    /**
     * @param functions by name
     */
    public Prototypes(Map<String, CFunction> functions) {
        this(functions, _ -> Optional.empty(), Siblings.NONE);
    }

    /**
     * @param functions by name
     * @param sources the text of a file
     * @param siblings what callers do with results
     */
    public Prototypes(
            Map<String, CFunction> functions,
            Function<String, Optional<SourceText>> sources,
            Siblings siblings) {
        this.functions = new LinkedHashMap<>(functions);
        this.sources = sources;
        this.siblings = siblings;
    }

    /** The declaration of a function, by its C name. */
    public Optional<Prototype> of(String name) {
        return Optional.ofNullable(functions.get(name))
                .filter(function -> !CTypes.isUnknown(function.type()))
                .map(Prototypes::of);
    }

    private static Prototype of(CFunction function) {
        CType.Function type = function.type();
        List<Kind> params = new ArrayList<>();
        for (CType.Param param : type.params()) {
            boolean isRead = isReadOnly(function, params.size() + 1);
            Kind kind = kind(param.type());
            params.add(isRead && kind == Kind.POINTER ? Kind.READ_POINTER : kind);
        }
        return new Prototype(params, kind(type.result()), type.variadic() || !type.hasPrototype());
    }

    /** The N of {@code access(read_only, N)}. */
    private static boolean isReadOnly(CFunction function, int number) {
        for (String attribute : function.attributes()) {
            if (attribute.startsWith("access(") && attribute.endsWith(")")) {
                String[] words = attribute.substring(7, attribute.length() - 1).split(",");
                if (words.length >= 2
                        && (words[0].strip().equals("read_only")
                                || words[0].strip().equals("__read_only__"))
                        && words[1].strip().equals(Integer.toString(number))) {
                    return true;
                }
            }
        }
        return false;
    }

    static Kind kind(CType type) {
        return switch (CTypes.canonical(type)) {
            case CType.Pointer pointer -> {
                if (CTypes.canonical(pointer.elem()) instanceof CType.Function) {
                    yield Kind.FUNCTION;
                }
                yield CTypes.isConst(pointer.elem()) ? Kind.READ_POINTER : Kind.POINTER;
            }
            case CType.Void _ -> Kind.VOID;
            case CType.Bool _ -> Kind.BOOL;
            case CType.Unknown _ -> Kind.UNKNOWN;
            case CType.Function _ -> Kind.FUNCTION;
            case CType.Plain _, CType.Derived _, CType.Declared _ -> Kind.NUMBER;
        };
    }

    /** What a call does, as far as the declaration tells; empty if there is none. */
    public Optional<Summary> summary(String symbol) {
        return voices(symbol).stream().findFirst().map(Voice::summary);
    }

    /** Everything that the program's text says of a function, the best first. */
    public List<Voice> voices(String symbol) {
        if (!symbol.startsWith("C.")) {
            return List.of();
        }
        List<Voice> before = known.get(symbol);
        if (before == null) {
            CFunction function = functions.get(symbol.substring(2));
            before = function == null ? List.of() : mine(symbol, function);
            known.put(symbol, before);
        }
        return before;
    }

    private List<Voice> mine(String symbol, CFunction function) {
        String place = function.at().path();
        if (function.hasAttribute("noreturn")) {
            Case never = new Case(Exit.NEVER, List.of(), List.of());
            Summary summary = new Summary(symbol, Source.ANNOTATED, ANNOTATED, List.of(never));
            return List.of(new Voice(summary, place + ": attribute noreturn"));
        }
        Prototype prototype = of(function);
        List<Voice> all = new ArrayList<>();
        annotated(symbol, function, prototype)
                .ifPresent(each -> all.add(new Voice(each, place + ": attribute malloc")));
        documented(symbol, function, prototype)
                .ifPresent(each -> all.add(new Voice(each, place + ": comment")));
        if (!isToldOtherwise(function)) {
            paired(symbol, function, prototype).ifPresent(all::add);
        }
        if (all.isEmpty()) {
            used(symbol, function, prototype).ifPresent(all::add);
        }
        List<Effect> effects = new ArrayList<>();
        arguments(prototype, -1, effects);
        boolean isScalar = isScalar(function.type());
        all.add(
                new Voice(
                        one(
                                symbol,
                                isScalar ? Source.DECLARED : Source.UNKNOWN,
                                isScalar ? DECLARED : UNKNOWN,
                                effects),
                        place + (isScalar ? ": only numbers" : ": declaration")));
        return List.copyOf(all);
    }

    private Optional<Summary> annotated(String symbol, CFunction function, Prototype prototype) {
        Optional<String> named = deallocator(function);
        boolean isMade = named.isPresent() || function.hasAttribute("malloc");
        Optional<String> deallocator =
                named.or(() ->
                        isMade
                                ? pairing().release(function.type().result()).map(CFunction::name)
                                : Optional.empty());
        if (deallocator.isEmpty()) {
            return Optional.empty();
        }
        List<Effect> effects = new ArrayList<>();
        arguments(prototype, -1, effects);
        effects.add(own(deallocator.get(), !function.hasAttribute("returns_nonnull")));
        return Optional.of(one(symbol, Source.ANNOTATED, ANNOTATED, effects));
    }

    private Optional<Summary> documented(String symbol, CFunction function, Prototype prototype) {
        boolean isPointer = prototype.result().isPointer();
        Optional<DocComment.Told> told = told(function);
        boolean isNamed =
                told.isPresent()
                        && told.get() instanceof DocComment.Told.Release(var name)
                        && !name.isEmpty();
        int out = isPointer ? -1 : out(function.type(), isNamed);
        if (!isPointer && out < 0 || told.isEmpty() || isToldOtherwise(function)) {
            return Optional.empty();
        }
        return switch (told.get()) {
            case DocComment.Told.Borrowed() -> {
                if (!isPointer) {
                    yield Optional.empty();
                }
                List<Effect> effects = new ArrayList<>();
                arguments(prototype, -1, effects);
                boolean hasOwner =
                        !prototype.params().isEmpty() && prototype.params().getFirst().isPointer();
                effects.add(
                        hasOwner
                                ? new Effect.Borrow(Access.result(0), Access.argument(0), List.of())
                                : new Effect.Static(Access.result(0)));
                yield Optional.of(one(symbol, Source.DOCUMENTED, DOCUMENTED, effects));
            }
            case DocComment.Told.Release(var name) -> {
                CType type =
                        isPointer
                                ? function.type().result()
                                : pointee(function.type().params().get(out).type());
                Optional<String> release =
                        name.isEmpty()
                                ? pairing().release(type, function).map(CFunction::name)
                                : Optional.of(name).filter(each -> fits(each, type));
                yield release.map(each ->
                        isPointer
                                ? made(symbol, function, Source.DOCUMENTED, each)
                                : filled(
                                        symbol,
                                        prototype,
                                        out,
                                        each,
                                        Source.DOCUMENTED,
                                        DOCUMENTED));
            }
        };
    }

    /** What its comment tells, unless it is a function that releases something itself. */
    private Optional<DocComment.Told> told(CFunction function) {
        Optional<SourceText> text = sources.apply(function.at().path());
        return text.isEmpty() || isRelease(function.name()) || pairing().isRelease(function)
                ? Optional.empty()
                : DocComment.of(text.get(), function, this::isRelease);
    }

    /** Whether the comment names a function that releases more than the one object. */
    private boolean isToldOtherwise(CFunction function) {
        return told(function)
                .filter(told ->
                        told instanceof DocComment.Told.Release(var name)
                                && functions.containsKey(name)
                                && functions.get(name).type().params().size() > 2)
                .isPresent();
    }

    /** Whether a function that releases can be given an object of a type. */
    private boolean fits(String release, CType type) {
        CFunction function = functions.get(release);
        if (function == null) {
            return true;
        }
        Optional<Handle> made = Handle.any(type, 1);
        for (CType.Param param : function.type().params()) {
            Optional<Handle> taken = Handle.any(param.type(), 2);
            if (made.isEmpty() ? taken.isEmpty() : taken.filter(made.get()::isSame).isPresent()) {
                return true;
            }
            if (CTypes.canonical(param.type()) instanceof CType.Pointer(var elem)
                    && CTypes.canonical(elem) instanceof CType.Void) {
                return true;
            }
        }
        return false;
    }

    private static int out(CType.Function type) {
        return out(type, false);
    }

    /**
     * The first argument that a pointer can be handed out through; -1 if there is none.
     *
     * @param mayBeConst whether what is handed out may be read only: a comment names its release
     */
    private static int out(CType.Function type, boolean mayBeConst) {
        for (int i = 0; i < type.params().size(); i++) {
            CType param = CTypes.canonical(type.params().get(i).type());
            if (param instanceof CType.Pointer(var elem)
                    && !CTypes.isConst(elem)
                    && CTypes.canonical(elem) instanceof CType.Pointer(var object)
                    && !(CTypes.canonical(object) instanceof CType.Pointer)
                    && (mayBeConst || !CTypes.isConst(object))
                    && !isArray(type.params(), i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a number of elements follows: what the callee reads, or fills element by element. */
    private static boolean isArray(List<CType.Param> params, int at) {
        String name = params.get(at).name();
        if (at == 0
                && name.length() > 3
                && name.endsWith("s")
                && !name.endsWith("ss")
                && !name.endsWith("us")) {
            // More than one, and before what would be handed out: a list to read.
            return true;
        }
        for (int i = at + 1; i < params.size() && i <= at + 2; i++) {
            boolean isNumber = CTypes.canonical(params.get(i).type()) instanceof CType.Int;
            if (isNumber && Words.of(params.get(i).name()).stream().anyMatch(COUNTS::contains)) {
                return true;
            }
        }
        return false;
    }

    private static CType pointee(CType type) {
        return CTypes.canonical(type) instanceof CType.Pointer(var elem) ? elem : type;
    }

    /** A status result and an object behind an argument: 0 says that it is there. */
    private static Summary filled(
            String symbol,
            Prototype prototype,
            int out,
            String release,
            Source source,
            double confidence) {
        List<Effect> effects = new ArrayList<>();
        arguments(prototype, out, effects);
        Access place = Access.argument(out).deref();
        List<Effect> failed = new ArrayList<>(effects);
        failed.add(new Effect.Write(place));
        if (prototype.result() == Kind.VOID) {
            effects.add(own(place, release, true));
            return one(symbol, source, confidence, effects);
        }
        effects.add(own(place, release, false));
        Condition zero = new Condition(Access.result(0), Relation.EQ, 0);
        Condition other = new Condition(Access.result(0), Relation.NE, 0);
        return new Summary(
                symbol,
                source,
                confidence,
                List.of(
                        new Case(Exit.OK, List.of(zero), effects),
                        new Case(Exit.ERROR, List.of(other), failed)));
    }

    private Optional<Voice> paired(String symbol, CFunction function, Prototype prototype) {
        String origin = function.at().path() + ": names and types";
        if (pairing().isRelease(function)) {
            List<Effect> effects = new ArrayList<>();
            arguments(prototype, 0, effects);
            CType first = function.type().params().getFirst().type();
            boolean isDirect = Handle.of(first, 1).isPresent();
            Access place = Access.argument(0);
            effects.add(new Effect.Free(isDirect ? place : place.deref(), ""));
            if (!isDirect) {
                effects.add(new Effect.Write(place.deref()));
            }
            return Optional.of(new Voice(one(symbol, Source.PAIRED, PAIRED, effects), origin));
        }
        Optional<Handle> object = Handle.of(function.type().result(), 1);
        if (object.isPresent()) {
            return returned(symbol, function, object.get()).map(each -> new Voice(each, origin));
        }
        int out = prototype.result().isPointer() ? -1 : out(function.type());
        if (out < 0 || isRelease(function.name()) || !Making.handsOut(function, out)) {
            return prototype.result().isPointer() || isRelease(function.name())
                    ? Optional.empty()
                    : listed(symbol, function, prototype, origin);
        }
        CType type = pointee(function.type().params().get(out).type());
        boolean isKept =
                Handle.of(type, 1).filter(each -> Making.isKept(function, each)).isPresent();
        return isKept
                ? Optional.empty()
                : pairing()
                        .release(type, function)
                        .map(release ->
                                filled(
                                        symbol,
                                        prototype,
                                        out,
                                        release.name(),
                                        Source.PAIRED,
                                        PAIRED))
                        .map(each -> new Voice(each, origin));
    }

    /** {@code free_r} for {@code make_r}: the variant of a release that goes with the maker's. */
    private String variant(CFunction maker, CFunction release) {
        String name = release.name() + "_r";
        return maker.name().endsWith("_r") && functions.containsKey(name) ? name : release.name();
    }

    private Optional<Summary> returned(String symbol, CFunction function, Handle object) {
        CType result = function.type().result();
        if (Making.joins(function, object)) {
            return pairing().release(result).map(release -> joined(symbol, function, release));
        }
        boolean isMade =
                Making.creates(function)
                        || function.hasAttribute("warn_unused_result")
                        || Making.returns(function, object, pairing())
                        || pairing().mirror(function, result).isPresent();
        return isMade && !isRelease(function.name()) && !Making.isKept(function, object)
                ? pairing()
                        .release(result, function)
                        .map(release -> variant(function, release))
                        .map(release -> made(symbol, function, Source.PAIRED, release))
                : Optional.empty();
    }

    /** The list that the first argument is goes into the list that is the result. */
    private static Summary joined(String symbol, CFunction function, CFunction release) {
        List<Effect> made = new ArrayList<>();
        arguments(of(function), 0, made);
        List<Effect> failed = List.copyOf(made);
        made.add(new Effect.Take(Access.argument(0)));
        made.add(own(release.name(), false));
        return split(symbol, Source.PAIRED, PAIRED, made, failed);
    }

    /** An array of objects that is handed out through an argument. */
    private Optional<Voice> listed(
            String symbol, CFunction function, Prototype prototype, String origin) {
        List<CType.Param> params = function.type().params();
        for (int i = 0; i < params.size(); i++) {
            if (!(CTypes.canonical(params.get(i).type()) instanceof CType.Pointer(var array))
                    || CTypes.isConst(array)
                    || !(CTypes.canonical(array) instanceof CType.Pointer(var object))
                    || CTypes.isConst(object)
                    || isArray(params, i)) {
                continue;
            }
            Optional<Handle> each = Handle.of(object, 1);
            Optional<CFunction> release = pairing().release(object);
            if (each.isEmpty() || release.isEmpty()) {
                continue;
            }
            int out = i;
            String elements = pairing().endsAll(each.get()) ? "" : release.get().name();
            return pairing()
                    .releaseOfArray(each.get())
                    .map(all -> filled(symbol, prototype, out, all, Source.PAIRED, PAIRED))
                    .map(summary -> new Voice(summary, origin, elements));
        }
        return Optional.empty();
    }

    /** What most callers in the package do with the result. */
    private Optional<Voice> used(String symbol, CFunction function, Prototype prototype) {
        if (prototype.result() != Kind.POINTER) {
            return Optional.empty();
        }
        return siblings.of(function.name(), name -> isRelease(name) && takes(name, function))
                .map(use ->
                        new Voice(
                                made(symbol, function, Source.MINED, use.release()),
                                use.passing()
                                        + " of "
                                        + use.places()
                                        + " callers pass it to C."
                                        + use.release()));
    }

    /** Whether a release function takes what another one returns. */
    private boolean takes(String release, CFunction maker) {
        CFunction function = functions.get(release);
        if (function == null || function.type().params().isEmpty()) {
            return release.equals("free");
        }
        CType first = CTypes.canonical(function.type().params().getFirst().type());
        if (!(first instanceof CType.Pointer(var elem))) {
            return false;
        }
        Optional<Handle> made = Handle.of(maker.type().result(), 1);
        return CTypes.canonical(elem) instanceof CType.Void
                || made.isPresent()
                        && Handle.of(function.type().params().getFirst().type(), 1)
                                .filter(made.get()::isSame)
                                .isPresent();
    }

    /** Whether a name is that of a function that releases something. */
    private boolean isRelease(String name) {
        if (name.equals("free")) {
            return true;
        }
        CFunction function = functions.get(name);
        if (function == null || function.type().params().isEmpty()) {
            return false;
        }
        for (String word : Words.of(name)) {
            // The p of av_freep: it sets the pointer to null, too.
            String verb = word.endsWith("p") ? word.substring(0, word.length() - 1) : word;
            if (Words.RELEASE.contains(word) || Words.RELEASE.contains(verb)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing in a function's type can stand for an object. */
    private static boolean isScalar(CType.Function type) {
        if (type.variadic() || !type.hasPrototype()) {
            return false;
        }
        for (CType.Param param : type.params()) {
            if (!isSmall(param.type())) {
                return false;
            }
        }
        return CTypes.canonical(type.result()) instanceof CType.Void || isSmall(type.result());
    }

    /** A number that is too small for an address. */
    private static boolean isSmall(CType type) {
        return switch (CTypes.canonical(type)) {
            case CType.Bool _, CType.Floating _, CType.Complex _, EnumType _ -> true;
            case CType.Int(var kind) -> kind.rank() <= IntKind.INT.rank();
            case CType.Plain _, CType.Derived _, CType.Declared _ -> false;
        };
    }

    private static Summary made(String symbol, CFunction function, Source source, String release) {
        List<Effect> made = new ArrayList<>();
        arguments(of(function), -1, made);
        List<Effect> failed = List.copyOf(made);
        made.add(own(release, false));
        double confidence =
                switch (source) {
                    case DOCUMENTED -> DOCUMENTED;
                    case MINED -> USAGE;
                    default -> PAIRED;
                };
        if (function.hasAttribute("returns_nonnull")) {
            return one(symbol, source, confidence, made);
        }
        return split(symbol, source, confidence, made, failed);
    }

    /** A result that is not null where the call succeeds. */
    private static Summary split(
            String symbol,
            Source source,
            double confidence,
            List<Effect> made,
            List<Effect> failed) {
        Condition some = new Condition(Access.result(0), Relation.NE, 0);
        Condition none = new Condition(Access.result(0), Relation.EQ, 0);
        return new Summary(
                symbol,
                source,
                confidence,
                List.of(
                        new Case(Exit.OK, List.of(some), made),
                        new Case(Exit.ERROR, List.of(none), failed)));
    }

    private static Effect own(String release, boolean nullable) {
        return own(Access.result(0), release, nullable);
    }

    private static Effect own(Access place, String release, boolean nullable) {
        String family = release.equals("free") ? "libc" : release;
        return new Effect.Own(place, family, List.of("C." + release), nullable);
    }

    private static Summary one(
            String symbol, Source source, double confidence, List<Effect> effects) {
        Case only = new Case(Exit.OK, List.of(), effects);
        return new Summary(symbol, source, confidence, List.of(only));
    }

    private Pairing pairing() {
        Pairing made = pairing;
        if (made == null) {
            made = Pairing.of(functions.values());
            pairing = made;
        }
        return made;
    }

    /** The D of {@code malloc(D,1)}. */
    private static Optional<String> deallocator(CFunction function) {
        for (String attribute : function.attributes()) {
            if (attribute.startsWith("malloc(") && attribute.endsWith(")")) {
                String[] words = attribute.substring(7, attribute.length() - 1).split(",");
                String name = words[0].strip();
                boolean isFirst = words.length < 2 || words[1].strip().equals("1");
                if (isFirst && !name.isEmpty() && !name.startsWith("__builtin")) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    /** The default of analysis.md, "Default for a call to an unknown C function". */
    private static void arguments(Prototype prototype, int except, List<Effect> to) {
        List<Kind> params = prototype.params();
        int count = prototype.isVariadic() ? VARIADIC : params.size();
        for (int i = 0; i < count; i++) {
            if (i == except) {
                continue;
            }
            Access place = Access.argument(i);
            switch (i < params.size() ? params.get(i) : Kind.UNKNOWN) {
                case READ_POINTER -> to.add(new Effect.Use(place));
                case POINTER, UNKNOWN -> {
                    to.add(new Effect.Use(place));
                    to.add(new Effect.Retain(place, List.of(SOMEBODY)));
                    to.add(new Effect.Write(place.deref()));
                }
                case FUNCTION -> to.add(new Effect.Callback(place, false));
                case VOID, NUMBER, BOOL -> {}
            }
        }
    }
}
