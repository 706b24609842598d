/**
 * The one door to the disk. Every other package asks a {@link cgovet.base.files.FileTree}.
 *
 * <p>Paths are separated by '/'. Relative ones lie below the audited root, whose own path is {@code
 * .}; absolute ones lie in the module cache, the toolchain or a folder of system headers.
 * Invariants:
 *
 * <ol>
 *   <li>Nothing outside the roots is read, whatever links and {@code ..} say.
 *   <li>Only regular files are opened, and no more than {@value
 *       cgovet.base.files.FileTree#MAX_BYTES} bytes of one.
 *   <li>Lists are sorted, so that no result hangs on a file system's order.
 *   <li>Nothing throws for what is on the disk: a refusal is a value with a remedy.
 * </ol>
 */
@NullMarked
package cgovet.base.files;

import org.jspecify.annotations.NullMarked;
