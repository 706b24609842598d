/** From the findings of a run to those that a report shows: comments that suppress findings. */
@NullMarked
package cgovet.report.triage;

import org.jspecify.annotations.NullMarked;
