package cgovet.rules.engine;

import cgovet.analysis.own.Contracts;
import cgovet.boundary.contract.Libraries;
import cgovet.boundary.contract.NativeSummaries;
import cgovet.boundary.contract.Summary;
import cgovet.boundary.mine.Prototypes;
import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.syntax.CUnit;
import cgovet.gofront.load.CFlags;
import cgovet.gofront.load.LoadedPackage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What is known of the C functions that a package calls and whose bodies it does not have. */
final class PackageContracts {
    private PackageContracts() {}

    static Contracts of(LoadedPackage pkg, CSide c) {
        if (c.units().isEmpty()) {
            return Contracts.none();
        }
        Set<String> includes = new TreeSet<>();
        Set<String> own = new HashSet<>();
        Map<String, CFunction> functions = new HashMap<>();
        for (CUnit unit : c.units()) {
            includes.addAll(unit.included());
            unit.missing().forEach(each -> includes.add(each.name()));
            for (CFunction function : unit.functions().values()) {
                if (function.isDefined() && function.isStatic()) {
                    own.add("C." + function.name());
                }
                CFunction known = functions.get(function.name());
                if (known == null || !known.type().hasPrototype()) {
                    functions.put(function.name(), function);
                }
            }
        }
        CFlags flags = pkg.cFlags();
        Prototypes prototypes = new Prototypes(functions);
        Function<String, Optional<Summary>> libraries =
                Libraries.contracts(includes, flags.pkgConfig(), flags.libraries(), prototypes::of);
        return symbol -> {
            if (own.contains(symbol)) {
                return Optional.empty();
            }
            Optional<Summary> library = libraries.apply(symbol);
            return library.isPresent() || NativeSummaries.of(symbol).isPresent()
                    ? library
                    : prototypes.summary(symbol);
        };
    }
}
