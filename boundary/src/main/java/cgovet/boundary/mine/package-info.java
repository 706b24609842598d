/**
 * What the C declarations of the audited program say by themselves, without a contract: const,
 * attributes, and names that pair a maker with a release function.
 */
@NullMarked
package cgovet.boundary.mine;

import org.jspecify.annotations.NullMarked;
