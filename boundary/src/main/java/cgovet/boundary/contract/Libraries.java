package cgovet.boundary.contract;

import cgovet.base.files.Resources;
import cgovet.boundary.contract.Summary.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The shipped contracts of C libraries. A library's contracts are read when a package that has the
 * library asks for one of its functions.
 */
public final class Libraries {
    private static final String FOLDER = "/cgovet/boundary/contract/models/packed/";
    private static final Map<String, byte[]> PACKED = new ConcurrentHashMap<>();

    private static final class Index {
        static final List<Library> ALL = load();

        private static List<Library> load() {
            List<Library> all = new ArrayList<>();
            for (String line : text(read("index")).split("\n")) {
                if (!line.isEmpty()) {
                    all.add(Library.parse(line));
                }
            }
            return List.copyOf(all);
        }
    }

    private Libraries() {}

    /** The ids of all libraries. */
    public static List<String> ids() {
        return all().stream().map(Library::id).toList();
    }

    static List<Library> all() {
        return Index.ALL;
    }

    /**
     * The contracts of the libraries that a package uses.
     *
     * @param includes names or paths of the headers that it includes
     * @param pkgConfig names of pkg-config packages
     * @param links names of {@code -l}
     * @param prototypes of C functions, where one is known
     * @return the contract of a function as the IR names it; of a library that shows in none of
     *     these, only of functions whose prefix nobody else has
     */
    public static Function<String, Optional<Summary>> contracts(
            Collection<String> includes,
            Collection<String> pkgConfig,
            Collection<String> links,
            Function<String, Optional<Prototype>> prototypes) {
        List<Library> used = new ArrayList<>();
        List<Library> others = new ArrayList<>();
        for (Library library : all()) {
            (uses(library, includes, pkgConfig, links) ? used : others).add(library);
        }
        return new Chosen(used, others, prototypes)::of;
    }

    private static boolean uses(
            Library library,
            Collection<String> includes,
            Collection<String> pkgConfig,
            Collection<String> links) {
        if (library.isAlways()
                || library.links().stream().anyMatch(links::contains)
                || library.pkgConfig().stream().anyMatch(pkgConfig::contains)) {
            return true;
        }
        for (String include : includes) {
            if (library.hasHeader(include)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] read(String name) {
        return Resources.require(Libraries.class, FOLDER + name + ".tsv");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A function's contract: its mark and its facts; empty if the library has none. */
    static Optional<Entry> entry(Library library, String function) {
        byte[] packed = PACKED.computeIfAbsent(library.id(), Libraries::read);
        byte[] name = function.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = packed.length;
        while (low < high) {
            int start = lineStart(packed, (low + high) >>> 1, low);
            int end = lineEnd(packed, start);
            int order = compare(packed, start, end, name);
            if (order == 0) {
                return Optional.of(Entry.parse(packed, start, end));
            }
            if (order < 0) {
                low = end + 1;
            } else {
                high = start;
            }
        }
        return Optional.empty();
    }

    private static int lineStart(byte[] packed, int at, int low) {
        int start = at;
        while (start > low && packed[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private static int lineEnd(byte[] packed, int start) {
        int end = start;
        while (end < packed.length && packed[end] != '\n') {
            end++;
        }
        return end;
    }

    private static int compare(byte[] packed, int start, int end, byte[] name) {
        for (int i = 0; ; i++) {
            int a = start + i < end && packed[start + i] != '\t' ? packed[start + i] & 0xff : -1;
            int b = i < name.length ? name[i] & 0xff : -1;
            if (a != b || a < 0) {
                return Integer.compare(a, b);
            }
        }
    }

    /** All contracts of a library, in order of name. */
    static List<Entry> entries(Library library) {
        byte[] packed = PACKED.computeIfAbsent(library.id(), Libraries::read);
        List<Entry> all = new ArrayList<>();
        for (int start = 0; start < packed.length; ) {
            int end = lineEnd(packed, start);
            all.add(Entry.parse(packed, start, end));
            start = end + 1;
        }
        return all;
    }

    /** One function's facts. */
    record Entry(String name, Source by, List<Clause> clauses) {
        Entry {
            clauses = List.copyOf(clauses);
        }

        static Entry parse(byte[] packed, int start, int end) {
            String line = new String(packed, start, end - start, StandardCharsets.UTF_8);
            int first = line.indexOf('\t');
            int second = line.indexOf('\t', first + 1);
            return new Entry(
                    line.substring(0, first),
                    Source.valueOf(line.substring(first + 1, second).toUpperCase(Locale.ROOT)),
                    Clause.parse(line.substring(second + 1)));
        }
    }

    /** The libraries of one package. */
    private static final class Chosen {
        private final List<Library> used;
        private final List<Library> others;
        private final Function<String, Optional<Prototype>> prototypes;
        private final Map<String, Optional<Summary>> known = new HashMap<>();

        Chosen(
                List<Library> used,
                List<Library> others,
                Function<String, Optional<Prototype>> prototypes) {
            this.used = used;
            this.others = others;
            this.prototypes = prototypes;
        }

        Optional<Summary> of(String symbol) {
            if (!symbol.startsWith("C.")) {
                return Optional.empty();
            }
            Optional<Summary> before = known.get(symbol);
            if (before == null) {
                before = find(symbol.substring(2));
                known.put(symbol, before);
            }
            return before;
        }

        private Optional<Summary> find(String function) {
            boolean isNative = NativeSummaries.of("C." + function).isPresent();
            for (Library library : used) {
                if (library.isAlways() && isNative) {
                    continue;
                }
                Optional<Entry> entry = entry(library, function);
                if (entry.isPresent()) {
                    return Optional.of(compile(library, entry.get()));
                }
            }
            if (isNative) {
                return Optional.empty();
            }
            for (Library library : others) {
                if (library.isNamedByPrefix(function)) {
                    Optional<Entry> entry = entry(library, function);
                    if (entry.isPresent()) {
                        return Optional.of(compile(library, entry.get()));
                    }
                }
            }
            for (Library library : used) {
                if (library.borrows() && library.hasPrefix(function)) {
                    return Optional.of(unlisted(library, function));
                }
            }
            for (Library library : others) {
                if (library.borrows() && library.isNamedByPrefix(function)) {
                    return Optional.of(unlisted(library, function));
                }
            }
            return Optional.empty();
        }

        private Summary compile(Library library, Entry entry) {
            return FactCompiler.compile(library, entry, prototypes.apply(entry.name()));
        }

        private Summary unlisted(Library library, String function) {
            Entry entry = new Entry(function, Source.RECALLED, List.of());
            return FactCompiler.compile(library, entry, prototypes.apply(function));
        }
    }
}
