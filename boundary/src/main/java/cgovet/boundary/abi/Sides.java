package cgovet.boundary.abi;

import cgovet.base.layout.Beside;
import java.util.ArrayList;
import java.util.List;

/** Two lists of scalars of the same bytes, row by row. */
final class Sides {
    private Sides() {}

    /** Rows by offset; each scalar is in one row. */
    static List<Beside.Row> rows(List<Leaf> own, List<Leaf> other) {
        List<Beside.Row> rows = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < own.size() || j < other.size()) {
            boolean hasOwn = i < own.size();
            boolean hasOther = j < other.size();
            long mine = hasOwn ? own.get(i).offset() : Long.MAX_VALUE;
            long theirs = hasOther ? other.get(j).offset() : Long.MAX_VALUE;
            if (mine == theirs) {
                rows.add(row(own.get(i), other.get(j), own, other));
                i++;
                j++;
            } else if (mine < theirs) {
                Leaf leaf = own.get(i++);
                rows.add(
                        new Beside.Row(
                                leaf.offset(),
                                words(leaf),
                                leaf.size(),
                                "",
                                0,
                                within(leaf, other)));
            } else {
                Leaf leaf = other.get(j++);
                rows.add(
                        new Beside.Row(
                                leaf.offset(), "", 0, words(leaf), leaf.size(), within(leaf, own)));
            }
        }
        return rows;
    }

    private static Beside.Row row(Leaf mine, Leaf theirs, List<Leaf> own, List<Leaf> other) {
        boolean agrees =
                (mine.size() == theirs.size() && mine.sort().fits(theirs.sort()))
                        || within(mine, other)
                        || within(theirs, own);
        return new Beside.Row(
                mine.offset(), words(mine), mine.size(), words(theirs), theirs.size(), agrees);
    }

    /** Whether the other side has these bytes as plain bytes. */
    private static boolean within(Leaf leaf, List<Leaf> others) {
        return others.stream()
                .anyMatch(o ->
                        o.sort() == Leaf.Sort.BYTES
                                && o.offset() <= leaf.offset()
                                && leaf.end() <= o.end());
    }

    private static String words(Leaf leaf) {
        String sort =
                switch (leaf.sort()) {
                    case INTEGER -> "integer";
                    case FLOAT -> "float";
                    case POINTER -> "pointer";
                    case BOOL -> "bool";
                    case BYTES -> "bytes";
                };
        return leaf.path().isEmpty() ? sort : leaf.path() + "  " + sort;
    }
}
