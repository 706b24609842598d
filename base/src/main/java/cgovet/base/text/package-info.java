/**
 * Source text and places in it. Offsets are bytes from the start of a file, everywhere; lines and
 * columns are computed only when something is printed.
 */
@NullMarked
package cgovet.base.text;

import org.jspecify.annotations.NullMarked;
