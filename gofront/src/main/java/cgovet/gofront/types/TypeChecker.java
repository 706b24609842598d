package cgovet.gofront.types;

import cgovet.base.collect.DeepStack;
import cgovet.gofront.syntax.GoFile;

/** The door to the checker. */
public final class TypeChecker {
    private TypeChecker() {}

    /** Checks a package with its bodies. */
    public static CheckedPackage check(CheckRequest request) {
        return DeepStack.call(() -> {
            GoPackage pkg = new GoPackage(request.path(), nameOf(request), false);
            Checker checker = new Checker(pkg, request, true);
            checker.collector.collect();
            checker.decls.completeAll();
            checker.runDelayed();
            checker.info.initOrder().addAll(InitOrder.of(checker));
            checker.collector.rejectUnusedImports();
            if (checker.problems.isEmpty()) {
                checker.monomorph.rejectCycles();
            }
            checker.untyped.recordRemaining();
            return new CheckedPackage(pkg, request.files(), checker.info, checker.problems);
        });
    }

    /** A package whose objects are completed, without bodies, when they are asked for. */
    public static GoPackage declarations(CheckRequest request) {
        GoPackage pkg = new GoPackage(request.path(), nameOf(request), false);
        new Checker(pkg, request, false).collector.collect();
        return pkg;
    }

    private static String nameOf(CheckRequest request) {
        for (GoFile file : request.files()) {
            if (!file.name().isBlank()) {
                return file.name().name();
            }
        }
        return "_";
    }
}
