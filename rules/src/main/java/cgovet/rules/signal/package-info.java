/** Rules 5xxx: signals and processes. */
@NullMarked
package cgovet.rules.signal;

import org.jspecify.annotations.NullMarked;
