/** The list of rules. */
@NullMarked
package cgovet.rules.catalog;

import org.jspecify.annotations.NullMarked;
