package cgovet.boundary.types;

import cgovet.base.target.Target;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.EnumType;
import cgovet.cfront.types.FloatKind;
import cgovet.cfront.types.IntKind;
import cgovet.cfront.types.RecordType;
import cgovet.cfront.types.Sizes;
import cgovet.cfront.types.Typedef;
import cgovet.gofront.types.GoPackage;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.Universe;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The Go types that cgo gives to C types, for one package and target (cmd/cgo, {@code typeConv}).
 *
 * <p>Types are named {@code _Ctype_x} and belong to the package that imports {@code C}. Records are
 * filled in after the type that asked for them, so that the depth of a chain of records costs no
 * stack.
 */
public final class CgoTypes {
    private static final Set<String> RECORD_PREFIXES =
            Set.of("_Ctype_struct_", "_Ctype_union_", "_Ctype_class_");

    /** Typedefs that stand for Go's own types. */
    private static final Set<String> GO_FORMS = Set.of("_GoString_", "_GoBytes_");

    private static final int MAX_DEPTH = 500;

    private final GoPackage pkg;
    private final Sizes sizes;
    private final Target target;
    private final BadPointers badPointers;
    private final CgoRecords records;
    private final GoType incomplete;
    private final Map<String, GoType> byName = new HashMap<>();
    private final Map<RecordType, String> recordNames = new IdentityHashMap<>();
    private final Map<String, RecordType> completeTags = new HashMap<>();
    private final Map<GoType, CType> origins = new IdentityHashMap<>();
    private final Deque<Runnable> pending = new ArrayDeque<>();
    private boolean draining;
    private int unnamed;
    private int depth;

    /**
     * @param pkg the importing package, by its path
     */
    public CgoTypes(GoPackage pkg, Sizes sizes, Target target) {
        this.pkg = pkg;
        this.sizes = sizes;
        this.target = target;
        this.badPointers = new BadPointers(target);
        this.records = new CgoRecords(this, sizes);
        this.incomplete =
                wrapper(GoPackage.of("runtime/cgo", "cgo"), "Incomplete", List.of(notInHeap()));
    }

    /** What marks a type as one whose values never lie in Go's heap. */
    private static GoType notInHeap() {
        GoPackage sys = GoPackage.of("internal/runtime/sys", "sys");
        return wrapper(sys, "NotInHeap", List.of(wrapper(sys, "nih", List.of())));
    }

    /** A declared struct of fields without names. */
    private static GoType wrapper(GoPackage in, String name, List<GoType> fields) {
        return GoType.Named.of(
                new Obj.TypeName(in, name, null, null),
                new GoType.Struct(
                        fields.stream().map(type -> Obj.Var.field(in, "_", type)).toList(),
                        List.of()));
    }

    GoPackage pkg() {
        return pkg;
    }

    BadPointers badPointers() {
        return badPointers;
    }

    int pointerSize() {
        return target.pointerSize();
    }

    /** Makes known where a record is complete, for those of its name that are not. */
    void knowRecord(RecordType record) {
        if (record.isComplete() && !record.tag().isEmpty()) {
            completeTags.putIfAbsent(record.kind().keyword() + " " + record.tag(), record);
        }
    }

    /** The Go form of a C type, its records complete. */
    public GoType of(CType type) {
        GoType go = convert(type);
        drain();
        return go;
    }

    /** The types made here, by their names. */
    Map<String, GoType> named() {
        return Map.copyOf(byName);
    }

    /** Whether the record has no size that Go may know. */
    boolean isIncomplete(RecordType record) {
        return !record.isComplete() || badPointers.isHandleRecord(record);
    }

    /** The C type that a type made here stands for; typedefs and records only. */
    public Optional<CType> origin(GoType type) {
        return Optional.ofNullable(origins.get(type));
    }

    /** The type of a parameter: arrays become pointers, typedefs of pointers lose their name. */
    public GoType ofParameter(CType type) {
        GoType go = convertParameter(type);
        drain();
        return go;
    }

    private void drain() {
        if (draining) {
            return;
        }
        draining = true;
        while (!pending.isEmpty()) {
            pending.poll().run();
        }
        draining = false;
    }

    private GoType convertParameter(CType declared) {
        CType type = CTypes.decay(declared);
        // A qualifier keeps the typedef's name.
        if (declared instanceof Typedef named
                && type instanceof Typedef
                && CTypes.canonical(named.target()) instanceof CType.Pointer pointer
                && !CTypes.isVoid(pointer.elem())
                && !badPointers.isBad(base(named))) {
            return convert(pointer);
        }
        return convert(type);
    }

    /** The last typedef of a chain of them. */
    private static Typedef base(Typedef type) {
        Typedef at = type;
        while (CTypes.unqualified(at.target()) instanceof Typedef next) {
            at = next;
        }
        return at;
    }

    GoType convert(CType type) {
        if (++depth > MAX_DEPTH) {
            depth--;
            return Universe.INVALID;
        }
        try {
            return switch (type) {
                case CType.Void _ -> ofVoid();
                case CType.Bool _ -> basic("_Bool", Universe.BOOL);
                case CType.Int i -> ofInteger(i.kind());
                case CType.Floating f -> ofFloat(f.kind());
                case CType.Complex c -> ofComplex(c);
                case CType.Pointer p -> ofPointer(p);
                case CType.Array a -> ofArray(a);
                case CType.Function _ -> opaque(0);
                case CType.Vector v -> ofVector(v);
                case CType.Qualified q -> convert(q.type());
                case RecordType r -> ofRecord(r, "");
                case EnumType e -> ofEnum(e);
                case Typedef t -> ofTypedef(t);
                case CType.Unknown _ -> Universe.INVALID;
            };
        } finally {
            depth--;
        }
    }

    /** {@code _Ctype_void}: the result of a function that has none. */
    GoType ofVoid() {
        return named("_Ctype_void", opaque(0));
    }

    GoType ofInteger(IntKind kind) {
        return switch (kind) {
            case CHAR -> basic("char", integer(8, sizes.isCharSigned()));
            case SCHAR -> basic("schar", integer(8, true));
            case UCHAR -> basic("uchar", integer(8, false));
            case SHORT -> basic("short", integer(16, true));
            case USHORT -> basic("ushort", integer(16, false));
            case INT -> basic("int", integer(32, true));
            case UINT -> basic("uint", integer(32, false));
            case LONG -> basic("long", integer(bits(kind), true));
            case ULONG -> basic("ulong", integer(bits(kind), false));
            case LLONG -> basic("longlong", integer(64, true));
            case ULLONG -> basic("ulonglong", integer(64, false));
            case INT128 -> basic("__int128", opaqueOf(16, integer(8, false)));
            case UINT128 -> basic("__int128unsigned", opaqueOf(16, integer(8, false)));
        };
    }

    private int bits(IntKind kind) {
        return (int) sizes.sizeOf(new CType.Int(kind)).orElse(4) * 8;
    }

    private GoType ofFloat(FloatKind kind) {
        return switch (kind) {
            case FLOAT -> basic("float", predeclared("float32"));
            case DOUBLE -> basic("double", predeclared("float64"));
            case LONG_DOUBLE -> {
                // Only where it has the size of double does it have a Go form.
                long size = sizes.sizeOf(new CType.Floating(kind)).orElse(16);
                yield size == 8 ? basic("longdouble", predeclared("float64")) : Universe.INVALID;
            }
            case FLOAT16, FLOAT128 -> Universe.INVALID;
        };
    }

    private GoType ofComplex(CType.Complex type) {
        if (type.part() instanceof CType.Floating part && part.kind() == FloatKind.FLOAT) {
            return basic("complexfloat", predeclared("complex64"));
        }
        if (type.part() instanceof CType.Floating part && part.kind() == FloatKind.DOUBLE) {
            return basic("complexdouble", predeclared("complex128"));
        }
        return Universe.INVALID;
    }

    private GoType ofPointer(CType.Pointer type) {
        CType elem = CTypes.canonical(type.elem());
        if (elem instanceof CType.Void) {
            return Universe.UNSAFE_POINTER;
        }
        return new GoType.Pointer(convert(type.elem()));
    }

    private GoType ofArray(CType.Array type) {
        long length = type.hasLength() ? type.length() : 0;
        return new GoType.Array(length, convert(type.elem()));
    }

    private GoType ofVector(CType.Vector type) {
        long size = sizes.sizeOf(type.elem()).orElse(0);
        return size <= 0
                ? opaque(type.bytes())
                : new GoType.Array(type.bytes() / size, convert(type.elem()));
    }

    /** An enumeration has no name in Go but that of a typedef. */
    private GoType ofEnum(EnumType type) {
        CType.Int as = type.integer();
        long size = sizes.sizeOf(as).orElse(4);
        boolean signed = type.enumerators().stream().anyMatch(each -> each.value().signum() < 0);
        return integer((int) size * 8, signed);
    }

    private GoType ofTypedef(Typedef type) {
        if (type.name().equals("_GoString_")) {
            return Universe.STRING;
        }
        if (type.name().equals("_GoBytes_")) {
            return new GoType.Slice(Universe.BYTE);
        }
        String name = "_Ctype_" + type.name();
        GoType known = byName.get(name);
        if (known != null) {
            return isRecord(known.unalias()) ? known.unalias() : known;
        }
        if (badPointers.isBad(type)) {
            return remember(name, named(name, Universe.UINTPTR), type);
        }
        if (badPointers.isHandle(type)) {
            return remember(name, named(name, new GoType.Pointer(incomplete)), type);
        }
        CType target = CTypes.unqualified(type.target());
        GoType sub =
                target instanceof RecordType record
                        ? ofRecord(record, type.name())
                        : convert(type.target());
        known = byName.get(name);
        if (known != null) {
            return known;
        }
        if (isRecord(sub)) {
            // Interchangeable with the record that it names, in whichever file.
            remember(name, alias(name, sub), type);
            return sub;
        }
        boolean isAlias = isCtype(sub);
        return remember(name, isAlias ? alias(name, sub) : named(name, sub), type);
    }

    private GoType remember(String name, GoType type, CType origin) {
        byName.put(name, type);
        origins.putIfAbsent(type, origin);
        return type;
    }

    /** Whether cgo writes the type as {@code _Ctype_…}: a typedef of such is an alias (out.go). */
    private static boolean isCtype(GoType type) {
        return switch (type) {
            case GoType.Named named -> named.obj().name().startsWith("_Ctype_");
            case GoType.Alias alias -> alias.obj().name().startsWith("_Ctype_");
            default -> false;
        };
    }

    private static boolean isRecord(GoType type) {
        String name =
                switch (type) {
                    case GoType.Named named -> named.obj().name();
                    case GoType.Alias alias -> alias.obj().name();
                    default -> "";
                };
        return RECORD_PREFIXES.stream().anyMatch(name::startsWith);
    }

    /**
     * The type of a struct or union.
     *
     * @param typedef that names it where it has no tag; else empty
     */
    private GoType ofRecord(RecordType declared, String typedef) {
        RecordType record =
                declared.isComplete()
                        ? declared
                        : completeTags.getOrDefault(
                                declared.kind().keyword() + " " + declared.tag(), declared);
        String name = nameOf(record, typedef);
        GoType known = byName.get(name);
        if (known != null) {
            return record.isUnion() && record.isComplete() ? known.unalias() : known;
        }
        if (record.isUnion() && record.isComplete()) {
            GoType bytes = opaque(sizes.sizeOf(record).orElse(0));
            remember(name, alias(name, bytes), record);
            return bytes;
        }
        if (record.isUnion()) {
            return remember(name, alias(name, incomplete), record);
        }
        if (isIncomplete(record)) {
            return remember(name, named(name, incomplete.underlying()), record);
        }
        GoType.Named named = GoType.Named.of(typeName(name), Universe.INVALID);
        remember(name, named, record);
        pending.add(() -> named.define(records.struct(record)));
        return named;
    }

    /** What {@code C.union_x} names: an alias of the bytes that fields of the type are. */
    GoType unionAlias(RecordType union) {
        GoType bytes = of(union);
        return byName.getOrDefault("_Ctype_union_" + union.tag(), bytes);
    }

    private String nameOf(RecordType record, String typedef) {
        String keyword = record.kind().keyword();
        if (!record.tag().isEmpty()) {
            return "_Ctype_" + keyword + "_" + record.tag();
        }
        String known = recordNames.get(record);
        if (known != null) {
            return known;
        }
        // The same unnamed record in another file's preamble: known by its typedef.
        if (!typedef.isEmpty()
                && byName.get("_Ctype_" + typedef) instanceof GoType.Alias alias
                && alias.unalias() instanceof GoType.Named named) {
            return named.obj().name();
        }
        String name = "_Ctype_" + keyword + "___" + unnamed++;
        recordNames.put(record, name);
        return name;
    }

    private GoType basic(String name, GoType underlying) {
        return named("_Ctype_" + name, underlying);
    }

    private GoType.Named named(String name, GoType underlying) {
        if (byName.get(name) instanceof GoType.Named known) {
            return known;
        }
        GoType.Named named = GoType.Named.of(typeName(name), underlying);
        byName.put(name, named);
        return named;
    }

    private GoType.Alias alias(String name, GoType target) {
        return GoType.Alias.of(typeName(name), target);
    }

    private Obj.TypeName typeName(String name) {
        return new Obj.TypeName(pkg, name, null, null);
    }

    static GoType opaque(long bytes) {
        return opaqueOf(bytes, Universe.BYTE);
    }

    private static GoType opaqueOf(long bytes, GoType elem) {
        return new GoType.Array(bytes, elem);
    }

    /** A predeclared type of Go. */
    static GoType predeclared(String name) {
        Obj obj = Universe.SCOPE.lookup(name);
        return obj == null ? Universe.INVALID : obj.type();
    }

    static GoType integer(int bits, boolean signed) {
        return predeclared((signed ? "int" : "uint") + bits);
    }

    /**
     * The type of {@code C.name} where the name is no typedef and no tag but stands for a type, as
     * a macro does.
     */
    GoType ofMacro(String name, CType type) {
        String go = "_Ctype_" + name;
        GoType known = byName.get(go);
        if (known == null) {
            GoType sub = of(type);
            known = byName.get(go);
            if (known == null) {
                known = remember(go, isCtype(sub) ? alias(go, sub) : named(go, sub), type);
            }
        }
        return known;
    }

    /** An alias with the name of an enumeration's tag. */
    GoType enumAlias(EnumType type) {
        String name = "_Ctype_enum_" + type.tag();
        GoType known = byName.get(name);
        return known != null ? known : remember(name, alias(name, ofEnum(type)), type);
    }

    /** {@code _Ctype_size_t}. */
    GoType sizeT() {
        GoType known = byName.get("_Ctype_size_t");
        if (known != null) {
            return known;
        }
        return remember(
                "_Ctype_size_t",
                alias("_Ctype_size_t", ofInteger(sizes.sizeT())),
                new CType.Int(sizes.sizeT()));
    }

    /**
     * Makes every type that cgo writes for the names of one file: every typedef that they reach
     * (recordTypedefs), and unnamed records once more in each file.
     */
    void reach(List<CType> types) {
        List<CType> converted = new ArrayList<>();
        for (CType type : types) {
            if (type instanceof CType.Plain) {
                of(type);
            } else if (type instanceof CType.Function function) {
                converted.add(function.result());
                function.params().forEach(param -> converted.add(param.type()));
            } else {
                converted.add(type);
            }
        }
        walk(
                types,
                Collections.newSetFromMap(new IdentityHashMap<>()),
                type -> {
                    if (type instanceof Typedef named) {
                        ofMacro(named.name(), named);
                        converted.add(named);
                    }
                });
        makeUnnamed(converted);
    }

    /** Unnamed records that are part of the types, and not only of a union in them. */
    private void makeUnnamed(List<CType> types) {
        Set<CType> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<CType> open = new ArrayDeque<>(types);
        while (!open.isEmpty()) {
            switch (open.poll()) {
                case Typedef named -> {
                    boolean isGo = GO_FORMS.contains(named.name());
                    if (!isGo && !badPointers.isBad(named) && seen.add(named)) {
                        open.add(named.target());
                    }
                }
                case CType.Pointer pointer -> open.add(pointer.elem());
                case CType.Array array -> open.add(array.elem());
                case CType.Qualified qualified -> open.add(qualified.type());
                case RecordType record -> {
                    if (!seen.add(record)) {
                        continue;
                    }
                    if (record.tag().isEmpty() && !recordNames.containsKey(record)) {
                        ofRecord(record, "");
                        drain();
                    }
                    if (!record.isUnion()) {
                        record.members().forEach(member -> open.add(member.type()));
                    }
                }
                case CType _ -> {}
            }
        }
    }

    /**
     * Visits typedefs and records that types are written with, each once.
     *
     * @param seen what was visited before, also by an earlier walk
     */
    static void walk(List<CType> types, Set<CType> seen, Consumer<CType> visit) {
        Deque<CType> open = new ArrayDeque<>(types);
        while (!open.isEmpty()) {
            CType type = open.poll();
            switch (type) {
                case Typedef named -> {
                    // cgo looks into no type of the compiler's own.
                    if (!named.name().startsWith("__builtin") && seen.add(named)) {
                        visit.accept(named);
                        open.add(named.target());
                    }
                }
                case CType.Pointer pointer -> open.add(pointer.elem());
                case CType.Array array -> open.add(array.elem());
                case CType.Vector vector -> open.add(vector.elem());
                case CType.Qualified qualified -> open.add(qualified.type());
                case CType.Function function -> {
                    open.add(function.result());
                    function.params().forEach(param -> open.add(param.type()));
                }
                case RecordType record -> {
                    if (seen.add(record)) {
                        visit.accept(record);
                        record.members().forEach(member -> open.add(member.type()));
                    }
                }
                case CType _ -> {}
            }
        }
    }

    /** Names made so far, in no order; for tests and debug views. */
    List<String> names() {
        List<String> names = new ArrayList<>(byName.keySet());
        names.sort(null);
        return names;
    }

    Optional<GoType> byName(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
