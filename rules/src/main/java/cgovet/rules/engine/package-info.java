/**
 * The run from a file tree to results.
 *
 * <p>In: {@link cgovet.rules.engine.AuditRequest}. Out: {@link cgovet.base.finding.Results}. Entry:
 * {@link cgovet.rules.engine.Audit}; the command line, the editor server and the tests of rules all
 * come this way.
 *
 * <ol>
 *   <li>Equal requests over equal trees give equal results but for the time, whatever the number of
 *       threads.
 *   <li>Nothing is executed and nothing is read but through the request's tree.
 *   <li>A failure of cgovet itself costs one file or one rule and is a problem of kind INTERNAL.
 * </ol>
 */
@NullMarked
package cgovet.rules.engine;

import org.jspecify.annotations.NullMarked;
