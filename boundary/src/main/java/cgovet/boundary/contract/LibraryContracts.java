package cgovet.boundary.contract;

import cgovet.boundary.contract.Libraries.Entry;
import cgovet.boundary.contract.Summary.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The contracts that hold in one package: of the libraries that it uses, and of a library that
 * shows in none of its headers and flags, those of functions whose prefix nobody else has. Of one
 * thread.
 */
public final class LibraryContracts {
    private final List<UserContracts.File> own;
    private final List<Library> used;
    private final List<Library> others;
    private final Function<String, Optional<Prototype>> prototypes;
    private final Map<String, Optional<Evidence>> known = new HashMap<>();

    LibraryContracts(
            List<UserContracts.File> own,
            List<Library> used,
            List<Library> others,
            Function<String, Optional<Prototype>> prototypes) {
        this.own = List.copyOf(own);
        this.used = List.copyOf(used);
        this.others = List.copyOf(others);
        this.prototypes = prototypes;
    }

    /** The contract of a function as the IR names it. */
    public Optional<Summary> of(String symbol) {
        if (!symbol.startsWith("C.")) {
            return Optional.empty();
        }
        return answer(symbol).map(Evidence::summary);
    }

    /** Whether the contract is an entry of the function's own, not a library's default. */
    public boolean isListed(String symbol) {
        return answer(symbol).map(Evidence::isListed).orElse(false);
    }

    private Optional<Evidence> answer(String symbol) {
        Optional<Evidence> before = known.get(symbol);
        if (before == null) {
            before = first(symbol.substring(2));
            known.put(symbol, before);
        }
        return before;
    }

    /**
     * What a function as the IR names it has to do with the state that its library keeps for each
     * thread. Of a library that all programs have only functions count that say so.
     */
    public Optional<ThreadState> threadState(String symbol) {
        if (!symbol.startsWith("C.")) {
            return Optional.empty();
        }
        String function = symbol.substring(2);
        boolean hasResult =
                prototypes.apply(function).map(Prototype::result).orElse(Prototype.Kind.UNKNOWN)
                        != Prototype.Kind.VOID;
        for (UserContracts.File file : own) {
            Optional<Entry> entry = Optional.ofNullable(file.entries().get(function));
            boolean hasState = file.entries().values().stream().anyMatch(ThreadState::isGetter);
            if (hasState && ThreadState.isOf(file.library(), function, entry, hasResult)) {
                return Optional.of(ThreadState.of(file.library(), entry));
            }
        }
        for (Library library : used) {
            Optional<Entry> entry = Libraries.entry(library, function);
            if (Libraries.hasThreadState(library)
                    && ThreadState.isOf(library, function, entry, hasResult)) {
                return Optional.of(ThreadState.of(library, entry));
            }
        }
        return Optional.empty();
    }

    /** Everything that contracts say of a function by its C name, the best first. */
    public List<Evidence> all(String function) {
        List<Evidence> all = new ArrayList<>();
        say(function, all, false);
        return List.copyOf(all);
    }

    private Optional<Evidence> first(String function) {
        List<Evidence> all = new ArrayList<>();
        say(function, all, true);
        return all.stream().findFirst().filter(each -> each.by() != Source.NATIVE);
    }

    /**
     * The library whose function this is, whether or not it has a contract.
     *
     * @param header path of the header that declares it; empty if none does
     */
    public Optional<String> owner(String function, String header) {
        for (Library library : used) {
            if (!library.isAlways() && !header.isEmpty() && library.hasHeader(header)) {
                return Optional.of(library.id());
            }
        }
        return all(function).stream()
                .map(Evidence::library)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .or(() -> byPrefix(function));
    }

    private Optional<String> byPrefix(String function) {
        for (Library library : used) {
            if (library.hasPrefix(function)) {
                return Optional.of(library.id());
            }
        }
        return Optional.empty();
    }

    private void say(String function, List<Evidence> to, boolean onlyFirst) {
        boolean isDisabled = false;
        for (UserContracts.File file : own) {
            Entry entry = file.entries().get(function);
            if (entry != null && !contradicts(entry)) {
                to.add(evidence(file.library(), entry, true, file.path()));
            }
            isDisabled |= file.disabled().contains(function);
        }
        if (isDisabled || onlyFirst && !to.isEmpty()) {
            return;
        }
        Optional<Summary> built = NativeSummaries.of("C." + function);
        for (Library library : used) {
            if (library.isAlways() && built.isPresent()) {
                continue;
            }
            entry(library, function, to);
            if (onlyFirst && !to.isEmpty()) {
                return;
            }
        }
        built.ifPresent(
                summary -> to.add(new Evidence(Source.NATIVE, "libc", true, "cgovet", summary)));
        if (onlyFirst && !to.isEmpty()) {
            return;
        }
        for (Library library : others) {
            if (library.isNamedByPrefix(function)) {
                entry(library, function, to);
                if (onlyFirst && !to.isEmpty()) {
                    return;
                }
            }
        }
        for (Library library : used) {
            if (library.borrows() && library.hasPrefix(function) && isNew(library, to)) {
                to.add(unlisted(library, function));
            }
        }
        for (Library library : others) {
            if (library.borrows() && library.isNamedByPrefix(function) && isNew(library, to)) {
                to.add(unlisted(library, function));
            }
        }
    }

    /** What its declaration contradicts is told elsewhere and does not count. */
    private boolean contradicts(Entry entry) {
        return prototypes
                .apply(entry.name())
                .flatMap(prototype -> EntryCheck.fault(entry, prototype))
                .isPresent();
    }

    private static boolean isNew(Library library, List<Evidence> said) {
        return said.stream().noneMatch(each -> each.library().equals(library.id()));
    }

    private void entry(Library library, String function, List<Evidence> to) {
        Libraries.entry(library, function)
                .ifPresent(entry -> to.add(evidence(library, entry, true, file(library))));
    }

    private Evidence unlisted(Library library, String function) {
        Entry none = new Entry(function, Source.RECALLED, List.of());
        return evidence(library, none, false, file(library));
    }

    private static String file(Library library) {
        return "models/" + library.id() + ".yaml";
    }

    private Evidence evidence(Library library, Entry entry, boolean isListed, String origin) {
        Summary summary = FactCompiler.compile(library, entry, prototypes.apply(entry.name()));
        return new Evidence(entry.by(), library.id(), isListed, origin, summary);
    }
}
