/**
 * From a folder and patterns to packages: go.mod and go.work, vendor and module cache, build
 * constraints, {@code #cgo} lines, shipped declarations of the standard library.
 *
 * <p>A {@link cgovet.base.files.FileTree} and a {@link cgovet.gofront.load.LoadRequest} enter, a
 * {@link cgovet.gofront.load.Workspace} leaves. Invariants:
 *
 * <ol>
 *   <li>Nothing is executed and no environment variable is read: equal trees and requests give
 *       equal workspaces.
 *   <li>What a file says is found out once; what a target makes of it is a selection.
 *   <li>A missing dependency is a note and never stops a package from loading.
 * </ol>
 *
 * <p>Entry: {@link cgovet.gofront.load.Loader#load}.
 */
@NullMarked
package cgovet.gofront.load;

import org.jspecify.annotations.NullMarked;
