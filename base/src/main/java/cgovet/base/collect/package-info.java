/** Small collections and helpers that the Java library does not have. */
@NullMarked
package cgovet.base.collect;

import org.jspecify.annotations.NullMarked;
