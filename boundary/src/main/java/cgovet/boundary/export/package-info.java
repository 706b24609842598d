/**
 * Go functions that C may call: {@code //export} and the header that cgo writes for it.
 *
 * <p>In: Go syntax. Out: {@link cgovet.boundary.export.Exports}.
 */
@NullMarked
package cgovet.boundary.export;

import org.jspecify.annotations.NullMarked;
