/**
 * Functions as graphs of blocks, and modules of them: printed, parsed, validated.
 *
 * <p>In: what {@code ir.fromgo} and {@code ir.fromc} emit, or text. Out: what the analyses read.
 * Entry points: {@link cgovet.ir.cfg.IrFunction}, {@link cgovet.ir.cfg.IrModule}.
 */
@NullMarked
package cgovet.ir.cfg;

import org.jspecify.annotations.NullMarked;
