package cgovet.gofront.syntax;

import java.util.List;

/**
 * Fields between parentheses, braces or brackets; {@link Node#NO_POS} for both where a single
 * result has none.
 */
public record FieldList(int opening, List<Field> list, int closing) implements Node {
    public FieldList {
        list = List.copyOf(list);
    }

    @Override
    public int pos() {
        if (opening != NO_POS) {
            return opening;
        }
        return list.isEmpty() ? NO_POS : list.getFirst().pos();
    }

    @Override
    public int end() {
        if (closing != NO_POS) {
            return closing + 1;
        }
        return list.isEmpty() ? NO_POS : list.getLast().end();
    }

    /** How many parameters or fields this declares; one for each field without names. */
    public int count() {
        int n = 0;
        for (Field field : list) {
            n += Math.max(1, field.names().size());
        }
        return n;
    }
}
