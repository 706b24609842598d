package cgovet.rules.memory;

import cgovet.analysis.length.UncheckedText;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words texts from outside that C reads up to their first NUL only. */
public final class EmbeddedNulInCString implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO1017",
                    "memory",
                    "embedded-nul-in-c-string",
                    Severity.WARNING,
                    "C sees only what stands before the first NUL",
                    158,
                    "embedded-nul");

    /** Words in names of parameters that say that a decision hangs on the text. */
    private static final Set<String> WORDS =
            Set.of(
                    "path", "paths", "pathname", "file", "filename", "fname", "filepath", "dir",
                    "directory", "dirname", "folder", "host", "hostname", "user", "username",
                    "login", "password", "passwd", "pass", "passphrase", "secret", "command",
                    "cmd", "uri", "url", "device", "devname", "mountpoint");

    /** Arguments of libc's own functions, from 0, whose headers name them oddly or not. */
    private static final Map<String, Set<Integer>> LIBC =
            Map.ofEntries(
                    Map.entry("C.open", Set.of(0)),
                    Map.entry("C.fopen", Set.of(0)),
                    Map.entry("C.freopen", Set.of(0)),
                    Map.entry("C.creat", Set.of(0)),
                    Map.entry("C.openat", Set.of(1)),
                    Map.entry("C.unlink", Set.of(0)),
                    Map.entry("C.remove", Set.of(0)),
                    Map.entry("C.rename", Set.of(0, 1)),
                    Map.entry("C.mkdir", Set.of(0)),
                    Map.entry("C.rmdir", Set.of(0)),
                    Map.entry("C.chdir", Set.of(0)),
                    Map.entry("C.chroot", Set.of(0)),
                    Map.entry("C.chmod", Set.of(0)),
                    Map.entry("C.chown", Set.of(0)),
                    Map.entry("C.access", Set.of(0)),
                    Map.entry("C.opendir", Set.of(0)),
                    Map.entry("C.symlink", Set.of(0, 1)),
                    Map.entry("C.link", Set.of(0, 1)),
                    Map.entry("C.mount", Set.of(0, 1)),
                    Map.entry("C.umount", Set.of(0)),
                    Map.entry("C.system", Set.of(0)),
                    Map.entry("C.popen", Set.of(0)),
                    Map.entry("C.dlopen", Set.of(0)),
                    Map.entry("C.getpwnam", Set.of(0)),
                    Map.entry("C.getgrnam", Set.of(0)),
                    Map.entry("C.crypt", Set.of(0)));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        Set<String> told = new HashSet<>();
        for (UncheckedText fact : pass.all(UncheckedText.class)) {
            String name = pass.parameter(fact.callee(), fact.argument());
            boolean isOfLibc =
                    LIBC.getOrDefault(fact.callee(), Set.of()).contains(fact.argument());
            if (!isOfLibc && !isDecisive(name) || !told.add(fact.function() + " " + fact.what())) {
                continue;
            }
            String what = fact.what().isEmpty() ? "the text" : fact.what();
            pass.report(
                    this,
                    Severity.WARNING,
                    fact,
                    "%s may hold a NUL: %s gets what stands before it%s"
                            .formatted(
                                    what,
                                    fact.callee(),
                                    isOfLibc || name.isEmpty() ? "" : " as " + name),
                    "refuse text with strings.IndexByte(" + what + ", 0) >= 0",
                    List.of());
        }
    }

    private static boolean isDecisive(String name) {
        String plain = name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        for (String word : plain.split("_")) {
            if (WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
