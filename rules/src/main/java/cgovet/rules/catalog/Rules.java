package cgovet.rules.catalog;

import cgovet.rules.abi.BitFieldAccess;
import cgovet.rules.abi.BitFieldLayoutDiverges;
import cgovet.rules.abi.CLongWidth;
import cgovet.rules.abi.CharAndEnumSignedness;
import cgovet.rules.abi.MirrorLayoutMismatch;
import cgovet.rules.abi.PackedFieldsVanish;
import cgovet.rules.abi.UnionAccess;
import cgovet.rules.api.Rule;
import cgovet.rules.lifetime.FinalizerAndCloseDoubleRelease;
import cgovet.rules.lifetime.FinalizerKeepsObjectAlive;
import cgovet.rules.lifetime.FinalizerMayNeverRun;
import cgovet.rules.lifetime.FinalizerOnlyRelease;
import cgovet.rules.lifetime.FinalizerRaces;
import cgovet.rules.lifetime.HandleAsPointer;
import cgovet.rules.lifetime.HandleLeak;
import cgovet.rules.lifetime.HandleUseAfterDelete;
import cgovet.rules.lifetime.InvalidFinalizerArguments;
import cgovet.rules.lifetime.MethodAfterClose;
import cgovet.rules.lifetime.MissingKeepAliveCall;
import cgovet.rules.lifetime.OwningWrapperCopied;
import cgovet.rules.lifetime.PooledObjectWithFinalizer;
import cgovet.rules.lifetime.PreferAddCleanup;
import cgovet.rules.lifetime.RedundantKeepAlive;
import cgovet.rules.lifetime.ThreadAffineReleaseInFinalizer;
import cgovet.rules.memory.CAllocLeak;
import cgovet.rules.memory.CStringLeak;
import cgovet.rules.memory.CopyLengthNotFromC;
import cgovet.rules.memory.DoubleFree;
import cgovet.rules.memory.LeakOnEarlyReturn;
import cgovet.rules.memory.UseAfterFree;
import cgovet.rules.memory.WrongReleaseFunction;
import cgovet.rules.pointer.AddressKeptInVariableTripsCgocheck;
import cgovet.rules.pointer.AddressOfEmptySlice;
import cgovet.rules.pointer.CRetainsGoPointer;
import cgovet.rules.pointer.CastToLargerType;
import cgovet.rules.pointer.ExportReturnsGoPointer;
import cgovet.rules.pointer.GoContainerPassedToC;
import cgovet.rules.pointer.GoFuncAsCCallback;
import cgovet.rules.pointer.GoPointerLaunderedToInteger;
import cgovet.rules.pointer.GoPointerStoreIntoUninitialisedCMemory;
import cgovet.rules.pointer.GoPointerStoredInCMemory;
import cgovet.rules.pointer.GoPointerToGoPointer;
import cgovet.rules.pointer.MisalignedPointerCast;
import cgovet.rules.pointer.PinnedObjectHasUnpinnedPointers;
import cgovet.rules.pointer.PinnerLifetime;
import cgovet.rules.pointer.PointerMapMismatch;
import cgovet.rules.pointer.PointerPastObject;
import cgovet.rules.pointer.ReflectAddressMisuse;
import cgovet.rules.pointer.ReflectHeaderMisuse;
import cgovet.rules.pointer.StringBytesMutated;
import cgovet.rules.pointer.UintptrKeptThenConverted;
import cgovet.rules.pointer.UnprovenUnsafeSliceLength;
import cgovet.rules.pointer.UnsoundNoescapeOrNocallback;
import cgovet.rules.pointer.WidthMismatchedOutParameter;
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
                    new GoContainerPassedToC(),
                    new CRetainsGoPointer(),
                    new GoPointerStoredInCMemory(),
                    new ExportReturnsGoPointer(),
                    new GoPointerLaunderedToInteger(),
                    new PinnedObjectHasUnpinnedPointers(),
                    new PinnerLifetime(),
                    new UnsoundNoescapeOrNocallback(),
                    new MisalignedPointerCast(),
                    new GoPointerStoreIntoUninitialisedCMemory(),
                    new UnprovenUnsafeSliceLength(),
                    new ReflectHeaderMisuse(),
                    new UintptrKeptThenConverted(),
                    new StringBytesMutated(),
                    new CastToLargerType(),
                    new ReflectAddressMisuse(),
                    new PointerMapMismatch(),
                    new PointerPastObject(),
                    new AddressOfEmptySlice(),
                    new AddressKeptInVariableTripsCgocheck(),
                    new GoFuncAsCCallback(),
                    new WidthMismatchedOutParameter(),
                    new FinalizerAndCloseDoubleRelease(),
                    new InvalidFinalizerArguments(),
                    new FinalizerKeepsObjectAlive(),
                    new FinalizerOnlyRelease(),
                    new ThreadAffineReleaseInFinalizer(),
                    new FinalizerRaces(),
                    new MissingKeepAliveCall(),
                    new PooledObjectWithFinalizer(),
                    new FinalizerMayNeverRun(),
                    new PreferAddCleanup(),
                    new RedundantKeepAlive(),
                    new HandleLeak(),
                    new HandleUseAfterDelete(),
                    new HandleAsPointer(),
                    new OwningWrapperCopied(),
                    new MethodAfterClose(),
                    new UnbalancedLockOsThread(),
                    new SigactionWithoutOnstack(),
                    new IneffectiveNotifyCall(),
                    new MirrorLayoutMismatch(),
                    new BitFieldAccess(),
                    new UnionAccess(),
                    new PackedFieldsVanish(),
                    new CLongWidth(),
                    new CharAndEnumSignedness(),
                    new BitFieldLayoutDiverges());

    private Rules() {}

    public static List<Rule> all() {
        return ALL;
    }
}
