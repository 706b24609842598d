/**
 * Findings as cgovet's own JSON, for scripts. Members may be added within a {@code schemaVersion};
 * none is renamed, removed or given another meaning. Entry: {@link cgovet.report.json.JsonReport}.
 */
@NullMarked
package cgovet.report.json;

import org.jspecify.annotations.NullMarked;
