package cgovet.gofront.types;

import cgovet.gofront.constant.Constant;

/** What a name of the pseudo-package {@code C} stands for, as cgo would have it. */
public sealed interface CEntity {
    /** A type. */
    record Type(GoType type) implements CEntity {}

    /** A function that is called; its signature has one result, {@code _Ctype_void} for none. */
    record Function(GoType.Signature signature, boolean isVoid) implements CEntity {}

    /** A function that is used as a value: its address. */
    record FunctionPointer(GoType type) implements CEntity {}

    /** A macro or enumerator with a value known at compile time. */
    record Value(GoType type, Constant value) implements CEntity {}

    /** A C variable; Go may assign to it. */
    record Variable(GoType type) implements CEntity {}

    /** A macro that is an expression, evaluated each time. */
    record Macro(GoType type) implements CEntity {}

    /** A name that nothing declares; its type records what it meets. */
    record Unresolved(GoType.UnknownC type) implements CEntity {}

    /** Silently no type at all, as go/types' fake import of C gives. */
    record Fake() implements CEntity {}
}
