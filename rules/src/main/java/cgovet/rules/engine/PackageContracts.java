package cgovet.rules.engine;

import cgovet.analysis.own.Contracts;
import cgovet.base.text.Problem;
import cgovet.boundary.contract.Evidence;
import cgovet.boundary.contract.Libraries;
import cgovet.boundary.contract.LibraryContracts;
import cgovet.boundary.contract.NativeSummaries;
import cgovet.boundary.contract.Summary;
import cgovet.boundary.contract.ThreadState;
import cgovet.boundary.mine.Prototypes;
import cgovet.boundary.mine.Siblings;
import cgovet.boundary.mine.Voice;
import cgovet.boundary.types.CgoUnits;
import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.syntax.CUnit;
import cgovet.gofront.load.CFlags;
import cgovet.gofront.load.LoadedPackage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is known of the C functions that a package calls and whose bodies it does not have. */
final class PackageContracts implements Contracts {
    private final Map<String, CFunction> functions = new HashMap<>();
    private final Map<String, CFunction> defined = new HashMap<>();
    private final Set<String> own = new HashSet<>();
    private final LibraryContracts libraries;
    private final Prototypes prototypes;

    private PackageContracts(LoadedPackage pkg, CSide c) {
        Set<String> includes = new TreeSet<>();
        for (CUnit unit : c.units()) {
            includes.addAll(unit.included());
            unit.missing().forEach(each -> includes.add(each.name()));
            for (CFunction function : unit.functions().values()) {
                if (function.isDefined()) {
                    defined.putIfAbsent(function.name(), function);
                    if (function.isStatic()) {
                        own.add("C." + function.name());
                    }
                }
                CFunction known = functions.get(function.name());
                if (known == null || !known.type().hasPrototype()) {
                    functions.put(function.name(), function);
                }
            }
        }
        CFlags flags = pkg.cFlags();
        prototypes = new Prototypes(functions, c::source, Siblings.of(CgoUnits.cgoFiles(pkg)));
        libraries =
                Libraries.contracts(
                        includes,
                        flags.pkgConfig(),
                        flags.libraries(),
                        prototypes::of,
                        c.contracts());
    }

    static Contracts of(LoadedPackage pkg, CSide c) {
        return c.units().isEmpty() ? Contracts.none() : new PackageContracts(pkg, c);
    }

    /** As {@link #of(LoadedPackage, CSide)}, to be asked for more than the answer. */
    static PackageContracts whole(LoadedPackage pkg, CSide c) {
        return new PackageContracts(pkg, c);
    }

    @Override
    public Optional<Summary> of(String symbol) {
        Optional<Summary> library = libraries.of(symbol);
        if (library.isPresent() && !libraries.isListed(symbol)) {
            // What the program's own text says is more than a library's default.
            Optional<Summary> told = prototypes.summary(symbol).filter(PackageContracts::isTold);
            return told.isPresent() ? told : library;
        }
        boolean isUser = library.isPresent() && library.get().source() == Summary.Source.USER;
        if (own.contains(symbol) && !isUser) {
            return Optional.empty();
        }
        return library.isPresent() || NativeSummaries.of(symbol).isPresent()
                ? library
                : prototypes.summary(symbol);
    }

    @Override
    public Optional<ThreadState> threadState(String symbol) {
        return libraries.threadState(symbol);
    }

    private static boolean isTold(Summary summary) {
        return switch (summary.source()) {
            case ANNOTATED, DOCUMENTED, PAIRED, MINED, DECLARED -> true;
            case NATIVE, USER, REVIEWED, BODY, RECALLED, UNKNOWN -> false;
        };
    }

    /** What contracts that are not shipped say of functions that they do not have. */
    List<Problem> faults(CSide c) {
        return c.contracts().against(prototypes::of);
    }

    /** The definition of a function, if the package has it. */
    Optional<CFunction> definition(String function) {
        return Optional.ofNullable(defined.get(function));
    }

    /** Its definition, else a declaration. */
    Optional<CFunction> declaration(String function) {
        return definition(function).or(() -> Optional.ofNullable(functions.get(function)));
    }

    /** What the program's own text says of a function. */
    ModelMine.Mined mined(CFunction function) {
        return ModelMine.mined(function, prototypes);
    }

    /** What contracts and declarations say of a function by its C name, the best first. */
    List<Evidence> all(String function) {
        List<Evidence> listed = new ArrayList<>();
        List<Evidence> defaults = new ArrayList<>();
        for (Evidence each : libraries.all(function)) {
            (each.isListed() ? listed : defaults).add(each);
        }
        String library = owner(function).orElse("");
        List<Evidence> weak = new ArrayList<>();
        for (Voice voice : prototypes.voices("C." + function)) {
            Summary said = voice.summary();
            Evidence each = new Evidence(said.source(), library, true, voice.origin(), said);
            (isTold(said) ? listed : weak).add(each);
        }
        listed.addAll(defaults);
        listed.addAll(weak);
        return listed;
    }

    /** The library whose function this is, as far as headers and names tell. */
    Optional<String> owner(String function) {
        String header = declaration(function).map(each -> each.at().path()).orElse("");
        return libraries.owner(function, header);
    }
}
