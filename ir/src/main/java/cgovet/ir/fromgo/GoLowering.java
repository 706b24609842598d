package cgovet.ir.fromgo;

import cgovet.base.collect.DeepStack;
import cgovet.gofront.types.CheckedPackage;
import cgovet.gofront.types.Sizes;

/** The door to this package. */
public final class GoLowering {
    private GoLowering() {}

    /**
     * Lowers all bodies of a package. Never throws for what is in them.
     *
     * @param minor the language version of the package's module: 22 for Go 1.22
     */
    public static Lowered lower(CheckedPackage checked, int minor, Sizes sizes) {
        return DeepStack.call(() -> new Unit(checked, minor, sizes).lower());
    }
}
