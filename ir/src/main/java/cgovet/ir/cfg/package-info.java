/**
 * Functions as graphs of blocks, and modules of them: printed, parsed, validated.
 *
 * <p>In: what {@code ir.fromgo} and {@code ir.fromc} emit, or text. Out: what the analyses read.
 * Entry points: {@link cgovet.ir.cfg.IrFunction}, {@link cgovet.ir.cfg.IrModule}; {@link
 * cgovet.ir.cfg.IrText} prints and parses, {@link cgovet.ir.cfg.Validator} states the invariants,
 * {@link cgovet.ir.cfg.Emitter} builds a function.
 */
@NullMarked
package cgovet.ir.cfg;

import org.jspecify.annotations.NullMarked;
