package cgovet.gofront.load;

import cgovet.base.text.SourceText;

/**
 * The C text before an {@code import "C"}: the bytes of its comment group with comment marks and
 * {@code #cgo} lines blanked, so that byte {@code i} is byte {@code i + shift} of the Go file.
 *
 * @param text of the same path as the Go file, but of the group's extent only
 */
public record Preamble(SourceText text, int shift) {}
