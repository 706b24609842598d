/** Rules 3xxx: finalizers, cleanups, handles, wrappers. */
@NullMarked
package cgovet.rules.lifetime;

import org.jspecify.annotations.NullMarked;
