package cgovet.boundary.contract;

import cgovet.boundary.contract.Condition.Relation;
import cgovet.boundary.contract.Summary.Case;
import cgovet.boundary.contract.Summary.Exit;
import cgovet.boundary.contract.Summary.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what {@link SummaryText} prints, line by line. */
final class SummaryParser {
    private static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message, null, false, false);
        }
    }

    // Whole text.
    private final String[] lines;
    private final List<Summary> summaries = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    // Current summary.
    private List<String> symbols = List.of();
    private Source source = Source.UNKNOWN;
    private double confidence;
    private List<Case> cases = new ArrayList<>();
    private int headerLine;
    private boolean broken;

    // Current case; there is one where caseOpen.
    private boolean caseOpen;
    private Exit exit = Exit.OK;
    private List<Condition> when = List.of();
    private List<Effect> effects = new ArrayList<>();

    // Current line.
    private String line = "";
    private int at;

    SummaryParser(String text) {
        lines = text.split("\n", -1);
    }

    SummaryText.Parsed parse() {
        for (int i = 0; i < lines.length; i++) {
            line = lines[i];
            at = 0;
            skipBlanks();
            if (atEnd()) {
                continue;
            }
            try {
                parseLine(i + 1);
                if (!atEnd()) {
                    throw new Malformed("unexpected text: " + line.substring(at).strip());
                }
            } catch (Malformed e) {
                problems.add("line " + (i + 1) + ": " + e.getMessage());
                broken = true;
            }
        }
        finishSummary();
        return new SummaryText.Parsed(summaries, problems);
    }

    private void parseLine(int number) {
        String word = word();
        switch (word) {
            case "summary" -> {
                finishSummary();
                headerLine = number;
                parseHeader();
            }
            case "case" -> {
                finishCase();
                if (symbols.isEmpty()) {
                    throw new Malformed("a case outside a summary");
                }
                exit = constant(Exit.class, word());
                when = new ArrayList<>();
                effects = new ArrayList<>();
                caseOpen = true;
                if (!atEnd()) {
                    expectWord("when");
                    do {
                        when.add(condition());
                    } while (accept(','));
                }
            }
            default -> {
                if (!caseOpen && !broken) {
                    throw new Malformed("'" + word + "' stands in no case");
                }
                effects.add(effect(word));
            }
        }
    }

    private void parseHeader() {
        List<String> names = new ArrayList<>();
        while (peek() == '"') {
            names.add(quoted());
        }
        if (names.isEmpty()) {
            throw new Malformed("a summary needs a quoted symbol");
        }
        symbols = names;
        source = constant(Source.class, attribute("source"));
        String number = attribute("confidence");
        try {
            confidence = Double.parseDouble(number);
        } catch (NumberFormatException _) {
            throw new Malformed("not a number: " + number);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new Malformed("confidence " + number + " is not in [0, 1]");
        }
    }

    private void finishCase() {
        if (caseOpen) {
            cases.add(new Case(exit, when, effects));
            caseOpen = false;
        }
    }

    private void finishSummary() {
        finishCase();
        if (!symbols.isEmpty() && !broken) {
            if (cases.isEmpty()) {
                problems.add("line " + headerLine + ": a summary needs a case");
            } else {
                for (String symbol : symbols) {
                    summaries.add(new Summary(symbol, source, confidence, cases));
                }
            }
        }
        symbols = List.of();
        cases = new ArrayList<>();
        broken = false;
    }

    private Effect effect(String word) {
        return switch (word) {
            case "own" -> {
                Access place = access();
                String family = attribute("family");
                List<String> releases = attributes("release");
                yield new Effect.Own(place, family, releases, acceptWord("nullable"));
            }
            case "free" -> new Effect.Free(access(), attribute("family"));
            case "take" -> new Effect.Take(access());
            case "escape" -> new Effect.Escape(access());
            case "retain" -> new Effect.Retain(access(), attributes("until"));
            case "borrow" -> {
                Access place = access();
                key("from");
                Access from = access();
                yield new Effect.Borrow(place, from, attributes("until"));
            }
            case "static" -> new Effect.Static(access());
            case "same" -> {
                Access place = access();
                key("as");
                yield new Effect.Same(place, access());
            }
            case "write" -> new Effect.Write(access());
            case "clear" -> new Effect.Clear(access());
            case "use" -> new Effect.Use(access());
            case "text" -> new Effect.Text(access());
            case "count" -> new Effect.Count(access(), (int) number(attribute("by")));
            case "length" -> {
                Access place = access();
                key("of");
                Access of = access();
                String unit = attribute("unit");
                if (!unit.equals("bytes") && !unit.equals("elements")) {
                    throw new Malformed("unit is bytes or elements, not " + unit);
                }
                yield new Effect.Length(place, of, unit.equals("bytes"));
            }
            case "callback" -> {
                Access place = access();
                boolean now = acceptWord("now");
                if (!now) {
                    expectWord("later");
                }
                yield new Effect.Callback(place, now);
            }
            case "threadlock" -> new Effect.ThreadLock((int) number(attribute("by")));
            default -> throw new Malformed("unknown effect '" + word + "'");
        };
    }

    private Condition condition() {
        Access place = access();
        skipBlanks();
        int start = at;
        while (at < line.length() && "=!<>".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        String operator = line.substring(start, at);
        for (Relation relation : Relation.values()) {
            if (relation.text().equals(operator)) {
                String value = name();
                return new Condition(place, relation, value.equals("null") ? 0 : number(value));
            }
        }
        throw new Malformed("a condition compares with == != < <= > >=, not '" + operator + "'");
    }

    private Access access() {
        return access(0);
    }

    private Access access(int depth) {
        if (depth > Access.MAX_STEPS * 2) {
            throw new Malformed("a place with too many steps");
        }
        skipBlanks();
        if (accept('*')) {
            return access(depth + 1).deref();
        }
        Access place;
        if (accept('(')) {
            place = access(depth + 1);
            if (!accept(')')) {
                throw new Malformed("')' is missing");
            }
        } else {
            place = root();
        }
        while (!atRawEnd()) {
            if (line.startsWith("->", at)) {
                at += 2;
                place = place.deref().field(fieldName());
            } else if (line.startsWith("[]", at)) {
                at += 2;
                place = place.then(new Access.Element());
            } else if (line.charAt(at) == '.') {
                at++;
                place =
                        place.equals(Access.result(0)) && startsNumber()
                                ? Access.result((int) number(digits()))
                                : place.field(fieldName());
            } else {
                break;
            }
        }
        if (place.steps().size() > Access.MAX_STEPS) {
            throw new Malformed("a place has at most " + Access.MAX_STEPS + " steps");
        }
        return place;
    }

    private Access root() {
        int start = at;
        while (!atRawEnd() && Character.isJavaIdentifierPart(line.charAt(at))) {
            at++;
        }
        String word = line.substring(start, at);
        if (word.equals("result")) {
            return Access.result(0);
        }
        if (word.equals("global")) {
            skipBlanks();
            return Access.global(quoted());
        }
        if (word.matches("arg[1-9][0-9]{0,3}")) {
            return Access.argument(Integer.parseInt(word.substring(3)) - 1);
        }
        if (word.matches("capture[1-9][0-9]{0,3}")) {
            return Access.capture(Integer.parseInt(word.substring(7)) - 1);
        }
        throw new Malformed(
                "a place starts with argN, captureN, result or global, not '" + word + "'");
    }

    private String attribute(String key) {
        key(key);
        return name();
    }

    private List<String> attributes(String key) {
        key(key);
        List<String> names = new ArrayList<>();
        if (atRawEnd() || line.charAt(at) == ' ') {
            return names;
        }
        do {
            names.add(name());
        } while (!atRawEnd() && line.charAt(at) == ',' && at++ >= 0);
        return names;
    }

    private void key(String key) {
        skipBlanks();
        if (!line.startsWith(key + "=", at)) {
            throw new Malformed(key + "= is missing");
        }
        at += key.length() + 1;
    }

    private String name() {
        if (peek() == '"') {
            return quoted();
        }
        int start = at;
        while (!atRawEnd() && isNameChar(line.charAt(at)) && !line.startsWith("->", at)) {
            at++;
        }
        if (start == at) {
            throw new Malformed("a name is missing");
        }
        return line.substring(start, at);
    }

    private String fieldName() {
        if (!atRawEnd() && line.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (!atRawEnd() && Character.isJavaIdentifierPart(line.charAt(at))) {
            at++;
        }
        if (!isIdentifier(line.substring(start, at))) {
            throw new Malformed("a field name is missing");
        }
        return line.substring(start, at);
    }

    private boolean startsNumber() {
        return !atRawEnd() && line.charAt(at) >= '0' && line.charAt(at) <= '9';
    }

    private String digits() {
        int start = at;
        while (startsNumber()) {
            at++;
        }
        return line.substring(start, at);
    }

    private String quoted() {
        skipBlanks();
        if (atRawEnd() || line.charAt(at) != '"') {
            throw new Malformed("a quoted name is missing");
        }
        at++;
        StringBuilder out = new StringBuilder();
        while (!atRawEnd() && line.charAt(at) != '"') {
            char c = line.charAt(at++);
            if (c == '\\' && !atRawEnd()) {
                char escaped = line.charAt(at++);
                c = escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped;
            }
            out.append(c);
        }
        if (atRawEnd()) {
            throw new Malformed("a quotation mark is missing");
        }
        at++;
        return out.toString();
    }

    private String word() {
        skipBlanks();
        int start = at;
        while (!atRawEnd() && Character.isLetter(line.charAt(at))) {
            at++;
        }
        return line.substring(start, at);
    }

    private void expectWord(String word) {
        if (!acceptWord(word)) {
            throw new Malformed("'" + word + "' is missing");
        }
    }

    private boolean acceptWord(String word) {
        skipBlanks();
        if (line.startsWith(word, at)) {
            at += word.length();
            return true;
        }
        return false;
    }

    private boolean accept(char c) {
        skipBlanks();
        if (!atRawEnd() && line.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private char peek() {
        skipBlanks();
        return atRawEnd() ? '\0' : line.charAt(at);
    }

    private boolean atEnd() {
        skipBlanks();
        return atRawEnd() || line.charAt(at) == '#';
    }

    private boolean atRawEnd() {
        return at >= line.length();
    }

    private void skipBlanks() {
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        if (at < line.length() && line.charAt(at) == '\r' && at == line.length() - 1) {
            at++;
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw new Malformed("not a number: " + text);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        for (E each : type.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return each;
            }
        }
        throw new Malformed("unknown word '" + word + "'");
    }

    /** Whether a name needs no quotation marks. */
    static boolean isPlain(String name) {
        if (name.isEmpty() || name.contains("->")) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (!isNameChar(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a field's name needs no quotation marks. */
    static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && Character.isJavaIdentifierStart(name.charAt(0))
                && name.chars().allMatch(c -> Character.isJavaIdentifierPart(c));
    }

    private static boolean isNameChar(char c) {
        return c > ' ' && c < 0x7f && "\",=#()[]*!<".indexOf(c) < 0;
    }
}
