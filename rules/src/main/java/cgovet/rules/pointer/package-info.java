/** Rules 2xxx: what Go hands to C, and unsafe. */
@NullMarked
package cgovet.rules.pointer;

import org.jspecify.annotations.NullMarked;
