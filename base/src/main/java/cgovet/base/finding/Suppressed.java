package cgovet.base.finding;

import cgovet.base.text.Span;

/**
 * A finding that the source says not to report.
 *
 * @param by the comment that says so
 * @param reason what it gives as the reason; may be empty
 */
public record Suppressed(Finding finding, Span by, String reason) {}
