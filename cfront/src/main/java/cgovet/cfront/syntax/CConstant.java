package cgovet.cfront.syntax;

import java.math.BigInteger;

/** The value of a constant expression. */
public sealed interface CConstant {
    /** Of an integer or pointer type, in the range of that type. */
    record Int(BigInteger value) implements CConstant {}

    record Real(double value) implements CConstant {}
}
