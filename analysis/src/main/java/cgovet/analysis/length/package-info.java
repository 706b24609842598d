/**
 * Facts about lengths, sizes and ends of what Go and C copy from each other.
 *
 * <p>Every observer is an entry point; each names the fact that it finds.
 */
@NullMarked
package cgovet.analysis.length;

import org.jspecify.annotations.NullMarked;
