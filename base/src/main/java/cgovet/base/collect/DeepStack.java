package cgovet.base.collect;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Runs work whose recursion follows the nesting of its input on a thread with a stack that fits the
 * nesting limits. The memory is taken by the system only as far as it is used.
 */
public final class DeepStack {
    private static final long BYTES = 1L << 29;
    private static final ThreadLocal<Boolean> DEEP = ThreadLocal.withInitial(() -> false);

    private DeepStack() {}

    /** Runs {@code work}, on this thread if its stack is deep already. */
    public static <T> T call(Supplier<T> work) {
        if (DEEP.get()) {
            return work.get();
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = thread("deep-stack", () -> result.complete(work.get()));
        thread.setUncaughtExceptionHandler((_, failure) -> result.completeExceptionally(failure));
        thread.start();
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** A thread, not started yet, on which {@link #call} needs no other. */
    public static Thread thread(String name, Runnable work) {
        return new Thread(
                null,
                () -> {
                    DEEP.set(true);
                    work.run();
                },
                name,
                BYTES);
    }
}
