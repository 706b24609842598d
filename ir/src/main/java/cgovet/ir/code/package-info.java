/**
 * The instructions that Go and C bodies are lowered to: one form for both languages.
 *
 * <p>A function is a graph of blocks over registers. A register may be assigned more than once. A
 * variable whose address is taken, or that a closure captures, or that holds a record or an array,
 * lives in a cell made by {@link cgovet.ir.code.Instr.Allocate}; its register holds the cell's
 * address. Invariants:
 *
 * <ol>
 *   <li>Every instruction keeps the source text it stands for.
 *   <li>Calls name their callee by symbol ({@link cgovet.ir.code.Callee}); arguments are evaluated
 *       in source order before.
 *   <li>{@code defer} keeps its arguments; {@link cgovet.ir.code.Instr.RunDefers} stands before
 *       every return of a function that defers.
 *   <li>What cannot be lowered is an {@link cgovet.ir.code.Instr.Unsupported}, never left out.
 * </ol>
 */
@NullMarked
package cgovet.ir.code;

import org.jspecify.annotations.NullMarked;
