package cgovet.cfront.types;

/** The real floating types; {@code _Float32}, {@code _Float64} and their like are read as these. */
public enum FloatKind {
    FLOAT16("_Float16"),
    FLOAT("float"),
    DOUBLE("double"),
    LONG_DOUBLE("long double"),
    FLOAT128("__float128");

    private final String spelling;

    FloatKind(String spelling) {
        this.spelling = spelling;
    }

    /** As C writes it. */
    public String spelling() {
        return spelling;
    }
}
