package cgovet.gofront.syntax;

import cgovet.gofront.syntax.Expr.Ident;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of functions and of types (Go specification, "Function types"). Whether a name is a
 * parameter or a type is known only at the end of the list: all entries have names or none has.
 */
final class ParameterList {
    /** One entry between commas; only one of both may be absent. */
    record Entry(@Nullable Ident name, @Nullable Expr type) {}

    private final Parser parser;
    private final TokenCursor cursor;
    private final boolean ofTypes;
    private final Token closing;

    ParameterList(Parser parser, TokenCursor cursor, boolean ofTypes) {
        this.parser = parser;
        this.cursor = cursor;
        this.ofTypes = ofTypes;
        this.closing = ofTypes ? Token.RBRACK : Token.RPAREN;
    }

    /**
     * Parses up to the closing token; name and constraint of the first entry may have been read
     * already.
     */
    List<Field> parse(@Nullable Ident name, @Nullable Expr type) {
        List<Entry> list = new ArrayList<>();
        int named = 0;
        while (name != null || (!cursor.at(closing) && !cursor.at(Token.EOF))) {
            Entry entry;
            if (type != null) {
                entry = new Entry(name, ofTypes ? parser.types().union(type) : type);
            } else {
                entry = entry(name);
            }
            name = null;
            type = null;
            if (entry.name() != null || entry.type() != null) {
                list.add(entry);
                if (entry.name() != null && entry.type() != null) {
                    named++;
                }
            }
            if (!cursor.atComma(ofTypes ? "type parameter list" : "parameter list", closing)) {
                break;
            }
            cursor.next();
        }
        if (list.isEmpty()) {
            return List.of();
        }
        return named == 0 && !ofTypes ? types(list) : grouped(list, named);
    }

    private Entry entry(@Nullable Ident first) {
        TypeParser types = parser.types();
        Entry entry;
        if (first != null || cursor.at(Token.IDENT)) {
            Ident name = first != null ? first : parser.exprs().ident();
            switch (cursor.token()) {
                case LBRACK -> entry = types.parameterWithBracket(name);
                case ELLIPSIS -> {
                    return new Entry(name, ellipsis());
                }
                case PERIOD -> entry = new Entry(null, types.qualifiedFrom(name));
                case TILDE -> {
                    if (ofTypes) {
                        return new Entry(name, types.union(null));
                    }
                    entry = new Entry(name, null);
                }
                case OR -> {
                    if (ofTypes) {
                        return new Entry(null, types.union(name));
                    }
                    entry = new Entry(name, null);
                }
                case IDENT, MUL, ARROW, FUNC, CHAN, MAP, STRUCT, INTERFACE, LPAREN ->
                        entry = new Entry(name, types.type());
                default -> entry = new Entry(name, null);
            }
        } else if (ofTypes && cursor.at(Token.TILDE)) {
            return new Entry(null, types.union(null));
        } else if (cursor.at(Token.ELLIPSIS)) {
            return new Entry(null, ellipsis());
        } else {
            Expr type = types.tryType();
            if (type == null) {
                cursor.expected(cursor.pos(), "')'");
                cursor.skipToExpressionEnd();
                return new Entry(null, null);
            }
            entry = new Entry(null, type);
        }
        Expr type = entry.type();
        if (ofTypes && cursor.at(Token.OR) && type != null) {
            return new Entry(entry.name(), types.union(type));
        }
        return entry;
    }

    private Expr ellipsis() {
        int pos = cursor.expect(Token.ELLIPSIS);
        return new Expr.Ellipsis(pos, parser.types().type());
    }

    private static List<Field> types(List<Entry> list) {
        List<Field> fields = new ArrayList<>();
        for (Entry entry : list) {
            Expr type = entry.type() != null ? entry.type() : entry.name();
            fields.add(new Field(List.of(), type, null));
        }
        return fields;
    }

    /**
     * Gives each name without a type the type of the next entry, and makes one field of names that
     * share a type.
     */
    private List<Field> grouped(List<Entry> list, int named) {
        if (named != list.size() && !list.isEmpty()) {
            boolean wrong = list.getLast().type() == null;
            for (Entry entry : list) {
                wrong |= entry.name() == null;
            }
            if (wrong) {
                cursor.problem(
                        cursor.pos(),
                        ofTypes
                                ? "missing type parameter name or constraint"
                                : "mixed named and unnamed parameters");
            }
        }
        List<Field> fields = new ArrayList<>();
        List<Ident> names = new ArrayList<>();
        for (Entry entry : list) {
            Ident name = entry.name();
            Expr type = entry.type();
            if (name == null && type != null) {
                names.add(new Ident(type.pos(), "_"));
            } else if (name != null) {
                names.add(name);
            }
            if (type != null) {
                fields.add(new Field(names, type, null));
                names.clear();
            }
        }
        if (!names.isEmpty()) {
            int end = names.getLast().end();
            fields.add(new Field(names, new Expr.BadExpr(end, Math.max(end, cursor.pos())), null));
        }
        return fields;
    }
}
