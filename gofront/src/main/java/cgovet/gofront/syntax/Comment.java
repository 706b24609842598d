package cgovet.gofront.syntax;

/**
 * One {@code //} or {@code /* *}{@code /} comment; {@code end} excludes the line's end, {@code
 * text} keeps the marks.
 */
public record Comment(int pos, int end, String text) implements Node {}
