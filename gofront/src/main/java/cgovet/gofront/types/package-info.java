/**
 * Go's type system: the model of types and objects, and the checker that gives every expression its
 * type.
 *
 * <p>The model follows go/types. Invariants:
 *
 * <ol>
 *   <li>Identity of types is one predicate, {@link cgovet.gofront.types.Identity#identical}; {@code
 *       equals} is object identity and no map is keyed by a type's value.
 *   <li>{@link cgovet.gofront.types.Universe#INVALID} is a type like any other and silences what
 *       follows from it.
 *   <li>A dependency's objects are completed when they are asked for, without bodies.
 * </ol>
 *
 * <p>Entry: {@link cgovet.gofront.types.TypeChecker#check}.
 */
@NullMarked
package cgovet.gofront.types;

import org.jspecify.annotations.NullMarked;
