package cgovet.base.finding;

import cgovet.base.text.Span;

/** Another place that belongs to a finding, and why. */
public record Place(Span at, String text) {}
