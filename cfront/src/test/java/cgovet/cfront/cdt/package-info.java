/** Tests of reading C. */
@NullMarked
package cgovet.cfront.cdt;

import org.jspecify.annotations.NullMarked;
