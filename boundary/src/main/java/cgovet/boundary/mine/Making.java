package cgovet.boundary.mine;

import cgovet.boundary.contract.Words;
import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a function makes what it returns or hands out, by its name and type. */
final class Making {
    private static final Set<String> MAKING =
            Set.of("new", "create", "alloc", "dup", "copy", "clone", "get1");

    /** What a made copy may be called in one word: {@code duphandle}. */
    private static final Set<String> THINGS =
            Set.of("handle", "object", "context", "ctx", "all", "instance");

    /** A reference of its own goes to who asks a library that counts them. */
    private static final Set<String> LOOKUP = Set.of("lookup", "define", "resolve");

    /** What a queue gave away is no longer in it. */
    private static final Set<String> RECEIVING =
            Set.of("consume", "poll", "accept", "recv", "receive", "dequeue");

    private static final Set<String> JOINING = Set.of("append", "prepend");

    private static final Set<String> LENDING =
            Set.of("next", "prev", "peek", "current", "default", "first", "last", "owner", "set");

    private static final Set<String> GETTING = Set.of("get", "get0", "peek");

    private Making() {}

    /** Whether its name says that it makes something. */
    static boolean creates(CFunction function) {
        List<String> words = Words.of(function.name());
        // What is got from somewhere was there before, unless a word says that it is made.
        boolean isGot = isGot(words);
        for (String word : words) {
            boolean isMaking = MAKING.contains(word) || isCompound(word);
            if (isMaking || Words.CREATE.contains(word) && !isGot) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCompound(String word) {
        for (String verb : MAKING) {
            if (word.startsWith(verb) && THINGS.contains(word.substring(verb.length()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGot(List<String> words) {
        return words.stream().anyMatch(GETTING::contains);
    }

    /** Whether the caller gets what it returns, for other reasons than a word of making. */
    static boolean returns(CFunction function, Handle object, Pairing pairing) {
        List<String> words = Words.of(function.name());
        if (isGot(words) || words.stream().anyMatch(LENDING::contains)) {
            return false;
        }
        boolean isOther = !isOfFirst(function, object);
        return isOther
                && (object.isError()
                        || words.stream().anyMatch(RECEIVING::contains)
                        || object.isOpaque()
                                && pairing.isCounted(object)
                                && words.stream().anyMatch(LOOKUP::contains));
    }

    /** Whether it is given a list and returns the list with one element more. */
    static boolean joins(CFunction function, Handle object) {
        return object.isLinked()
                && isOfFirst(function, object)
                && Words.of(function.name()).stream().anyMatch(JOINING::contains);
    }

    private static boolean isOfFirst(CFunction function, Handle object) {
        List<CType.Param> params = function.type().params();
        return !params.isEmpty()
                && Handle.any(params.getFirst().type(), 1).filter(object::isSame).isPresent();
    }

    /** Whether an object that it is given keeps such objects: what it made belongs to that one. */
    static boolean isKept(CFunction function, Handle object) {
        if (isOfFirst(function, object) && Words.of(function.name()).contains("child")) {
            return true;
        }
        for (CType.Param param : function.type().params()) {
            Optional<Handle> owner = Handle.of(param.type(), 1);
            if (owner.isPresent() && owner.get().keeps(object)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a function may make what it hands out through an argument. */
    static boolean handsOut(CFunction function, int out) {
        List<String> words = Words.of(function.name());
        CType first = function.type().params().getFirst().type();
        if (out > 0 && words.contains("init") && Handle.of(first, 1).isPresent()) {
            // What is made is the first argument; the other one is a part of it.
            return false;
        }
        if (creates(function)) {
            return true;
        }
        boolean isLooking =
                out > 0
                        && CTypes.canonical(first) instanceof CType.Pointer(var elem)
                        && CTypes.isConst(elem)
                        && Handle.any(first, 1).isPresent();
        return !isLooking && words.stream().noneMatch(LENDING::contains);
    }
}
