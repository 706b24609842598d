package cgovet.ir.fromgo;

import cgovet.base.files.FileTree;
import cgovet.base.target.Target;
import cgovet.boundary.types.CgoPackage;
import cgovet.boundary.types.MacroMeaning;
import cgovet.cfront.cdt.CParser;
import cgovet.cfront.layout.CTarget;
import cgovet.cfront.layout.Layouts;
import cgovet.cfront.syntax.CRequest;
import cgovet.cfront.syntax.CUnit;
import cgovet.gofront.load.CgoFile;
import cgovet.gofront.load.LoadRequest;
import cgovet.gofront.load.LoadedPackage;
import cgovet.gofront.load.Loader;
import cgovet.gofront.load.Preamble;
import cgovet.gofront.load.Workspace;
import cgovet.gofront.types.CNames;
import cgovet.gofront.types.GoPackage;
import cgovet.gofront.types.Sizes;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Packages of text, checked and lowered. */
final class Snippets {
    private static final Target LINUX = new Target("linux", "amd64");

    private Snippets() {}

    /** Lowers the one package at the root of a tree, with the C names of its preambles. */
    static Lowered lower(FileTree tree) {
        Workspace workspace = Loader.load(tree, LoadRequest.of(List.of("."), LINUX));
        LoadedPackage pkg = workspace.packages().getFirst();
        Sizes sizes = Sizes.of(LINUX.goarch());
        return GoLowering.lower(
                workspace.check(pkg, c(tree, pkg, CRequest.Includes.NONE)), pkg.goMinor(), sizes);
    }

    /** The C names of a package's preambles; macros are integers or nothing. */
    static CNames c(FileTree tree, LoadedPackage pkg, CRequest.Includes includes) {
        if (!pkg.usesCgo()) {
            return CNames.FAKE;
        }
        Map<String, CUnit> units = new HashMap<>();
        for (CgoFile file : pkg.cgoFiles()) {
            for (Preamble preamble : file.preambles()) {
                units.put(
                        file.path(),
                        CParser.parse(
                                CRequest.of(preamble.text(), LINUX, tree)
                                        .withShift(preamble.shift())
                                        .withIncludes(includes)));
            }
        }
        return new CgoPackage(
                GoPackage.of(pkg.importPath(), pkg.name()),
                pkg.files(),
                units,
                Layouts.of(CTarget.of(LINUX)),
                LINUX,
                Snippets::macros);
    }

    private static Map<String, MacroMeaning> macros(CUnit unit, Collection<String> names) {
        Map<String, MacroMeaning> all = new HashMap<>();
        names.forEach(name -> all.put(name, macro(unit, name)));
        return all;
    }

    private static MacroMeaning macro(CUnit unit, String name) {
        String body = String.valueOf(unit.macros().get(name));
        var number = java.util.regex.Pattern.compile("\\b\\d+\\b").matcher(body);
        return body.contains("()") || !number.find()
                ? new MacroMeaning.Expression(cgovet.cfront.types.CType.INT)
                : new MacroMeaning.IntegerConstant(
                        new BigInteger(number.group()), cgovet.cfront.types.CType.INT);
    }
}
