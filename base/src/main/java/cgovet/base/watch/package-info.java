/** How a run tells whoever has a clock what it is busy with. */
@NullMarked
package cgovet.base.watch;

import org.jspecify.annotations.NullMarked;
