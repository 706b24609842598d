package cgovet.cfront.cdt;

import cgovet.cfront.types.FloatKind;
import cgovet.cfront.types.IntKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTAttribute;
import org.eclipse.cdt.core.dom.ast.IASTAttributeOwner;
import org.eclipse.cdt.core.dom.ast.IASTToken;
import org.eclipse.cdt.core.dom.ast.IASTTokenList;
import org.jspecify.annotations.Nullable;

/** Attributes as words: {@code __attribute__((__aligned__(8)))} is {@code aligned(8)}. */
final class Attributes {
    private Attributes() {}

    /**
     * One attribute.
     *
     * @param argument what is in its parentheses, null if there are none
     */
    record Word(String name, @Nullable String argument, IASTAttribute node) {
        String text() {
            return argument == null ? name : name + "(" + argument + ")";
        }
    }

    /** Appends those of {@code owner} to {@code all}. */
    static void collect(IASTAttributeOwner owner, List<Word> all) {
        for (IASTAttribute attribute : owner.getAttributes()) {
            IASTToken clause = attribute.getArgumentClause();
            all.add(
                    new Word(
                            plain(Bytes.utf8(attribute.getName())),
                            clause == null ? null : text(clause),
                            attribute));
        }
    }

    static List<Word> of(IASTAttributeOwner owner) {
        List<Word> all = new ArrayList<>();
        collect(owner, all);
        return all;
    }

    static boolean has(List<Word> words, String name) {
        return find(words, name).isPresent();
    }

    static Optional<Word> find(List<Word> words, String name) {
        for (Word word : words) {
            if (word.name().equals(name)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    static List<String> texts(List<Word> words) {
        List<String> all = new ArrayList<>();
        for (Word word : words) {
            String text = word.text();
            if (!all.contains(text)) {
                all.add(text);
            }
        }
        return all;
    }

    /** Without the underscores around it. */
    static String plain(String name) {
        return name.length() > 4 && name.startsWith("__") && name.endsWith("__")
                ? name.substring(2, name.length() - 2)
                : name;
    }

    /** Whether its argument is read as an expression too. */
    static boolean takesExpression(String name) {
        return name.equals("aligned") || name.equals("vector_size") || name.equals("_BitInt");
    }

    private static String text(IASTToken token) {
        StringBuilder text = new StringBuilder();
        append(token, text);
        return text.toString();
    }

    private static void append(IASTToken token, StringBuilder text) {
        if (token instanceof IASTTokenList list) {
            for (IASTToken each : list.getTokens()) {
                append(each, text);
            }
            return;
        }
        String word = Bytes.utf8(token.getTokenCharImage());
        if (!text.isEmpty()
                && Character.isJavaIdentifierPart(text.charAt(text.length() - 1))
                && !word.isEmpty()
                && Character.isJavaIdentifierPart(word.charAt(0))) {
            text.append(' ');
        }
        text.append(word);
    }

    /** The integer type of a machine mode such as {@code DI}, with the sign of {@code of}. */
    static Optional<IntKind> intMode(String mode, IntKind of, boolean isLong64) {
        IntKind signed =
                switch (plain(mode)) {
                    case "QI", "byte" -> IntKind.SCHAR;
                    case "HI" -> IntKind.SHORT;
                    case "SI" -> IntKind.INT;
                    case "DI" -> isLong64 ? IntKind.LONG : IntKind.LLONG;
                    case "TI" -> IntKind.INT128;
                    case "word", "pointer", "unwind_word" -> IntKind.LONG;
                    default -> IntKind.CHAR;
                };
        if (signed == IntKind.CHAR) {
            return Optional.empty();
        }
        return Optional.of(of.isUnsigned() ? signed.toUnsigned() : signed);
    }

    static Optional<FloatKind> floatMode(String mode) {
        return switch (plain(mode)) {
            case "HF" -> Optional.of(FloatKind.FLOAT16);
            case "SF", "SC" -> Optional.of(FloatKind.FLOAT);
            case "DF", "DC" -> Optional.of(FloatKind.DOUBLE);
            case "XF", "XC" -> Optional.of(FloatKind.LONG_DOUBLE);
            case "TF", "TC" -> Optional.of(FloatKind.FLOAT128);
            default -> Optional.empty();
        };
    }
}
