/**
 * Lowers the bodies of C functions to the IR.
 *
 * <p>In: {@link cgovet.cfront.syntax.CUnit} with bodies. Out: {@link cgovet.ir.cfg.IrFunction}s
 * with symbols {@code C.name}. Entry: {@link cgovet.ir.fromc.CLowering}.
 *
 * <p>A variable lives in a register unless its address is taken or it is an array or a record.
 * Conversions that C leaves unwritten appear only between pointers and integers.
 */
@NullMarked
package cgovet.ir.fromc;

import org.jspecify.annotations.NullMarked;
