/**
 * What C code does with the layout of its records. In: functions in the IR; out: facts. Nothing of
 * the states of a path is needed.
 */
@NullMarked
package cgovet.analysis.abi;

import org.jspecify.annotations.NullMarked;
