/**
 * The command line: commands, exit statuses, streams.
 *
 * <p>In: arguments. Out: reports on standard output or in files, talk on standard error, an {@link
 * cgovet.app.cli.Exit}. Entry: {@link cgovet.app.cli.Main}.
 *
 * <ol>
 *   <li>Standard output is data, standard error is talk.
 *   <li>A report file appears whole or not at all; a device or a pipe is written in place.
 *   <li>No stack trace is shown without {@code --debug}.
 *   <li>Only the chosen command's options are built: starting is a fifth of a small run's time.
 * </ol>
 */
@NullMarked
package cgovet.app.cli;

import org.jspecify.annotations.NullMarked;
