/**
 * Which facts are believed, and how much: refutation, one fact per cause, confidence.
 *
 * <p>In: facts of the functions of a module. Out: the same facts, fewer, with a confidence. Entry
 * point: {@link cgovet.analysis.judge.Judge}.
 */
@NullMarked
package cgovet.analysis.judge;

import org.jspecify.annotations.NullMarked;
