package cgovet.analysis.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What cells hold, by the object that they are in; persistent as {@link IntMap} is. It knows which
 * objects were touched since it was settled, so that who looks for what is new need not look at
 * all.
 */
final class Heap {
    private record Entry(Sym address, Sym content) {}

    static final Heap EMPTY = new Heap(IntMap.empty(), IntMap.empty());

    private final IntMap<IntMap<Entry>> objects;
    private final IntMap<Boolean> touched;

    private Heap(IntMap<IntMap<Entry>> objects, IntMap<Boolean> touched) {
        this.objects = objects;
        this.touched = touched;
    }

    @Nullable Sym get(Sym address) {
        IntMap<Entry> cells = objects.get(Symbols.object(address).id);
        Entry entry = cells == null ? null : cells.get(address.id);
        return entry == null ? null : entry.content;
    }

    Sym get(Sym address, Sym otherwise) {
        Sym content = get(address);
        return content == null ? otherwise : content;
    }

    boolean has(Sym address) {
        return get(address) != null;
    }

    Heap with(Sym address, Sym content) {
        int object = Symbols.object(address).id;
        IntMap<Entry> cells = objects.get(object, IntMap.empty());
        Entry old = cells.get(address.id);
        if (old != null && old.content == content) {
            return this;
        }
        return new Heap(
                objects.with(object, cells.with(address.id, new Entry(address, content))),
                touched.with(object, true));
    }

    Heap withoutObject(Sym object) {
        IntMap<IntMap<Entry>> fewer = objects.without(object.id);
        return fewer == objects ? this : new Heap(fewer, touched);
    }

    /** The object of a cell counts as touched. */
    Heap touch(Sym address) {
        int object = Symbols.object(address).id;
        return touched.has(object) ? this : new Heap(objects, touched.with(object, true));
    }

    /** No object counts as touched but those that pass. */
    Heap settle(IntPredicate stays) {
        return new Heap(objects, touched.only(stays));
    }

    /** Every cell and its content, in order. */
    void forEach(BiConsumer<Sym, Sym> visitor) {
        objects.forEach(
                (_, cells) -> cells.forEach((_, e) -> visitor.accept(e.address, e.content)));
    }

    /** The cells of one object and their contents, in order. */
    void ofObject(Sym object, BiConsumer<Sym, Sym> visitor) {
        IntMap<Entry> cells = objects.get(object.id);
        if (cells != null) {
            cells.forEach((_, e) -> visitor.accept(e.address, e.content));
        }
    }

    /** The cells of the objects whose numbers pass. */
    void ofObjects(IntPredicate wanted, BiConsumer<Sym, Sym> visitor) {
        objects.forEach((id, cells) -> {
            if (wanted.test(id)) {
                cells.forEach((_, e) -> visitor.accept(e.address, e.content));
            }
        });
    }

    /** The cells of the touched objects whose numbers pass. */
    void ofTouched(IntPredicate wanted, BiConsumer<Sym, Sym> visitor) {
        touched.forEach((id, _) -> {
            IntMap<Entry> cells = wanted.test(id) ? objects.get(id) : null;
            if (cells != null) {
                cells.forEach((_, e) -> visitor.accept(e.address, e.content));
            }
        });
    }

    List<Sym> cells(Sym object) {
        List<Sym> cells = new ArrayList<>();
        ofObject(object, (address, _) -> cells.add(address));
        return cells;
    }

    /** What becomes of a cell whose contents differ; null stands for a cell that is not there. */
    interface Joiner {
        @Nullable Sym join(Sym address, @Nullable Sym a, @Nullable Sym b);
    }

    /** The cells that both share, and what {@code joiner} makes of the others, in order. */
    Heap join(Heap that, Joiner joiner) {
        IntMap.Joiner<Entry> inObject =
                (_, a, b) -> {
                    Sym x = a == null ? null : a.content;
                    Sym y = b == null ? null : b.content;
                    if (x == y) {
                        return a;
                    }
                    Sym address = a != null ? a.address : Objects.requireNonNull(b).address;
                    Sym content = joiner.join(address, x, y);
                    return content == null
                            ? null
                            : content == x ? a : content == y ? b : new Entry(address, content);
                };
        return new Heap(
                objects.join(
                        that.objects,
                        (_, a, b) -> {
                            IntMap<Entry> x = a == null ? IntMap.empty() : a;
                            IntMap<Entry> cells = x.join(b == null ? IntMap.empty() : b, inObject);
                            return cells.isEmpty() ? null : cells;
                        }),
                touched.join(that.touched, (_, a, b) -> a != null ? a : b));
    }

    boolean isSame(Heap that) {
        return isLike(that, (x, y) -> x == y);
    }

    /** Whether both have the same cells, and contents that are alike. */
    boolean isLike(Heap that, BiPredicate<Sym, Sym> alike) {
        return this == that
                || objects.isLike(
                        that.objects,
                        (a, b) ->
                                a == b || a.isLike(b, (x, y) -> alike.test(x.content, y.content)));
    }
}
