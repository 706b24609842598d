package cgovet.boundary.abi;

import cgovet.base.finding.Fact;
import cgovet.boundary.types.CgoTypes;
import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Nodes;
import cgovet.gofront.types.CheckedPackage;
import java.util.ArrayList;
import java.util.List;

/** Everything that is told about layouts and linking in one package. */
public final class AbiChecks {
    private final Scene scene;
    private final NumbersForLayout numbers;
    private final Atomics atomics;
    private final RuntimeStructs runtime;

    private AbiChecks(Scene scene) {
        this.scene = scene;
        this.numbers = new NumbersForLayout(scene);
        this.atomics = new Atomics(scene);
        this.runtime = new RuntimeStructs(scene);
    }

    /**
     * @param goMinor of the module's {@code go} line
     * @param isLinkChecked whether the linker looks at what {@code //go:linkname} pulls
     */
    public static List<Fact> find(
            CheckedPackage pkg,
            CgoTypes types,
            cgovet.cfront.types.Sizes cSizes,
            Platforms platforms,
            int goMinor,
            boolean isLinkChecked) {
        Scene scene = new Scene(pkg, types, cSizes, platforms);
        List<Fact> all =
                new ArrayList<>(MirrorCasts.find(pkg, types, scene.goSizes(), cSizes, platforms));
        Linknames.find(scene, goMinor, isLinkChecked);
        AbiChecks checks = new AbiChecks(scene);
        for (GoFile file : pkg.files()) {
            for (Decl decl : file.decls()) {
                String function = decl instanceof Decl.FuncDecl named ? named.name().name() : "";
                Nodes.walk(
                        decl,
                        node -> {
                            if (node instanceof Expr expr) {
                                checks.expression(file, function, expr);
                            }
                        });
            }
        }
        all.addAll(scene.found());
        return all;
    }

    private void expression(GoFile file, String function, Expr expr) {
        switch (expr) {
            case Expr.CallExpr call -> {
                numbers.call(file, function, call);
                atomics.call(file, function, call);
                runtime.call(file, function, call);
            }
            case Expr.BinaryExpr binary -> numbers.sum(file, function, binary);
            default -> {}
        }
    }
}
