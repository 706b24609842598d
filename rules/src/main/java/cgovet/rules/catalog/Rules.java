package cgovet.rules.catalog;

import cgovet.rules.abi.MirrorLayoutMismatch;
import cgovet.rules.api.Rule;
import cgovet.rules.lifetime.InvalidFinalizerArguments;
import cgovet.rules.lifetime.MissingKeepAliveCall;
import cgovet.rules.memory.CAllocLeak;
import cgovet.rules.memory.CStringLeak;
import cgovet.rules.memory.CopyLengthNotFromC;
import cgovet.rules.memory.DoubleFree;
import cgovet.rules.memory.LeakOnEarlyReturn;
import cgovet.rules.memory.UseAfterFree;
import cgovet.rules.memory.WrongReleaseFunction;
import cgovet.rules.pointer.ExportReturnsGoPointer;
import cgovet.rules.pointer.GoPointerStoreIntoUninitialisedCMemory;
import cgovet.rules.pointer.GoPointerStoredInCMemory;
import cgovet.rules.pointer.GoPointerToGoPointer;
import cgovet.rules.pointer.UintptrKeptThenConverted;
import cgovet.rules.pointer.UnprovenUnsafeSliceLength;
import cgovet.rules.signal.IneffectiveNotifyCall;
import cgovet.rules.signal.SigactionWithoutOnstack;
import cgovet.rules.thread.UnbalancedLockOsThread;
import java.util.List;

/** Every rule, in order of id. Compared with the classes by a test. */
public final class Rules {
    private static final List<Rule> ALL =
            List.of(
                    new CStringLeak(),
                    new CAllocLeak(),
                    new LeakOnEarlyReturn(),
                    new DoubleFree(),
                    new UseAfterFree(),
                    new WrongReleaseFunction(),
                    new CopyLengthNotFromC(),
                    new GoPointerToGoPointer(),
                    new GoPointerStoredInCMemory(),
                    new ExportReturnsGoPointer(),
                    new GoPointerStoreIntoUninitialisedCMemory(),
                    new UnprovenUnsafeSliceLength(),
                    new UintptrKeptThenConverted(),
                    new InvalidFinalizerArguments(),
                    new MissingKeepAliveCall(),
                    new UnbalancedLockOsThread(),
                    new SigactionWithoutOnstack(),
                    new IneffectiveNotifyCall(),
                    new MirrorLayoutMismatch());

    private Rules() {}

    public static List<Rule> all() {
        return ALL;
    }
}
