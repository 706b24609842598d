package cgovet.boundary.contract;

import cgovet.boundary.contract.Access.Deref;
import cgovet.boundary.contract.Access.Element;
import cgovet.boundary.contract.Access.Field;
import cgovet.boundary.contract.Summary.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The printed form of summaries; printing and parsing are each other's inverse.
 *
 * <pre>
 * # a comment
 * summary "C.strdup" "C.strndup" source=native confidence=1
 *   case ok when result != 0
 *     use arg1
 *     own result family=libc release=C.free
 *   case error when result == 0
 * </pre>
 *
 * <p>Several symbols on one line share what follows. Places: {@code *P} is what P points at, {@code
 * P->f} a field of that, {@code P.f} a field of P, {@code P[]} any element of P; parentheses group.
 * In conditions {@code null} is another word for 0. Fields that are no identifiers are quoted, as
 * are symbols that hold a blank or one of {@code ",=#()[]*}.
 */
public final class SummaryText {
    /**
     * What a text says.
     *
     * @param problems each starts with {@code line N:}
     */
    public record Parsed(List<Summary> summaries, List<String> problems) {
        public Parsed {
            summaries = List.copyOf(summaries);
            problems = List.copyOf(problems);
        }
    }

    private SummaryText() {}

    public static String print(List<Summary> summaries) {
        StringBuilder out = new StringBuilder();
        for (Summary summary : summaries) {
            out.append(print(summary));
        }
        return out.toString();
    }

    public static String print(Summary summary) {
        StringBuilder out = new StringBuilder();
        out.append("summary ").append(quoted(summary.symbol()));
        out.append(" source=").append(lower(summary.source()));
        out.append(" confidence=").append(number(summary.confidence())).append('\n');
        for (Case one : summary.cases()) {
            out.append("  case ").append(lower(one.exit()));
            String separator = " when ";
            for (Condition condition : one.when()) {
                out.append(separator).append(print(condition));
                separator = ", ";
            }
            out.append('\n');
            for (Effect effect : one.effects()) {
                out.append("    ").append(print(effect)).append('\n');
            }
        }
        return out.toString();
    }

    public static String print(Condition condition) {
        return print(condition.at()) + " " + condition.relation().text() + " " + condition.number();
    }

    public static String print(Effect effect) {
        return switch (effect) {
            case Effect.Own e ->
                    "own "
                            + print(e.at())
                            + " family="
                            + name(e.family())
                            + " release="
                            + names(e.releases())
                            + (e.nullable() ? " nullable" : "");
            case Effect.Free e -> "free " + print(e.at()) + " family=" + name(e.family());
            case Effect.Take e -> "take " + print(e.at());
            case Effect.Escape e -> "escape " + print(e.at());
            case Effect.Retain e -> "retain " + print(e.at()) + " until=" + names(e.until());
            case Effect.Borrow e ->
                    "borrow "
                            + print(e.at())
                            + " from="
                            + print(e.from())
                            + " until="
                            + names(e.until());
            case Effect.Static e -> "static " + print(e.at());
            case Effect.Same e -> "same " + print(e.at()) + " as=" + print(e.as());
            case Effect.Write e -> "write " + print(e.at());
            case Effect.Clear e -> "clear " + print(e.at());
            case Effect.Use e -> "use " + print(e.at());
            case Effect.Text e -> "text " + print(e.at());
            case Effect.Count e -> "count " + print(e.at()) + " by=" + signed(e.by());
            case Effect.Length e ->
                    "length "
                            + print(e.at())
                            + " of="
                            + print(e.of())
                            + " unit="
                            + (e.inBytes() ? "bytes" : "elements");
            case Effect.Callback e -> "callback " + print(e.at()) + (e.now() ? " now" : " later");
            case Effect.ThreadLock e -> "threadlock by=" + signed(e.by());
        };
    }

    public static String print(Access access) {
        String text =
                switch (access.root()) {
                    case ARGUMENT -> "arg" + (access.number() + 1);
                    case RESULT -> access.number() == 0 ? "result" : "result." + access.number();
                    case CAPTURE -> "capture" + (access.number() + 1);
                    case GLOBAL -> "global " + quoted(access.symbol());
                };
        boolean prefixed = false;
        List<Access.Step> steps = access.steps();
        for (int i = 0; i < steps.size(); i++) {
            switch (steps.get(i)) {
                case Deref _ -> {
                    if (i + 1 < steps.size() && steps.get(i + 1) instanceof Field next) {
                        text = group(text, prefixed) + "->" + field(next.name());
                        prefixed = false;
                        i++;
                    } else {
                        text = "*" + text;
                        prefixed = true;
                    }
                }
                case Field f -> {
                    text = group(text, prefixed) + "." + field(f.name());
                    prefixed = false;
                }
                case Element _ -> {
                    text = group(text, prefixed) + "[]";
                    prefixed = false;
                }
            }
        }
        return text;
    }

    /** Reads summaries; what is wrong in one costs only that one. */
    public static Parsed parse(String text) {
        return new SummaryParser(text).parse();
    }

    private static String group(String text, boolean prefixed) {
        return prefixed ? "(" + text + ")" : text;
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String signed(int by) {
        return by < 0 ? Integer.toString(by) : "+" + by;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String names(List<String> names) {
        List<String> printed = new ArrayList<>();
        for (String each : names) {
            printed.add(name(each));
        }
        return String.join(",", printed);
    }

    private static String name(String name) {
        return SummaryParser.isPlain(name) ? name : quoted(name);
    }

    private static String field(String name) {
        return SummaryParser.isIdentifier(name) ? name : quoted(name);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
