/**
 * Feeds the scanner, the parser and the checker what nobody would write: for Jazzer, for long runs
 * from seeds ({@code ./dev fuzz}), and a sample of these as a test.
 */
@NullMarked
package cgovet.gofront.fuzz;

import org.jspecify.annotations.NullMarked;
