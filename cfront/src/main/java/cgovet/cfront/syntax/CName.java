package cgovet.cfront.syntax;

import cgovet.cfront.types.CType;
import java.math.BigInteger;

/** What a name of C is to Go: how cgo would see {@code C.name}. */
public sealed interface CName {
    /** An enumerator, or a macro whose text is an integer constant. */
    record IntConstant(BigInteger value, CType type) implements CName {}

    /** A macro whose text is an arithmetic constant that is no integer constant. */
    record FloatConstant(double value, CType type) implements CName {}

    /**
     * A macro whose text is a string literal.
     *
     * @param bytes one char a byte, without the final zero
     */
    record StringConstant(String bytes) implements CName {}

    /** A typedef, or a macro whose text is a type. */
    record Type(CType type) implements CName {}

    record Variable(CVariable variable) implements CName {}

    record Function(CFunction function) implements CName {}

    /**
     * A macro whose text is another expression.
     *
     * @param expr its places are of no file
     */
    record Expression(CExpr expr) implements CName {}

    /**
     * There is such a name, but Go cannot use it.
     *
     * @param why a macro with parameters, or one whose text is no expression and no type
     */
    record Unusable(String why) implements CName {}

    /** There is no such name. */
    record Absent() implements CName {}
}
