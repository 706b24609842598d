package cgovet.ir.cfg;

/**
 * The printed form of modules and functions, which parses back.
 *
 * <pre>
 * module "example.com/m"
 * type "C.struct_x" c size 8 {
 *   "next" ^struct "C.struct_x"
 * }
 * global "example.com/m.count" i64
 * func "example.com/m.F" go {
 *   name "F"
 *   traits visible
 *   params %0.n i64
 *   results i64
 *   registers 2
 *   at "f.go" 40-90
 * b0:
 *   %1 = add %0.n, 1 i64 : i64 @70-75
 *   return %1 @63-75
 * }
 * </pre>
 *
 * <p>An instruction ends with the type of the register that it assigns, if any, and its source
 * text: byte offsets in the file of the function ({@code @"other.go":70-75} in another, {@code @-}
 * for none). Records are printed in the module's table of types; of several with one name the later
 * ones get a number behind it.
 */
public final class IrText {
    private IrText() {}

    public static String print(IrModule module) {
        return new IrPrinter().module(module);
    }

    /** One function, without the table of types that it needs to parse back. */
    public static String print(IrFunction function) {
        return new IrPrinter().function(function);
    }

    /**
     * Reads the printed form of a module.
     *
     * @throws IllegalArgumentException where it is none; the message names the line
     */
    public static IrModule parse(String text) {
        return new IrParser(text).module();
    }
}
