package cgovet.cfront.types;

/**
 * The integer types of C that have keywords, in order of conversion rank, signed before unsigned.
 */
public enum IntKind {
    /** Plain {@code char}; whether it is signed is the target's choice. */
    CHAR("char", 1),
    SCHAR("signed char", 1),
    UCHAR("unsigned char", 1),
    SHORT("short", 2),
    USHORT("unsigned short", 2),
    INT("int", 3),
    UINT("unsigned int", 3),
    LONG("long", 4),
    ULONG("unsigned long", 4),
    LLONG("long long", 5),
    ULLONG("unsigned long long", 5),
    INT128("__int128", 6),
    UINT128("unsigned __int128", 6);

    private final String spelling;
    private final int rank;

    IntKind(String spelling, int rank) {
        this.spelling = spelling;
        this.rank = rank;
    }

    /** As C writes it. */
    public String spelling() {
        return spelling;
    }

    /** C11 6.3.1.1; only its order means something. */
    public int rank() {
        return rank;
    }

    /** Whether the type is unsigned on every target; false for plain {@code char}. */
    public boolean isUnsigned() {
        return switch (this) {
            case UCHAR, USHORT, UINT, ULONG, ULLONG, UINT128 -> true;
            case CHAR, SCHAR, SHORT, INT, LONG, LLONG, INT128 -> false;
        };
    }

    /** The unsigned type of the same rank. */
    public IntKind toUnsigned() {
        return switch (this) {
            case CHAR, SCHAR, UCHAR -> UCHAR;
            case SHORT, USHORT -> USHORT;
            case INT, UINT -> UINT;
            case LONG, ULONG -> ULONG;
            case LLONG, ULLONG -> ULLONG;
            case INT128, UINT128 -> UINT128;
        };
    }

    /** The signed type of the same rank. */
    public IntKind toSigned() {
        return switch (this) {
            case CHAR, SCHAR, UCHAR -> SCHAR;
            case SHORT, USHORT -> SHORT;
            case INT, UINT -> INT;
            case LONG, ULONG -> LONG;
            case LLONG, ULLONG -> LLONG;
            case INT128, UINT128 -> INT128;
        };
    }
}
