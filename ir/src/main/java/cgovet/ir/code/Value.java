package cgovet.ir.code;

import java.math.BigInteger;

/** An operand: a register, or something known at compile time. */
public sealed interface Value {
    IrType type();

    /**
     * A register. Printed {@code %3} or {@code %3.name}.
     *
     * @param id dense in its function
     * @param name of the user's variable, empty for an intermediate value
     */
    record Reg(int id, String name, IrType type) implements Value {}

    /** Go's {@code nil}, C's null pointer. Printed {@code null T}. */
    record Null(IrType type) implements Value {}

    /** An integer, boolean (0 or 1) or character. Printed {@code 42 T}. */
    record Number(BigInteger value, IrType type) implements Value {
        public static Number of(long value, IrType type) {
            return new Number(BigInteger.valueOf(value), type);
        }
    }

    /**
     * A constant string; of a floating-point type a number in C's notation. Printed {@code "text"
     * T}, escaped as in Go.
     *
     * @param text one char a byte
     */
    record Literal(String text, IrType type) implements Value {}

    /** A function by its symbol. Printed {@code func "symbol"}. */
    record Func(String symbol) implements Value {
        @Override
        public IrType type() {
            return IrType.FUNCTION;
        }
    }

    /**
     * The address of a package-level variable. Printed {@code global "symbol" T}.
     *
     * @param type of the address
     */
    record Global(String symbol, IrType type) implements Value {}

    /**
     * Go's zero value of a type that has no shorter form, or a constant of no interest, such as a
     * floating-point one. Printed {@code zero T}.
     */
    record Zero(IrType type) implements Value {}
}
