/** Rules 6xxx: layouts, linkname, what differs between platforms. */
@NullMarked
package cgovet.rules.abi;

import org.jspecify.annotations.NullMarked;
