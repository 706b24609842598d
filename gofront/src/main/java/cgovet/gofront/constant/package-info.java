/**
 * Exact values of Go constants and arithmetic on them (Go specification, "Constants" and "Constant
 * expressions").
 */
@NullMarked
package cgovet.gofront.constant;

import org.jspecify.annotations.NullMarked;
