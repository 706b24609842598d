/** The command line: options, exit statuses, streams. */
@NullMarked
package cgovet.app.cli;

import org.jspecify.annotations.NullMarked;
