package cgovet.analysis.pointer;

import cgovet.analysis.own.Shape;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.Sym;
import cgovet.base.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Memory of its caller's that a function hands to C: what it holds, the caller knows.
 *
 * @param root what it is reached from
 * @param number of the parameter or capture, from 0
 * @param symbol of the package-level variable; else empty
 * @param ways from there: each but the last leads to a cell that holds the next pointer
 * @param at the call of C
 * @param argument of that call, from 0
 */
record Latent(
        Root root,
        int number,
        String symbol,
        List<String> ways,
        Handed.Memory form,
        Span at,
        String callee,
        int argument) {
    private static final int MAX_WAYS = 4;

    /** What a caller knows of a function's memory. */
    enum Root {
        PARAMETER,
        CAPTURE,
        GLOBAL
    }

    Latent {
        ways = List.copyOf(ways);
    }

    /** What an address is to the function's caller; empty where it is none of the caller's. */
    static Optional<Latent> of(
            Sym start, Handed.Memory form, Span at, String callee, int argument) {
        List<String> ways = new ArrayList<>();
        Sym root = start;
        for (int depth = 0; depth < MAX_WAYS; depth++) {
            Sym base = root;
            while (base.shape() instanceof Shape.Field || base.shape() instanceof Shape.Element) {
                base =
                        base.shape() instanceof Shape.Field f
                                ? f.base()
                                : ((Shape.Element) base.shape()).base();
            }
            ways.addFirst(GoMemory.path(root, base));
            Root from = null;
            int number = 0;
            String symbol = "";
            switch (base.shape()) {
                case Shape.Param p -> {
                    from = Root.PARAMETER;
                    number = p.index();
                }
                case Shape.Capture c -> {
                    from = Root.CAPTURE;
                    number = c.index();
                }
                case Shape.Global g -> {
                    from = Root.GLOBAL;
                    symbol = g.symbol();
                }
                case Shape.Initial i -> root = i.address();
                default -> {
                    return Optional.empty();
                }
            }
            if (from != null) {
                return Optional.of(
                        new Latent(from, number, symbol, ways, form, at, callee, argument));
            }
        }
        return Optional.empty();
    }

    /** The same for the caller's caller. */
    Optional<Latent> through(Sym start, Span call) {
        return of(start, form, root == Root.CAPTURE ? at : call, callee, argument)
                .map(outer -> {
                    List<String> all = new ArrayList<>(outer.ways);
                    all.set(all.size() - 1, all.getLast() + ways.getLast());
                    return new Latent(
                            outer.root,
                            outer.number,
                            outer.symbol,
                            all,
                            form,
                            outer.at,
                            callee,
                            argument);
                });
    }

    /** The pointer that the last way starts from, in a state of the caller. */
    Optional<Sym> resolve(Sym root, StateView state) {
        Sym at = data(root);
        for (String way : ways.subList(0, ways.size() - 1)) {
            Sym from = at;
            Optional<Sym> content =
                    way.isEmpty()
                            ? state.content(from)
                            : state.cells(from).stream()
                                    .filter(cell -> GoMemory.isPart(cell, from))
                                    .filter(cell -> GoMemory.path(cell, from).equals(way))
                                    .findFirst()
                                    .flatMap(state::content);
            if (content.isEmpty()) {
                return Optional.empty();
            }
            at = data(content.get());
        }
        return Optional.of(at);
    }

    private static Sym data(Sym sym) {
        return sym.shape() instanceof Shape.View v ? v.data() : sym;
    }

    /** Whether a cell, by its way from where {@link #resolve} ends, is in the memory itself. */
    boolean holds(String path) {
        String way = ways.getLast();
        return path.startsWith(way)
                && (way.isEmpty()
                        || path.length() == way.length()
                        || path.charAt(way.length()) == '.'
                        || path.charAt(way.length()) == '[');
    }
}
