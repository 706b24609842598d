/**
 * From the command line and the machine to requests.
 *
 * <p>Options have their names here and nowhere else; what they mean stands with the package that
 * uses them. In: parsed arguments and {@link cgovet.app.config.Surroundings}. Out: {@link
 * cgovet.app.config.CheckOptions} and the engine's request.
 *
 * <ol>
 *   <li>Nothing of the machine is asked but through {@code Surroundings}, so tests choose it.
 *   <li>Wrong usage is a {@link cgovet.app.config.UsageException} that says what to do.
 *   <li>No program is started to find anything out.
 * </ol>
 */
@NullMarked
package cgovet.app.config;

import org.jspecify.annotations.NullMarked;
