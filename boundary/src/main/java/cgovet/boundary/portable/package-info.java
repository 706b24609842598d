/**
 * Code at the boundary whose meaning is not the same on every platform: widths of C integers,
 * signs, layouts, declarations that agree on one platform only.
 *
 * <p>In: a checked package, the C types behind its names, and the platforms that each file is built
 * for. Out: facts that say on which of these they hold.
 */
@NullMarked
package cgovet.boundary.portable;

import org.jspecify.annotations.NullMarked;
