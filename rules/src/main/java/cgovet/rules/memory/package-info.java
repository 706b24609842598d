/** Rules 1xxx: who owns C memory, and for how long. */
@NullMarked
package cgovet.rules.memory;

import org.jspecify.annotations.NullMarked;
