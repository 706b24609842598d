package cgovet.boundary.portable;

import cgovet.base.finding.Fact;
import cgovet.boundary.types.CgoTypes;
import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Nodes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What differs between platforms, or between both sides of the boundary, in one package. */
public final class Portability {
    private Portability() {}

    /** All facts, each once, in the order of the source. */
    public static List<Fact> find(Scene scene) {
        CgoTypes types = scene.cgo().types();
        Set<Fact> facts = new LinkedHashSet<>();
        List<Finder> finders =
                List.of(
                        new LongWidths(scene, types, facts::add),
                        new Signs(scene, types, facts::add),
                        new Records(scene, types, facts::add),
                        new Unions(scene, types, facts::add),
                        new Tails(scene, types, facts::add),
                        new Declarations(scene, types, facts::add),
                        new Serialisations(scene, types, facts::add),
                        new Advices(scene, types, facts::add));
        for (GoFile file : scene.pkg().files()) {
            for (Decl decl : file.decls()) {
                String function = decl instanceof Decl.FuncDecl named ? named.name().name() : "";
                Nodes.walk(decl, node -> finders.forEach(each -> each.visit(file, function, node)));
            }
        }
        finders.forEach(Finder::done);
        return new ArrayList<>(facts);
    }
}
