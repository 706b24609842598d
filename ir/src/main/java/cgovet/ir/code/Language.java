package cgovet.ir.code;

/** The language that a function was written in. */
public enum Language {
    GO,
    C
}
