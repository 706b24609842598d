/** Rules 4xxx: threads and what runs on them. */
@NullMarked
package cgovet.rules.thread;

import org.jspecify.annotations.NullMarked;
