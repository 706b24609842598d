package cgovet.analysis.length;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** What functions of libc and cgo do up to the end of a text. */
final class Readers {
    /** Arguments, from 0, that are read up to NUL. */
    static final Map<String, Set<Integer>> TEXTS =
            Map.ofEntries(
                    entry("cgo.GoString", Set.of(0)),
                    entry("C.strlen", Set.of(0)),
                    entry("C.strcpy", Set.of(1)),
                    entry("C.strcat", Set.of(1)),
                    entry("C.strcmp", Set.of(0, 1)),
                    entry("C.strcasecmp", Set.of(0, 1)),
                    entry("C.strdup", Set.of(0)),
                    entry("C.strchr", Set.of(0)),
                    entry("C.strrchr", Set.of(0)),
                    entry("C.strstr", Set.of(0, 1)),
                    entry("C.puts", Set.of(0)),
                    entry("C.fputs", Set.of(0)),
                    entry("C.atoi", Set.of(0)),
                    entry("C.atol", Set.of(0)),
                    entry("C.atof", Set.of(0)),
                    entry("C.strtol", Set.of(0)),
                    entry("C.strtoul", Set.of(0)),
                    entry("C.strtod", Set.of(0)),
                    entry("C.fopen", Set.of(0, 1)),
                    entry("C.open", Set.of(0)),
                    entry("C.getenv", Set.of(0)),
                    entry("C.setenv", Set.of(0, 1)),
                    entry("C.system", Set.of(0)),
                    entry("C.dlopen", Set.of(0)),
                    entry("C.unlink", Set.of(0)),
                    entry("C.mkdir", Set.of(0)),
                    entry("C.chdir", Set.of(0)),
                    entry("C.access", Set.of(0)),
                    entry("C.perror", Set.of(0)));

    /** Arguments, from 0, that are lists read up to NULL. */
    static final Map<String, Set<Integer>> LISTS =
            Map.of(
                    "C.execv", Set.of(1),
                    "C.execvp", Set.of(1),
                    "C.execve", Set.of(1, 2),
                    "C.posix_spawn", Set.of(4, 5),
                    "C.posix_spawnp", Set.of(4, 5));

    /**
     * What fills memory without an end.
     *
     * @param to argument that points to the memory
     * @param count argument that says how much at most
     */
    record Filler(int to, int count) {}

    static final Map<String, Filler> FILLERS =
            Map.ofEntries(
                    entry("C.read", new Filler(1, 2)),
                    entry("C.pread", new Filler(1, 2)),
                    entry("C.recv", new Filler(1, 2)),
                    entry("C.recvfrom", new Filler(1, 2)),
                    entry("C.readlink", new Filler(1, 2)),
                    entry("C.readlinkat", new Filler(2, 3)),
                    entry("C.strncpy", new Filler(0, 2)));

    /** Functions that leave alone what they get, or copy it elsewhere. */
    static final Set<String> HARMLESS =
            Set.of("C.free", "C.write", "C.send", "C.memcmp", "C.strncmp", "C.memchr", "C.strnlen");

    private Readers() {}
}
