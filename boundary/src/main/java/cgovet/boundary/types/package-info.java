/**
 * C as cgo sees it: which names there are in {@code C.x}, as what, and with which Go type.
 *
 * <p>In: the translation units of a package's preambles. Out: {@link cgovet.gofront.types.CNames}
 * for the type checker, and the correspondence of C types with Go types. Rules of translation are
 * those of cmd/cgo (gcc.go: {@code typeConv}, {@code guessKinds}, {@code rewriteName}). Entry
 * points: {@link cgovet.boundary.types.CgoPackage}, {@link cgovet.boundary.types.CgoTypes}.
 *
 * <p>Invariants:
 *
 * <ol>
 *   <li>Types are one set per package, by name, whichever file's preamble declares them; names are
 *       looked up per file.
 *   <li>A name that nothing declares has an {@code UnknownC} of its own, one per name, and is
 *       counted.
 * </ol>
 */
@NullMarked
package cgovet.boundary.types;

import org.jspecify.annotations.NullMarked;
