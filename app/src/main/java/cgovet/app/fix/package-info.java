/**
 * Applying the fixes that findings offer.
 *
 * <p>In: the results of a run and a way to repeat it over other texts. Out: new texts, which of the
 * findings are gone, and why others stayed. Entry: {@link cgovet.app.fix.FixRun}; nothing is
 * written here.
 *
 * <ol>
 *   <li>A fix is taken only if the new text parses, has no new problem, no finding that was not
 *       there, and the finding itself is gone.
 *   <li>Edits of fixes that touch each other are made one after the other.
 * </ol>
 */
@NullMarked
package cgovet.app.fix;

import org.jspecify.annotations.NullMarked;
