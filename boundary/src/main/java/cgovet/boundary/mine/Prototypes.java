package cgovet.boundary.mine;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the declarations of C functions say. Of one thread. */
public final class Prototypes {
    private static final double ANNOTATED = 0.95;
    private static final double PAIRED = 0.80;
    private static final double UNKNOWN = 0.5;
    private static final String SOMEBODY = "?";
    private static final int VARIADIC = 12;

    private final Map<String, CFunction> functions;
    private final Map<String, Optional<Summary>> known = new HashMap<>();
    private @Nullable Pairing pairing;

    /**
     * @param functions by name
     */
    public Prototypes(Map<String, CFunction> functions) {
        this.functions = new LinkedHashMap<>(functions);
    }

    /** The declaration of a function, by its C name. */
    public Optional<Prototype> of(String name) {
        return Optional.ofNullable(functions.get(name))
                .filter(function -> !CTypes.isUnknown(function.type()))
                .map(Prototypes::of);
    }

    private static Prototype of(CFunction function) {
        CType.Function type = function.type();
        return new Prototype(
                type.params().stream().map(param -> kind(param.type())).toList(),
                kind(type.result()),
                type.variadic() || !type.hasPrototype());
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
        if (!symbol.startsWith("C.")) {
            return Optional.empty();
        }
        return known.computeIfAbsent(
                symbol,
                _ ->
                        Optional.ofNullable(functions.get(symbol.substring(2)))
                                .map(function -> mine(symbol, function)));
    }

    private Summary mine(String symbol, CFunction function) {
        if (function.hasAttribute("noreturn")) {
            Case never = new Case(Exit.NEVER, List.of(), List.of());
            return new Summary(symbol, Source.ANNOTATED, ANNOTATED, List.of(never));
        }
        Prototype prototype = of(function);
        List<Effect> effects = new ArrayList<>();
        Optional<String> deallocator = deallocator(function);
        if (deallocator.isPresent()) {
            arguments(prototype, -1, effects);
            effects.add(own(deallocator.get(), !function.hasAttribute("returns_nonnull")));
            return one(symbol, Source.ANNOTATED, ANNOTATED, effects);
        }
        if (pairing().isRelease(function)) {
            arguments(prototype, 0, effects);
            CType first = function.type().params().getFirst().type();
            boolean isDirect = Pairing.record(first, 1).isPresent();
            Access place = Access.argument(0);
            effects.add(new Effect.Free(isDirect ? place : place.deref(), ""));
            if (!isDirect) {
                effects.add(new Effect.Write(place.deref()));
            }
            return one(symbol, Source.PAIRED, PAIRED, effects);
        }
        if (creates(function)) {
            Optional<CFunction> release = pairing().release(function.type().result());
            if (release.isPresent()) {
                return made(symbol, prototype, release.get().name());
            }
        }
        arguments(prototype, -1, effects);
        return one(symbol, Source.UNKNOWN, UNKNOWN, effects);
    }

    private static Summary made(String symbol, Prototype prototype, String release) {
        List<Effect> made = new ArrayList<>();
        arguments(prototype, -1, made);
        List<Effect> failed = List.copyOf(made);
        made.add(own(release, false));
        Condition some = new Condition(Access.result(0), Relation.NE, 0);
        Condition none = new Condition(Access.result(0), Relation.EQ, 0);
        return new Summary(
                symbol,
                Source.PAIRED,
                PAIRED,
                List.of(
                        new Case(Exit.OK, List.of(some), made),
                        new Case(Exit.ERROR, List.of(none), failed)));
    }

    private static Effect own(String release, boolean nullable) {
        String family = release.equals("free") ? "libc" : release;
        return new Effect.Own(Access.result(0), family, List.of("C." + release), nullable);
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

    private static boolean creates(CFunction function) {
        for (String word : Words.of(function.name())) {
            if (Words.CREATE.contains(word)) {
                return true;
            }
        }
        return false;
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
