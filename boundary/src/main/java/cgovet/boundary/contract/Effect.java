package cgovet.boundary.contract;

import java.util.List;

/** What a call does, in terms of places that its caller can name. */
public sealed interface Effect {
    /** The place that it speaks of. */
    Access at();

    /**
     * The place holds a fresh object that somebody must release. Printed {@code own PLACE family=F
     * release=A,B}.
     *
     * @param family of allocators, such as {@code libc}; a release of another family is an error
     * @param releases functions of which one discharges the obligation, by symbol, best first;
     *     {@code gc} where the garbage collector does
     * @param nullable whether it may be null instead
     */
    record Own(Access at, String family, List<String> releases, boolean nullable)
            implements Effect {
        public Own {
            releases = List.copyOf(releases);
        }
    }

    /** The object that the place points to is released. Printed {@code free PLACE family=F}. */
    record Free(Access at, String family) implements Effect {}

    /**
     * The callee takes the object over: the caller owes nothing any more. Printed {@code take
     * PLACE}.
     */
    record Take(Access at) implements Effect {}

    /**
     * The pointer is kept beyond the call, by somebody who may release it. Printed {@code escape
     * PLACE}.
     */
    record Escape(Access at) implements Effect {}

    /**
     * The pointer is kept beyond the call, but stays the caller's. Printed {@code retain PLACE
     * until=F}.
     *
     * @param until functions that end it; empty for unknown
     */
    record Retain(Access at, List<String> until) implements Effect {
        /** Stands in {@code until} where an unknown function may keep the pointer. */
        public static final String SOMEBODY = "?";

        public Retain {
            until = List.copyOf(until);
        }
    }

    /**
     * The place holds a pointer into what another one points to. Printed {@code borrow PLACE
     * from=PLACE until=F}.
     */
    record Borrow(Access at, Access from, List<String> until) implements Effect {
        public Borrow {
            until = List.copyOf(until);
        }
    }

    /** The place holds something that is never released. Printed {@code static PLACE}. */
    record Static(Access at) implements Effect {}

    /** The place holds the very value of another. Printed {@code same PLACE as=PLACE}. */
    record Same(Access at, Access as) implements Effect {}

    /** The place holds something unknown afterwards. Printed {@code write PLACE}. */
    record Write(Access at) implements Effect {}

    /** The place is null afterwards. Printed {@code clear PLACE}. */
    record Clear(Access at) implements Effect {}

    /** What the place points to is read or written. Printed {@code use PLACE}. */
    record Use(Access at) implements Effect {}

    /** One reference more or less. Printed {@code count PLACE by=+1}. */
    record Count(Access at, int by) implements Effect {}

    /**
     * A number that says how many elements or bytes another place has. Printed {@code length PLACE
     * of=PLACE unit=bytes}.
     */
    record Length(Access at, Access of, boolean inBytes) implements Effect {}

    /**
     * What is owned at the place is a copy of a Go string or slice, as C.CString and C.CBytes make
     * them: it holds no pointers and belongs to no library. Printed {@code text PLACE}.
     */
    record Text(Access at) implements Effect {}

    /** The function at this place is called, now or later. Printed {@code callback PLACE now}. */
    record Callback(Access at, boolean now) implements Effect {}

    /**
     * The goroutine's count of thread locks changes. Printed {@code threadlock by=+1}; the place
     * says nothing.
     */
    record ThreadLock(int by) implements Effect {
        @Override
        public Access at() {
            return Access.global("");
        }
    }
}
