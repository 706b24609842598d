/** File trees in memory, written as one text. */
@NullMarked
package cgovet.testkit.tree;

import org.jspecify.annotations.NullMarked;
