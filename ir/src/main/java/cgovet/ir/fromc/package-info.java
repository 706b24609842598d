/**
 * Lowers the bodies of C functions to the IR.
 *
 * <p>In: {@link cgovet.cfront.syntax.CUnit} with bodies. Out: {@link cgovet.ir.cfg.IrFunction}s
 * with symbols {@code C.name}. Entry: {@link cgovet.ir.fromc.CLowering}.
 *
 * <p>A variable lives in a register unless its address is taken or it is an array, a vector or a
 * record. Conversions that C leaves unwritten appear only between pointers and integers and to
 * {@code _Bool}; for the rest:
 *
 * <ul>
 *   <li>Move, store, return and a call's argument make a number fit their target.
 *   <li>An operator on numbers converts its operands as C11 6.3.1.8 says (shifts: each by itself),
 *       and makes the outcome fit its result.
 *   <li>An element's address is as many elements of the result's type away as the index says; the
 *       address of an array is that of its first element.
 *   <li>All members of a union are at the union's address: a conversion of it.
 * </ul>
 */
@NullMarked
package cgovet.ir.fromc;

import org.jspecify.annotations.NullMarked;
