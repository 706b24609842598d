package cgovet.base.layout;

import java.util.List;

/**
 * The type of another language that reads or writes the same bytes.
 *
 * @param name as that language writes it
 * @param place where it is declared
 * @param rows both types' members by offset
 */
public record Beside(String name, String place, long size, long align, List<Row> rows) {
    public Beside {
        rows = List.copyOf(rows);
    }

    /**
     * What both have at an offset; empty texts where one has nothing.
     *
     * @param offset in bytes
     * @param own of the type itself, such as {@code len unsigned int}
     * @param ownSize in bytes
     * @param other of the other type
     * @param otherSize in bytes
     * @param agrees whether they may be one
     */
    public record Row(
            long offset, String own, long ownSize, String other, long otherSize, boolean agrees) {}

    public boolean agrees() {
        return rows.stream().allMatch(Row::agrees);
    }
}
