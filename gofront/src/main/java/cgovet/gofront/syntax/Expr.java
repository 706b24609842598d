package cgovet.gofront.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression or a type. */
public sealed interface Expr extends Node {
    /** What stands in parentheses, however many. */
    static Expr unparen(Expr expr) {
        Expr at = expr;
        while (at instanceof ParenExpr paren) {
            at = paren.x();
        }
        return at;
    }

    /** Stands where nothing better could be parsed. */
    record BadExpr(int from, int to) implements Expr {
        @Override
        public int pos() {
            return from;
        }

        @Override
        public int end() {
            return to;
        }
    }

    /** {@code name}. */
    record Ident(int pos, String name) implements Expr {
        /** The blank identifier {@code _}. */
        public boolean isBlank() {
            return name.equals("_");
        }

        @Override
        public int end() {
            return pos + Utf8.length(name);
        }
    }

    /**
     * {@code ...elem}, in a parameter list or an array type; {@code elem} is absent in {@code
     * [...]T}.
     */
    record Ellipsis(int pos, @Nullable Expr elem) implements Expr {
        @Override
        public int end() {
            return elem == null ? pos + 3 : elem.end();
        }
    }

    /** A literal as it is written. */
    record BasicLit(int pos, int end, Token kind, String value) implements Expr {}

    /** {@code func(params) results { body }}. */
    record FuncLit(FuncType type, Stmt.BlockStmt body) implements Expr {
        @Override
        public int pos() {
            return type.pos();
        }

        @Override
        public int end() {
            return body.end();
        }
    }

    /** {@code T{elts}}; {@code type} is absent where an outer literal gives it. */
    record CompositeLit(
            @Nullable Expr type, int lbrace, List<Expr> elts, int rbrace, boolean incomplete)
            implements Expr {
        public CompositeLit {
            elts = List.copyOf(elts);
        }

        @Override
        public int pos() {
            return type == null ? lbrace : type.pos();
        }

        @Override
        public int end() {
            return rbrace + 1;
        }
    }

    /** {@code (x)}. */
    record ParenExpr(int lparen, Expr x, int rparen) implements Expr {
        @Override
        public int pos() {
            return lparen;
        }

        @Override
        public int end() {
            return rparen + 1;
        }
    }

    /** {@code x.sel}. */
    record SelectorExpr(Expr x, Ident sel) implements Expr {
        @Override
        public int pos() {
            return x.pos();
        }

        @Override
        public int end() {
            return sel.end();
        }
    }

    /** {@code x[index]}: index, or instantiation with one type argument. */
    record IndexExpr(Expr x, int lbrack, Expr index, int rbrack) implements Expr {
        @Override
        public int pos() {
            return x.pos();
        }

        @Override
        public int end() {
            return rbrack + 1;
        }
    }

    /** {@code x[indices]} with two or more: instantiation. */
    record IndexListExpr(Expr x, int lbrack, List<Expr> indices, int rbrack) implements Expr {
        public IndexListExpr {
            indices = List.copyOf(indices);
        }

        @Override
        public int pos() {
            return x.pos();
        }

        @Override
        public int end() {
            return rbrack + 1;
        }
    }

    /** {@code x[low:high:max]}; {@code slice3} tells whether there are two colons. */
    record SliceExpr(
            Expr x,
            int lbrack,
            @Nullable Expr low,
            @Nullable Expr high,
            @Nullable Expr max,
            boolean slice3,
            int rbrack)
            implements Expr {
        @Override
        public int pos() {
            return x.pos();
        }

        @Override
        public int end() {
            return rbrack + 1;
        }
    }

    /** {@code x.(type)}; {@code type} is absent in a type switch. */
    record TypeAssertExpr(Expr x, int lparen, @Nullable Expr type, int rparen) implements Expr {
        @Override
        public int pos() {
            return x.pos();
        }

        @Override
        public int end() {
            return rparen + 1;
        }
    }

    /** {@code fun(args)}; {@code ellipsis} is the place of {@code ...} after the last argument. */
    record CallExpr(Expr fun, int lparen, List<Expr> args, int ellipsis, int rparen)
            implements Expr {
        public CallExpr {
            args = List.copyOf(args);
        }

        public boolean hasEllipsis() {
            return ellipsis != NO_POS;
        }

        @Override
        public int pos() {
            return fun.pos();
        }

        @Override
        public int end() {
            return rparen + 1;
        }
    }

    /** {@code *x}: dereference, or pointer type. */
    record StarExpr(int star, Expr x) implements Expr {
        @Override
        public int pos() {
            return star;
        }

        @Override
        public int end() {
            return x.end();
        }
    }

    /** {@code op x}; {@code ~T} in constraints and {@code <-ch} too. */
    record UnaryExpr(int opPos, Token op, Expr x) implements Expr {
        @Override
        public int pos() {
            return opPos;
        }

        @Override
        public int end() {
            return x.end();
        }
    }

    /** {@code x op y}; {@code A|B} in constraints too. */
    record BinaryExpr(Expr x, int opPos, Token op, Expr y) implements Expr {
        @Override
        public int pos() {
            return x.pos();
        }

        @Override
        public int end() {
            return y.end();
        }
    }

    /** {@code key: value} in a composite literal. */
    record KeyValueExpr(Expr key, int colon, Expr value) implements Expr {
        @Override
        public int pos() {
            return key.pos();
        }

        @Override
        public int end() {
            return value.end();
        }
    }

    /**
     * {@code [len]elem}; without {@code len} a slice type; {@code len} is an {@link Ellipsis} in
     * {@code [...]T}.
     */
    record ArrayType(int lbrack, @Nullable Expr len, Expr elem) implements Expr {
        @Override
        public int pos() {
            return lbrack;
        }

        @Override
        public int end() {
            return elem.end();
        }
    }

    /** {@code struct { fields }}. */
    record StructType(int struct, FieldList fields, boolean incomplete) implements Expr {
        @Override
        public int pos() {
            return struct;
        }

        @Override
        public int end() {
            return fields.end();
        }
    }

    /**
     * {@code func[typeParams](params) results}; {@code func} is {@link Node#NO_POS} in an
     * interface's method.
     */
    record FuncType(
            int func, @Nullable FieldList typeParams, FieldList params, @Nullable FieldList results)
            implements Expr {
        @Override
        public int pos() {
            return func != NO_POS ? func : params.pos();
        }

        @Override
        public int end() {
            return results != null ? results.end() : params.end();
        }
    }

    /** {@code interface { methods }}; embedded elements are fields without names. */
    record InterfaceType(int interfacePos, FieldList methods, boolean incomplete) implements Expr {
        @Override
        public int pos() {
            return interfacePos;
        }

        @Override
        public int end() {
            return methods.end();
        }
    }

    /** {@code map[key]value}. */
    record MapType(int map, Expr key, Expr value) implements Expr {
        @Override
        public int pos() {
            return map;
        }

        @Override
        public int end() {
            return value.end();
        }
    }

    /** {@code chan value}, {@code chan<- value}, {@code <-chan value}. */
    record ChanType(int begin, int arrow, Direction dir, Expr value) implements Expr {
        /** Which way a channel may be used. */
        public enum Direction {
            SEND,
            RECEIVE,
            BOTH
        }

        @Override
        public int pos() {
            return begin;
        }

        @Override
        public int end() {
            return value.end();
        }
    }
}
