package cgovet.base.watch;

import java.util.function.Supplier;

/**
 * Is told what each thread is busy with. No result of an analysis comes from here: it has no method
 * that says a time. Called from several threads.
 */
public interface Stopwatch {
    /** Has no clock. */
    Stopwatch NONE =
            new Stopwatch() {
                @Override
                public Part enter(Part part) {
                    return part;
                }

                @Override
                public void begins(String symbol) {}

                @Override
                public void ends() {}
            };

    /**
     * The calling thread leaves what it was busy with for another part.
     *
     * @return the part left, for going back to it
     */
    Part enter(Part part);

    /** The calling thread begins to interpret a function; not nested. */
    void begins(String symbol);

    /** The calling thread is done with the function begun. */
    void ends();

    /** Does work that belongs to a part. */
    default <T> T of(Part part, Supplier<T> work) {
        Part before = enter(part);
        try {
            return work.get();
        } finally {
            enter(before);
        }
    }
}
