package cgovet.cfront.syntax;

import cgovet.base.text.Span;
import cgovet.cfront.types.CType;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression. Types are those of the expression itself: an array stays an array, promotions of
 * operands and conversions by assignment are not written as nodes.
 */
public sealed interface CExpr extends CNode {
    CType type();

    /** An identifier. */
    record Name(Symbol symbol, CType type, Span at) implements CExpr {}

    /**
     * An integer or character constant.
     *
     * @param text as written
     */
    record IntConst(BigInteger value, String text, CType type, Span at) implements CExpr {}

    record FloatConst(double value, String text, CType type, Span at) implements CExpr {}

    /**
     * String literals that stand side by side, as one.
     *
     * @param bytes escapes resolved, one char a byte (or a code unit if {@code prefix} is {@code
     *     L}, {@code u} or {@code U}), without the final zero
     */
    record StringConst(String bytes, String prefix, CType type, Span at) implements CExpr {}

    /** Operators with one operand. */
    enum UnaryOp {
        PLUS("+"),
        MINUS("-"),
        NOT("!"),
        COMPLEMENT("~"),
        DEREF("*"),
        ADDRESS("&"),
        PRE_INC("++"),
        PRE_DEC("--"),
        POST_INC("++"),
        POST_DEC("--"),
        REAL("__real__ "),
        IMAG("__imag__ ");

        private final String text;

        UnaryOp(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    record Unary(UnaryOp op, CExpr operand, CType type, Span at) implements CExpr {}

    /** Operators with two operands that assign nothing. */
    enum BinaryOp {
        MUL("*"),
        DIV("/"),
        REM("%"),
        ADD("+"),
        SUB("-"),
        SHL("<<"),
        SHR(">>"),
        LT("<"),
        GT(">"),
        LE("<="),
        GE(">="),
        EQ("=="),
        NE("!="),
        AND("&"),
        XOR("^"),
        OR("|"),
        LOGICAL_AND("&&"),
        LOGICAL_OR("||");

        private final String text;

        BinaryOp(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        public boolean isComparison() {
            return switch (this) {
                case LT, GT, LE, GE, EQ, NE -> true;
                case MUL, DIV, REM, ADD, SUB, SHL, SHR, AND, XOR, OR -> false;
                case LOGICAL_AND, LOGICAL_OR -> false;
            };
        }
    }

    record Binary(BinaryOp op, CExpr left, CExpr right, CType type, Span at) implements CExpr {}

    /** {@code left = right} */
    record Assign(CExpr left, CExpr right, CType type, Span at) implements CExpr {}

    /**
     * {@code left += right}
     *
     * @param computed the type in which the operator computes, before conversion to {@code type}
     */
    record CompoundAssign(BinaryOp op, CExpr left, CExpr right, CType computed, CType type, Span at)
            implements CExpr {}

    /**
     * {@code cond ? then : orElse}
     *
     * @param then null in GNU C's {@code cond ?: orElse}, whose value is that of {@code cond}
     */
    record Conditional(CExpr cond, @Nullable CExpr then, CExpr orElse, CType type, Span at)
            implements CExpr {}

    record Comma(CExpr left, CExpr right, CType type, Span at) implements CExpr {}

    record Call(CExpr function, List<CExpr> args, CType type, Span at) implements CExpr {
        public Call {
            args = List.copyOf(args);
        }
    }

    /**
     * {@code base.member} or {@code base->member}
     *
     * @param path indices of members from the record of {@code base} through unnamed records to
     *     this one; empty if the record is incomplete or has no such member
     */
    record Select(
            CExpr base, String member, boolean isArrow, List<Integer> path, CType type, Span at)
            implements CExpr {
        public Select {
            path = List.copyOf(path);
        }
    }

    /** {@code base[index]}, in this order even where C writes {@code index[base]}. */
    record Index(CExpr base, CExpr index, CType type, Span at) implements CExpr {}

    /** {@code (type) operand} */
    record Cast(CExpr operand, CType type, Span at) implements CExpr {}

    /** {@code (type){...}} */
    record CompoundLiteral(InitList init, CType type, Span at) implements CExpr {}

    /** {@code sizeof(operand)} or {@code _Alignof(operand)} of a type. */
    record SizeofType(CType operand, boolean isAlignof, CType type, Span at) implements CExpr {}

    /** {@code sizeof operand} or {@code _Alignof operand} of an expression, which does not run. */
    record SizeofExpr(CExpr operand, boolean isAlignof, CType type, Span at) implements CExpr {}

    /** <code>{ items }</code> */
    record InitList(List<Item> items, CType type, Span at) implements CExpr {
        public InitList {
            items = List.copyOf(items);
        }
    }

    /**
     * {@code .a[3] = value}
     *
     * @param designators empty if the place follows from the order
     */
    record Item(List<Designator> designators, CExpr value) {
        public Item {
            designators = List.copyOf(designators);
        }
    }

    /** One step to a part of an aggregate. */
    sealed interface Designator permits Dot, At {}

    /** {@code .member} */
    record Dot(String member) implements Designator {}

    /** {@code [low]} or {@code [low ... high]} */
    record At(CExpr low, @Nullable CExpr high) implements Designator {}

    /** <code>({ ... })</code>, whose value is that of the last statement. */
    record StatementExpr(CStmt.Compound body, CType type, Span at) implements CExpr {}

    /** {@code __builtin_offsetof(record, path)} */
    record OffsetOf(CType record, List<Designator> path, CType type, Span at) implements CExpr {
        public OffsetOf {
            path = List.copyOf(path);
        }
    }

    /** {@code va_arg(list, type)} */
    record VaArg(CExpr list, CType type, Span at) implements CExpr {}

    /** {@code _Generic(control, ...)} with the association that its type selects. */
    record Generic(CExpr control, CExpr chosen, CType type, Span at) implements CExpr {}

    /** {@code &&label} */
    record LabelAddress(String label, CType type, Span at) implements CExpr {}

    /**
     * Stands for what was not understood.
     *
     * @param construct what it is, in words that a summary can count
     */
    record Unsupported(String construct, List<CNode> parts, CType type, Span at) implements CExpr {
        public Unsupported {
            parts = List.copyOf(parts);
        }
    }
}
