/**
 * Reads C with Eclipse CDT's preprocessor and parser and turns what it gives into records of {@code
 * cfront.syntax}.
 *
 * <p>Bytes enter as chars, one each; tokens pass a filter that writes newer C in words that CDT
 * knows; each declaration is converted as soon as it is parsed and then dropped. Types, constants
 * and the ambiguities of C's grammar are decided here, by the names in scope, never by CDT's
 * bindings.
 *
 * <p>Invariants:
 *
 * <ol>
 *   <li>No node of CDT outlives the conversion of its declaration.
 *   <li>Any bytes give a unit with problems, never an exception.
 *   <li>The same request gives an equal unit, whatever other threads do.
 * </ol>
 */
@NullMarked
package cgovet.cfront.cdt;

import org.jspecify.annotations.NullMarked;
