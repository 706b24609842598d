/**
 * How a rule words an edit.
 *
 * <p>In: the trees of a package as they were parsed, and the places of facts. Out: {@link
 * cgovet.base.finding.Fix}. Entry: {@link cgovet.rules.edit.Editor}, which a rule gets from its
 * pass; each remedy that several rules share is a method of a class of its own.
 *
 * <ol>
 *   <li>What is formatted as gofmt does stays so: an edit that would move aligned comments is not
 *       offered.
 *   <li>Where the code has another shape than an edit is made for, there is no edit.
 * </ol>
 */
@NullMarked
package cgovet.rules.edit;

import org.jspecify.annotations.NullMarked;
