package cgovet.boundary.types;

import cgovet.cfront.types.CType;
import cgovet.cfront.types.FloatKind;
import cgovet.cfront.types.IntKind;
import java.util.Map;

/** The names that cgo gives to types that C writes with keywords (cmd/cgo, {@code nameToC}). */
final class KeywordTypes {
    static final Map<String, CType> BY_NAME =
            Map.ofEntries(
                    Map.entry("char", CType.CHAR),
                    Map.entry("schar", integer(IntKind.SCHAR)),
                    Map.entry("uchar", integer(IntKind.UCHAR)),
                    Map.entry("short", integer(IntKind.SHORT)),
                    Map.entry("ushort", integer(IntKind.USHORT)),
                    Map.entry("int", CType.INT),
                    Map.entry("uint", integer(IntKind.UINT)),
                    Map.entry("signed", CType.INT),
                    Map.entry("unsigned", integer(IntKind.UINT)),
                    Map.entry("long", integer(IntKind.LONG)),
                    Map.entry("ulong", integer(IntKind.ULONG)),
                    Map.entry("longlong", integer(IntKind.LLONG)),
                    Map.entry("ulonglong", integer(IntKind.ULLONG)),
                    Map.entry("float", new CType.Floating(FloatKind.FLOAT)),
                    Map.entry("double", CType.DOUBLE),
                    Map.entry(
                            "complexfloat", new CType.Complex(new CType.Floating(FloatKind.FLOAT))),
                    Map.entry("complexdouble", new CType.Complex(CType.DOUBLE)),
                    Map.entry("void", CType.VOID),
                    Map.entry("_Bool", new CType.Bool()),
                    Map.entry("__int128", integer(IntKind.INT128)));

    private KeywordTypes() {}

    private static CType integer(IntKind kind) {
        return new CType.Int(kind);
    }
}
