package cgovet.boundary.types;

import cgovet.cfront.syntax.CVariable;
import cgovet.cfront.types.CType;
import java.math.BigInteger;

/**
 * What the name of an object-like macro means in an expression or as a type (cmd/cgo, {@code
 * guessKinds}).
 */
public sealed interface MacroMeaning {
    /** An integer constant expression. */
    record IntegerConstant(BigInteger value, CType type) implements MacroMeaning {}

    /** A character literal that Go could read too. */
    record RuneConstant(BigInteger value) implements MacroMeaning {}

    /** A constant expression of floating type. */
    record FloatingConstant(double value, CType type) implements MacroMeaning {}

    /**
     * A string literal.
     *
     * @param bytes one char a byte
     */
    record StringLiteral(String bytes) implements MacroMeaning {}

    /** The name of a type. */
    record Type(CType type) implements MacroMeaning {}

    /** The name of a variable. */
    record Variable(CVariable variable) implements MacroMeaning {}

    /** Any other expression, evaluated where it is used. */
    record Expression(CType type) implements MacroMeaning {}

    /** Nothing that Go could use. */
    record Unusable() implements MacroMeaning {}
}
