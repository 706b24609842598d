/**
 * Lowers the bodies of a checked Go package to the IR.
 *
 * <p>In: a {@link cgovet.gofront.types.CheckedPackage}. Out: {@link cgovet.ir.fromgo.Lowered}.
 * Entry point: {@link cgovet.ir.fromgo.GoLowering}. Invariants:
 *
 * <ol>
 *   <li>Every function with a body, every function literal and the package's initialisers become
 *       functions, each of which passes {@link cgovet.ir.cfg.Validator}. One that cannot be lowered
 *       becomes a single {@link cgovet.ir.code.Instr.Unsupported}, and a problem names it.
 *   <li>What has no type, for want of an import or by an error, becomes a value of the unknown type
 *       made by {@link cgovet.ir.code.Operator#ANY} of its parts: nothing is left out.
 *   <li>A generic body is lowered once; its type parameters are opaque types.
 *   <li>A body of a range over a function stays in the function that it is written in.
 * </ol>
 */
@NullMarked
package cgovet.ir.fromgo;

import org.jspecify.annotations.NullMarked;
