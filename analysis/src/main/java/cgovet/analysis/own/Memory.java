package cgovet.analysis.own;

import cgovet.analysis.own.Shape.Made;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What cells hold. A state's memory maps addresses to contents; a cell that is not in it holds what
 * it held at the function's start ({@link Shape.Initial}), or zero if this function made it.
 * Elements with an index that is not known are one cell, which a store adds to.
 */
final class Memory {
    /** Larger records are read and written as one value. */
    private static final int MAX_FIELDS = 64;

    /** A field of {@code sync.Once} of our own: zero once it has called its function. */
    static final String ARMED = "armed";

    private static final int MAX_DEPTH = 3;

    private final Symbols symbols;
    private final boolean inC;
    private long looked;

    Memory(Symbols symbols, boolean inC) {
        this.symbols = symbols;
        this.inC = inC;
    }

    Sym load(State state, Sym address, IrType type, int site, int visit) {
        return load(state, address, type, site, visit, 0);
    }

    private Sym load(State state, Sym address, IrType wanted, int site, int visit, int depth) {
        Sym at = Symbols.data(address);
        IrType type = wanted.equals(IrType.UNKNOWN) ? contentType(at) : wanted;
        if (isRecord(type, depth)) {
            List<Sym> parts = new ArrayList<>();
            for (IrType.Field field : ((IrType.Struct) type).fields()) {
                Sym cell = symbols.field(at, field.name());
                parts.add(load(state, cell, field.type(), site, visit, depth + 1));
            }
            return whole(parts).orElseGet(() -> symbols.of(new Shape.Parts(parts)));
        }
        Sym content = state.memory.get(at);
        if (content != null && !Symbols.isAnyElement(at)) {
            if (isWritten(content)) {
                state.mark(content, State.READ);
                state.memory = state.memory.touch(at);
            }
            return content;
        }
        Optional<Integer> byteOf = inC ? byteOf(at) : Optional.empty();
        if (byteOf.isPresent()) {
            return symbols.number(byteOf.get());
        }
        if (at.shape() instanceof Shape.Element e) {
            return symbols.of(new Shape.Member(e.base(), site, visit));
        }
        if (content == null && state.memory.has(symbols.anyElement(at))) {
            // The first element, where something was stored in one that nobody can name.
            return symbols.of(new Shape.Member(at, site, visit));
        }
        Sym object = Symbols.object(at);
        boolean isFresh = isZeroed(object) && !state.isMarked(object, State.SHARED);
        if (isFresh && at.shape() instanceof Shape.Field f && f.name().equals(ARMED)) {
            return symbols.number(1);
        }
        if (isZeroed(object) && !state.isMarked(object, State.SHARED) && !Symbols.isInElement(at)) {
            return type.equals(IrType.UNKNOWN) ? symbols.zero : symbols.zeroOf(type);
        }
        Sym initial = symbols.of(new Shape.Initial(at));
        state.memory = state.memory.with(at, initial);
        return initial;
    }

    /** The record that all of some parts are of, in order: it was stored, and is read again. */
    private static Optional<Sym> whole(List<Sym> parts) {
        if (!(parts.getFirst().shape() instanceof Shape.Part first)) {
            return Optional.empty();
        }
        for (int i = 0; i < parts.size(); i++) {
            boolean isPart =
                    parts.get(i).shape() instanceof Shape.Part p
                            && p.whole() == first.whole()
                            && p.index() == i;
            if (!isPart) {
                return Optional.empty();
            }
        }
        return Optional.of(first.whole());
    }

    /** A byte of a literal, which ends in 0. */
    private static Optional<Integer> byteOf(Sym address) {
        long index = 0;
        Sym base = address;
        if (address.shape() instanceof Shape.Element e && !Symbols.isAnyElement(address)) {
            base = e.base();
            index = Symbols.constant(e.index()).orElse(-1L);
        }
        if (!(base.shape() instanceof Shape.Text text)) {
            return Optional.empty();
        }
        byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
        return index < 0 || index > bytes.length
                ? Optional.empty()
                : Optional.of(index == bytes.length ? 0 : (int) bytes[(int) index]);
    }

    /** The type of what is stored at an address, as far as it can be told. */
    static IrType contentType(Sym address) {
        IrType known = address.contentType;
        if (known == null) {
            known = contentType(address.shape());
            address.contentType = known;
        }
        return known;
    }

    private static IrType contentType(Shape address) {
        return switch (address) {
            case Shape.Cell c -> c.type();
            case Shape.Param p -> elementType(p.type());
            case Made m -> elementType(m.type());
            case Shape.Initial i -> elementType(contentType(i.address()));
            case Shape.Field f -> fieldType(contentType(f.base()), f.name());
            case Shape.Element e -> {
                IrType base = contentType(e.base());
                yield base instanceof IrType.Array a ? a.elem() : base;
            }
            default -> IrType.UNKNOWN;
        };
    }

    private static IrType elementType(IrType type) {
        return switch (type) {
            case IrType.Pointer p -> p.elem();
            case IrType.Slice s -> s.elem();
            default -> IrType.UNKNOWN;
        };
    }

    static IrType fieldType(IrType type, String name) {
        if (type instanceof IrType.Struct struct) {
            for (IrType.Field field : struct.fields()) {
                if (field.name().equals(name)) {
                    return field.type();
                }
            }
        }
        return IrType.UNKNOWN;
    }

    static boolean isRecord(IrType type, int depth) {
        return type instanceof IrType.Struct s
                && !s.isUnion()
                && !s.fields().isEmpty()
                && s.fields().size() <= MAX_FIELDS
                && depth < MAX_DEPTH;
    }

    /** Whether an object starts out as zeros. */
    private static boolean isZeroed(Sym object) {
        return switch (object.shape()) {
            case Shape.Cell c -> c.language() == Language.GO;
            case Made m ->
                    m.kind() == Made.Kind.OBJECT
                            && (m.by().startsWith(Regions.MAKE) || m.by().equals("C.calloc"));
            default -> false;
        };
    }

    void store(State state, Sym address, Sym value, IrType type) {
        store(state, address, value, type, 0);
    }

    private void store(State state, Sym address, Sym value, IrType type, int depth) {
        Sym at = Symbols.data(address);
        if (isRecord(type, depth)) {
            List<IrType.Field> fields = ((IrType.Struct) type).fields();
            for (int i = 0; i < fields.size(); i++) {
                IrType fieldType = fields.get(i).type();
                store(
                        state,
                        symbols.field(at, fields.get(i).name()),
                        symbols.part(value, i, fieldType),
                        fieldType,
                        depth + 1);
            }
            return;
        }
        if (Symbols.isInElement(at)) {
            hold(state, value, Symbols.object(at));
            if (Symbols.isAnyElement(at) && state.memory.has(at)) {
                state.weak++;
            }
        }
        if (at.shape() instanceof Shape.Field f && isHeader(f)) {
            // A slice or string is given its bytes by way of its header.
            state.memory = state.memory.with(Symbols.data(f.base()), Symbols.data(value));
        }
        Sym target = Symbols.object(value);
        if (inC && target.shape() instanceof Shape.Cell && !isExact(Symbols.object(at))) {
            state.mark(target, State.LINKED);
        }
        state.memory = state.memory.with(at, value);
    }

    /** Whether a field is the address in the header of a variable that is a slice or string. */
    private static boolean isHeader(Shape.Field field) {
        if (!field.name().equals("Data")) {
            return false;
        }
        IrType type = contentType(Symbols.data(field.base()));
        return type instanceof IrType.Slice || type instanceof IrType.Text;
    }

    /**
     * Makes a record zero. False, and nothing done, if it is not seen that all of it is cleared.
     */
    boolean clear(State state, Sym address, Interval bytes) {
        IrType type = contentType(Symbols.data(address));
        boolean isWhole =
                isRecord(type, 0)
                        && bytes.isSingle()
                        && ((IrType.Struct) type).size() == bytes.low();
        if (isWhole) {
            store(state, address, symbols.zeroOf(type), type);
        }
        return isWhole;
    }

    /** What lies from one address on lies from another one on as well: bytes were copied. */
    void copy(State state, Sym source, Sym target) {
        Sym from = Symbols.data(source);
        Sym to = Symbols.data(target);
        Sym object = Symbols.object(from);
        if (from == to || to.depth >= Symbols.MAX_DEPTH) {
            return;
        }
        for (Sym cell : cells(state, object)) {
            Sym content = state.memory.get(cell, symbols.zero);
            symbols.rebase(cell, from, to)
                    .ifPresent(at -> store(state, at, content, IrType.UNKNOWN));
        }
        boolean holds = false;
        for (int id : state.resources.keys()) {
            Res resource = state.resources.get(id);
            holds |= resource != null && resource.container == object;
        }
        if (holds && Symbols.object(to) != object) {
            // What the one holds can be found, and released, by way of the other.
            Sym member = symbols.of(new Shape.Member(object, -1, 0));
            state.memory = state.memory.with(symbols.anyElement(to), member);
        }
    }

    /** Objects that a value leads to are held by a container from now on. */
    private void hold(State state, Sym value, Sym container) {
        if (state.resources.isEmpty()) {
            return;
        }
        for (Sym object : reach(state, List.of(value))) {
            Res resource = state.resource(object);
            if (resource != null && resource.container != container && object != container) {
                Res changed = resource.copy();
                changed.container = container;
                state.put(changed);
            }
        }
    }

    /** The cells within an object whose content is known, in order. */
    List<Sym> cells(State state, Sym object) {
        return state.memory.cells(object);
    }

    Optional<Sym> content(State state, Sym address) {
        return Optional.ofNullable(state.memory.get(Symbols.data(address)));
    }

    /** Somebody else may have written to an object; live resources are taken to stay in place. */
    void havoc(State state, Sym object, String by, int site, int visit) {
        for (Sym cell : cells(state, object)) {
            overwrite(state, cell, by, site, visit);
        }
        IrType type = contentType(object);
        if (!state.memory.has(object)
                && !(type instanceof IrType.Struct)
                && !(type instanceof IrType.Array)
                && object.shape() instanceof Shape.Cell) {
            write(state, object, by, site, visit);
        }
        state.mark(object, State.SHARED);
    }

    /** As {@link #havoc}, for what lies from an address on. */
    void havocWithin(State state, Sym base, String by, int site, int visit) {
        Sym object = Symbols.object(base);
        for (Sym cell : cells(state, object)) {
            if (symbols.rebase(cell, base, base).isPresent()) {
                overwrite(state, cell, by, site, visit);
            }
        }
        if (base == object) {
            state.mark(object, State.SHARED);
        }
    }

    private void overwrite(State state, Sym cell, String by, int site, int visit) {
        Sym old = state.memory.get(cell, symbols.zero);
        if (leadsToOwned(state, old)) {
            return;
        }
        Sym object = Symbols.object(old);
        if (object.shape() instanceof Shape.Param) {
            // It may still be there.
            state.mark(object, State.ESCAPED);
        }
        write(state, cell, by, site, visit);
    }

    /**
     * A pointer was stored through an address that may be that of other cells too: what they hold
     * is not known any more. Objects that are surely still owned are taken to stay where they are.
     */
    void alias(State state, Sym address, Sym value, IrType type, int site, int visit) {
        Sym at = Symbols.data(address);
        Sym object = Symbols.object(at);
        boolean isOther = type.equals(IrType.UNKNOWN) ? value == symbols.zero : !type.isPointer();
        if (isOther || isExact(object) || object.shape() instanceof Shape.Global) {
            return;
        }
        IrType stored = type.equals(IrType.UNKNOWN) ? contentType(at) : type;
        boolean byType = inC && !stored.equals(IrType.UNKNOWN);
        if (!byType && !(at.shape() instanceof Shape.Field)) {
            return;
        }
        List<Sym> cells = new ArrayList<>();
        state.memory.ofObjects(
                id -> !isExact(symbols.at(id)) || state.isMarked(symbols.at(id), State.LINKED),
                (cell, content) -> {
                    looked++;
                    boolean sameField =
                            at.shape() instanceof Shape.Field a
                                    && cell.shape() instanceof Shape.Field b
                                    && a.name().equals(b.name());
                    if (cell == at
                            || content == value
                            || isForgotten(state, content)
                            || !(sameField || (byType && contentType(cell).equals(stored)))) {
                        return;
                    }
                    if (!leadsToOwned(state, content)) {
                        cells.add(cell);
                    }
                });
        for (Sym cell : cells) {
            overwrite(state, cell, "a store", site, visit);
        }
    }

    /** Whether a value is, or is a Go object of this function that holds, what must be released. */
    boolean leadsToOwned(State state, Sym value) {
        if (state.resources.isEmpty()) {
            return false;
        }
        Sym object = Symbols.object(value);
        Res resource = state.resource(object);
        if (resource != null) {
            return resource.life == Res.Life.LIVE;
        }
        if (!(object.shape() instanceof Made m) || !Regions.isGoMade(m)) {
            return false;
        }
        for (Sym reached : reach(state, List.of(object))) {
            Res held = state.resource(reached);
            if (held != null && held.owed && held.life == Res.Life.LIVE) {
                return true;
            }
        }
        return false;
    }

    /** Whether an address of the object leads nowhere else. */
    private static boolean isExact(Sym object) {
        return switch (object.shape()) {
            case Shape.Cell _ -> true;
            case Made m -> m.kind() == Made.Kind.OBJECT;
            default -> false;
        };
    }

    /** A cell holds something that nothing is known of. */
    void write(State state, Sym cell, String by, int site, int visit) {
        Sym old = state.memory.get(cell);
        if (old != null && isForgotten(state, old)) {
            return;
        }
        IrType type = contentType(cell);
        Sym fresh = symbols.of(new Made(Made.Kind.WRITTEN, by, site, visit, cell.id + 1000, type));
        state.memory = state.memory.with(cell, fresh);
    }

    /** Whether a content is unknown already, and nobody can tell it from another unknown value. */
    static boolean isForgotten(State state, Sym content) {
        return isWritten(content) && !state.isMarked(content, State.READ);
    }

    private static boolean isWritten(Sym content) {
        return content.shape() instanceof Made m && m.kind() == Made.Kind.WRITTEN;
    }

    /** Cells that were looked at because something may lie in them too. */
    long looked() {
        return looked;
    }

    /**
     * All objects that can be reached from values, the values themselves included, in order of
     * discovery.
     */
    Set<Sym> reach(State state, List<Sym> roots) {
        Map<Sym, List<Sym>> held = new HashMap<>();
        state.resources.forEach((_, resource) -> {
            if (resource.container != null) {
                held.computeIfAbsent(resource.container, _ -> new ArrayList<>())
                        .add(resource.object);
            }
        });
        Set<Sym> reached = new LinkedHashSet<>();
        Deque<Sym> work = new ArrayDeque<>(roots);
        while (!work.isEmpty()) {
            Sym sym = work.poll();
            if (!reached.add(sym)) {
                continue;
            }
            switch (sym.shape()) {
                case Shape.Closure c -> work.addAll(c.captured());
                case Shape.Parts p -> work.addAll(p.parts());
                case Shape.Boxed b -> work.add(b.value());
                case Shape.View v -> work.add(v.data());
                case Shape.AsInteger a -> work.add(a.address());
                case Shape.Field f -> work.add(f.base());
                case Shape.Element e -> work.add(e.base());
                case Shape.Member m -> work.add(m.container());
                case Shape.Part p -> work.add(p.whole());
                case Shape.Op o -> {
                    // Computed from an address: x + 8, x | 1.
                    for (Sym arg : o.args()) {
                        if (arg.shape() instanceof Shape.AsInteger) {
                            work.add(arg);
                        }
                    }
                }
                default -> {}
            }
            state.memory.ofObject(sym, (_, content) -> work.add(content));
            work.addAll(held.getOrDefault(sym, List.of()));
        }
        return reached;
    }
}
