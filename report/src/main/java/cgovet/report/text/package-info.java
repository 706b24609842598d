/**
 * Findings for people at a terminal, in the manner of compilers.
 *
 * <p>In: {@link cgovet.base.finding.Results} and {@link cgovet.report.text.TextOptions}. Out:
 * lines. Entry: {@link cgovet.report.text.TextReport}.
 *
 * <ol>
 *   <li>Nothing of the audited repository reaches a line except through {@link
 *       cgovet.base.text.Harmless}.
 *   <li>A finding takes at most {@link cgovet.report.text.TextReport#MAX_LINES} lines unless
 *       everything is asked for.
 *   <li>Colour adds nothing that the characters do not say.
 * </ol>
 */
@NullMarked
package cgovet.report.text;

import org.jspecify.annotations.NullMarked;
