package cgovet.analysis.pointer;

import cgovet.ir.code.IrType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Sizes, alignments and pointer maps of types as Go lays them out; nothing where a type is unknown.
 */
final class Layout {
    private static final int MAX_DEPTH = 12;
    private static final int MAX_WORDS = 512;

    private final int word;

    /**
     * @param word bytes of a pointer
     */
    Layout(int word) {
        this.word = word;
    }

    int word() {
        return word;
    }

    OptionalLong size(IrType type) {
        long size = size(type, 0);
        return size < 0 ? OptionalLong.empty() : OptionalLong.of(size);
    }

    private long size(IrType type, int depth) {
        if (depth > MAX_DEPTH) {
            return -1;
        }
        return switch (type) {
            case IrType.Bool _ -> 1;
            case IrType.Int i -> i.bits() % 8 == 0 ? i.bits() / 8 : -1;
            case IrType.Floating f -> f.bits() / 8;
            case IrType.Complex c -> c.bits() / 8;
            case IrType.Uintptr _,
                    IrType.AnyPointer _,
                    IrType.Pointer _,
                    IrType.MapOf _,
                    IrType.Chan _,
                    IrType.Function _ ->
                    word;
            case IrType.Text _, IrType.Interface _ -> 2L * word;
            case IrType.Slice _ -> 3L * word;
            case IrType.Array a -> {
                long each = size(a.elem(), depth + 1);
                yield each < 0 || a.length() < 0 || a.length() > (1L << 40) / Math.max(1, each)
                        ? -1
                        : each * a.length();
            }
            case IrType.Struct s ->
                    s.isComplete() && !(s.isC() && s.fields().isEmpty()) ? s.size() : -1;
            case IrType.Void _, IrType.Tuple _, IrType.Opaque _ -> -1;
        };
    }

    /** The alignment of a type; 0 where it is unknown. */
    long align(IrType type) {
        return align(type, 0);
    }

    private long align(IrType type, int depth) {
        if (depth > MAX_DEPTH) {
            return 0;
        }
        return switch (type) {
            case IrType.Array a -> align(a.elem(), depth + 1);
            case IrType.Struct s -> {
                long most = s.isComplete() ? 1 : 0;
                for (IrType.Field field : s.fields()) {
                    long each = align(field.type(), depth + 1);
                    if (each == 0) {
                        yield 0;
                    }
                    most = Math.max(most, each);
                }
                yield most;
            }
            case IrType.Complex c -> Math.min(c.bits() / 16, word);
            case IrType.Text _, IrType.Interface _, IrType.Slice _ -> word;
            default -> {
                long size = size(type, depth);
                yield size <= 0 ? 0 : Math.min(size, word);
            }
        };
    }

    /** Where a field starts; nothing if a type before it is unknown. */
    OptionalLong offset(IrType.Struct struct, String name) {
        long at = 0;
        for (IrType.Field field : struct.fields()) {
            long align = align(field.type());
            long size = size(field.type(), 0);
            if (align == 0) {
                return OptionalLong.empty();
            }
            at = (at + align - 1) / align * align;
            if (field.name().equals(name)) {
                return OptionalLong.of(at);
            }
            if (size < 0) {
                return OptionalLong.empty();
            }
            at += size;
        }
        return OptionalLong.empty();
    }

    /** What a word of memory is to the garbage collector. */
    enum Word {
        POINTER,
        NUMBER
    }

    /** The words of a type; empty where it is unknown, large, or a union. */
    List<Word> words(IrType type) {
        List<Word> words = new ArrayList<>();
        long size = size(type, 0);
        if (size < word || size / word > MAX_WORDS) {
            return List.of();
        }
        for (long i = 0; i < size / word; i++) {
            words.add(Word.NUMBER);
        }
        return mark(type, 0, words, 0) ? words : List.of();
    }

    private boolean mark(IrType type, long at, List<Word> words, int depth) {
        if (depth > MAX_DEPTH) {
            return false;
        }
        switch (type) {
            case IrType.AnyPointer _,
                    IrType.Pointer _,
                    IrType.MapOf _,
                    IrType.Chan _,
                    IrType.Function _,
                    IrType.Text _,
                    IrType.Slice _ ->
                    pointer(at, words);
            case IrType.Interface _ -> {
                pointer(at, words);
                pointer(at + word, words);
            }
            case IrType.Array a -> {
                long each = size(a.elem(), depth + 1);
                for (long i = 0; i < a.length(); i++) {
                    if (each <= 0 || !mark(a.elem(), at + i * each, words, depth + 1)) {
                        return false;
                    }
                }
            }
            case IrType.Struct s -> {
                if (s.isUnion()) {
                    return false;
                }
                for (IrType.Field field : s.fields()) {
                    OptionalLong offset = offset(s, field.name());
                    boolean isBlank = field.name().equals("_");
                    if (isBlank) {
                        continue;
                    }
                    if (offset.isEmpty()
                            || !mark(field.type(), at + offset.getAsLong(), words, depth + 1)) {
                        return false;
                    }
                }
            }
            case IrType.Bool _,
                    IrType.Int _,
                    IrType.Uintptr _,
                    IrType.Floating _,
                    IrType.Complex _ -> {}
            case IrType.Void _, IrType.Tuple _, IrType.Opaque _ -> {
                return false;
            }
        }
        return true;
    }

    private void pointer(long at, List<Word> words) {
        int index = (int) (at / word);
        if (at % word == 0 && index < words.size()) {
            words.set(index, Word.POINTER);
        }
    }
}
