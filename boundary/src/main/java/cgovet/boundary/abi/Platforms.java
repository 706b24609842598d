package cgovet.boundary.abi;

import cgovet.base.target.Target;
import cgovet.cfront.layout.CTarget;
import cgovet.cfront.layout.Layouts;
import cgovet.gofront.syntax.GoFile;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The platforms that the files of a package are built for, and their layouts. */
public final class Platforms {
    private final Target current;
    private final Function<GoFile, List<Target>> ofFile;
    private final Map<Target, Layouts> layouts = new HashMap<>();

    public Platforms(Target current, Function<GoFile, List<Target>> ofFile) {
        this.current = current;
        this.ofFile = ofFile;
    }

    Target current() {
        return current;
    }

    Layouts layouts(Target target) {
        return layouts.computeIfAbsent(target, each -> Layouts.of(CTarget.of(each)));
    }

    /** Those of a file that fit, in order; the one of the run is always one of them. */
    List<Target> where(GoFile file, Predicate<Target> fits) {
        Set<Target> all = new LinkedHashSet<>();
        all.add(current);
        all.addAll(ofFile.apply(file));
        return all.stream().filter(fits).toList();
    }
}
