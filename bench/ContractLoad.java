import cgovet.boundary.contract.Libraries;
import cgovet.boundary.contract.LibraryContracts;
import cgovet.boundary.contract.Prototype;
import cgovet.boundary.contract.Prototype.Kind;
import cgovet.boundary.contract.UserContracts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long a first process takes to find the libraries of a package and 300 of their contracts. */
final class ContractLoad {
    public static void main(String[] args) throws Exception {
        List<String> names = new ArrayList<>();
        for (String library : List.of("sqlite3", "libgit2", "zlib")) {
            Files.readAllLines(Path.of(args[0], library + ".tsv")).stream()
                    .limit(Integer.parseInt(args[1]))
                    .forEach(line -> names.add("C." + line.substring(0, line.indexOf('\t'))));
        }
        Prototype prototype =
                new Prototype(
                        List.of(Kind.POINTER, Kind.READ_POINTER, Kind.NUMBER), Kind.NUMBER, false);
        now();
        long start = now();
        LibraryContracts contracts =
                Libraries.contracts(
                        List.of("sqlite3.h", "git2.h", "zlib.h"),
                        List.of(),
                        List.of(),
                        _ -> Optional.of(prototype),
                        UserContracts.NONE);
        long matched = now();
        contracts.of(names.getFirst());
        long first = now();
        int known = 0;
        for (String name : names) {
            known += contracts.of(name).isPresent() ? 1 : 0;
        }
        long all = now();
        System.out.printf(
                "match %.1f ms, first contract %.1f ms, %d contracts %.1f ms, together %.1f ms%n",
                (matched - start) / 1e6, (first - matched) / 1e6, known, (all - first) / 1e6, (all - start) / 1e6);
    }

    /** Processor time of this thread: the machine may be busy. */
    private static long now() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
