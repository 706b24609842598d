package cgovet.rules.engine;

import cgovet.analysis.pointer.Handed;
import cgovet.analysis.pointer.Promises.Promise;
import cgovet.base.text.Span;
import cgovet.boundary.call.ArgumentForm;
import cgovet.boundary.call.CrossingCall;
import cgovet.boundary.types.CReference;
import cgovet.gofront.load.CgoDirective;
import cgovet.gofront.load.CgoDirective.Verb;
import cgovet.gofront.load.CgoFile;
import cgovet.gofront.load.LoadedPackage;
import cgovet.gofront.types.CheckedPackage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the analyses must know of the text of a package, because the IR does not show it. */
final class WrittenText {
    private final LoadedPackage pkg;
    private final CSide c;

    /** By where the call ends: that of a {@code defer} ends with it. */
    private final Map<String, List<ArgumentForm>> forms = new HashMap<>();

    WrittenText(LoadedPackage pkg, CheckedPackage checked, CSide c, List<CrossingCall> crossings) {
        this.pkg = pkg;
        this.c = c;
        for (CrossingCall call : crossings) {
            forms.put(end(call.at()), ArgumentForm.of(call, checked));
        }
    }

    private static String end(Span at) {
        return at.path() + ":" + at.end();
    }

    Analyses.Written written() {
        Set<String> used = new HashSet<>();
        for (CReference reference : c.cgo().references()) {
            used.add(reference.name());
        }
        return new Analyses.Written(this::handed, promises(), used, pkg.goMinor());
    }

    private Handed.Memory handed(Span call, int argument) {
        List<ArgumentForm> all = forms.getOrDefault(end(call), List.of());
        if (argument >= all.size()) {
            return Handed.Memory.OBJECT;
        }
        return switch (all.get(argument)) {
            case NIL, TEXT -> Handed.Memory.NONE;
            case ADDRESS -> Handed.Memory.VARIABLE;
            case ELEMENT, SLICE -> Handed.Memory.ARRAY;
            case WHOLE -> Handed.Memory.OBJECT;
        };
    }

    private List<Promise> promises() {
        List<Promise> promises = new ArrayList<>();
        for (CgoFile file : pkg.cgoFiles()) {
            for (CgoDirective line : file.directives()) {
                boolean isNoEscape = line.verb() == Verb.NOESCAPE;
                if ((isNoEscape || line.verb() == Verb.NOCALLBACK)
                        && line.arguments().size() == 1
                        && line.counts(pkg.context())) {
                    promises.add(new Promise(isNoEscape, line.arguments().getFirst(), line.at()));
                }
            }
        }
        return promises;
    }
}
