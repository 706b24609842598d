/** The platforms that programs are built for, in Go's words. */
@NullMarked
package cgovet.base.target;

import org.jspecify.annotations.NullMarked;
