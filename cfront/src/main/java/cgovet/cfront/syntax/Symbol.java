package cgovet.cfront.syntax;

import cgovet.cfront.types.EnumType;

/** What a name in an expression stands for. Functions and globals are looked up in the unit. */
public sealed interface Symbol {
    String name();

    /** A function, also one that is declared in a block, implicitly, or built into the compiler. */
    record Function(String name) implements Symbol {}

    /** A variable of file scope, or one that a block declares {@code extern}. */
    record Global(String name) implements Symbol {}

    /** A parameter or a variable of a block. */
    record Local(CLocal variable) implements Symbol {
        @Override
        public String name() {
            return variable.name();
        }
    }

    record Constant(EnumType.Enumerator enumerator) implements Symbol {
        @Override
        public String name() {
            return enumerator.name();
        }
    }

    /** No declaration was found. */
    record Undeclared(String name) implements Symbol {}
}
