package cgovet.boundary.contract;

import cgovet.base.files.Resources;
import cgovet.boundary.contract.Summary.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
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
    private static final Map<String, Packed> PACKED = new ConcurrentHashMap<>();
    private static final Map<String, Boolean> WITH_THREAD_STATE = new ConcurrentHashMap<>();

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
     * @param user contracts that count more than those shipped
     */
    public static LibraryContracts contracts(
            Collection<String> includes,
            Collection<String> pkgConfig,
            Collection<String> links,
            Function<String, Optional<Prototype>> prototypes,
            UserContracts user) {
        List<UserContracts.File> own = new ArrayList<>();
        for (UserContracts.File file : user.files()) {
            if (file.isEverywhere() || uses(file.library(), includes, pkgConfig, links)) {
                own.add(file);
            }
        }
        List<Library> used = new ArrayList<>();
        List<Library> others = new ArrayList<>();
        for (Library library : all()) {
            (uses(library, includes, pkgConfig, links) ? used : others).add(library);
        }
        return new LibraryContracts(own, used, others, prototypes);
    }

    /** What every library says of a function by its C name, as if a package used them all. */
    public static List<Evidence> everything(String function) {
        return new LibraryContracts(List.of(), all(), List.of(), _ -> Optional.empty())
                .all(function).stream().filter(Evidence::isListed).toList();
    }

    /** Whether a function has a contract in any library. */
    static boolean knows(String function) {
        if (NativeSummaries.of("C." + function).isPresent()) {
            return true;
        }
        for (Library library : all()) {
            if (entry(library, function).isPresent()) {
                return true;
            }
        }
        return false;
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
        Packed packed = packed(library);
        byte[] name = function.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = packed.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int start = packed.start(middle);
            int end = packed.end(middle);
            int order = compare(packed.bytes, start, end, name);
            if (order == 0) {
                return Optional.of(Entry.parse(packed.bytes, start, end));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Optional.empty();
    }

    /** Whether a library keeps state for each thread, and has a function that reads it. */
    static boolean hasThreadState(Library library) {
        return WITH_THREAD_STATE.computeIfAbsent(
                library.id(), _ -> entries(library).stream().anyMatch(ThreadState::isGetter));
    }

    private static Packed packed(Library library) {
        return PACKED.computeIfAbsent(library.id(), id -> new Packed(read(id)));
    }

    /** The contracts of a library, a function a line, in order of name. */
    private static final class Packed {
        final byte[] bytes;
        private final int[] starts;

        Packed(byte[] bytes) {
            this.bytes = bytes;
            int lines = 0;
            for (byte b : bytes) {
                lines += b == '\n' ? 1 : 0;
            }
            starts = new int[lines + 1];
            int line = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    starts[++line] = i + 1;
                }
            }
        }

        int size() {
            return starts.length - 1;
        }

        int start(int line) {
            return starts[line];
        }

        /** Where its line feed stands. */
        int end(int line) {
            return starts[line + 1] - 1;
        }
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
        Packed packed = packed(library);
        List<Entry> all = new ArrayList<>();
        for (int line = 0; line < packed.size(); line++) {
            all.add(Entry.parse(packed.bytes, packed.start(line), packed.end(line)));
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
}
