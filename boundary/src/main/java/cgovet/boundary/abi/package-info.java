/**
 * Layouts of Go and C records side by side.
 *
 * <p>In: a checked package with its C types. Out: {@link cgovet.boundary.abi.MirrorMismatch}es.
 * Entry: {@link cgovet.boundary.abi.MirrorCasts}. For pages of layouts: {@link
 * cgovet.boundary.abi.Forms}, with {@link cgovet.boundary.abi.Mirrors} for what lies beside.
 */
@NullMarked
package cgovet.boundary.abi;

import org.jspecify.annotations.NullMarked;
