package cgovet.analysis.own;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A persistent list, last element first. */
record Chain<T>(T head, @Nullable Chain<T> tail, int size) {
    static <T> Chain<T> push(@Nullable Chain<T> tail, T head) {
        return new Chain<>(head, tail, tail == null ? 1 : tail.size + 1);
    }

    static int size(@Nullable Chain<?> chain) {
        return chain == null ? 0 : chain.size;
    }

    /** The elements in the order in which they were pushed. */
    static <T> List<T> inOrder(@Nullable Chain<T> chain) {
        List<T> list = new ArrayList<>();
        for (Chain<T> at = chain; at != null; at = at.tail) {
            list.add(at.head);
        }
        Collections.reverse(list);
        return list;
    }

    static boolean same(@Nullable Chain<?> a, @Nullable Chain<?> b) {
        Chain<?> x = a;
        Chain<?> y = b;
        while (x != y) {
            if (x == null || y == null || x.size != y.size || !x.head.equals(y.head)) {
                return false;
            }
            x = x.tail;
            y = y.tail;
        }
        return true;
    }
}
