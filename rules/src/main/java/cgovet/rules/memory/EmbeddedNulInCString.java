package cgovet.rules.memory;

import cgovet.analysis.length.UncheckedText;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import java.util.ArrayList;
import java.util.Comparator;
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
                    "path",
                    "paths",
                    "pathname",
                    "file",
                    "filename",
                    "fname",
                    "filepath",
                    "dir",
                    "directory",
                    "dirname",
                    "folder",
                    "host",
                    "hostname",
                    "user",
                    "username",
                    "login",
                    "password",
                    "passwd",
                    "pass",
                    "passphrase",
                    "secret",
                    "command",
                    "cmd",
                    "uri",
                    "url",
                    "device",
                    "devname",
                    "mountpoint");

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

    /** More texts that callers give are the habit of a package, which is told once. */
    private static final int MANY = 6;

    @Override
    public void check(Pass pass) {
        Set<String> told = new HashSet<>();
        List<UncheckedText> given = new ArrayList<>();
        for (UncheckedText fact : pass.all(UncheckedText.class)) {
            boolean isNews = told.add(fact.function() + " " + fact.what());
            if (!isNews || !isOfLibc(fact) && !isDecisive(name(pass, fact))) {
                continue;
            }
            if (fact.isRead()) {
                report(pass, Severity.WARNING, fact, "");
            } else {
                given.add(fact);
            }
        }
        given.sort(Comparator.comparing(UncheckedText::at));
        boolean isHabit = given.size() > MANY;
        for (int i = 0; i < given.size(); i++) {
            if (isHabit && i > 0) {
                report(pass, Severity.NOTE, given.get(i).repeated(), "");
            } else {
                String others =
                        "; so may %d other texts of the package".formatted(given.size() - 1);
                report(pass, Severity.WARNING, given.get(i), isHabit ? others : "");
            }
        }
    }

    private void report(Pass pass, Severity severity, UncheckedText fact, String others) {
        String what = fact.what().isEmpty() ? "the text" : fact.what();
        String name = isOfLibc(fact) ? "" : " as " + name(pass, fact);
        pass.report(
                this,
                severity,
                fact,
                "%s may hold a NUL: %s gets what stands before it%s%s"
                        .formatted(what, fact.callee(), name, others),
                "refuse text with strings.IndexByte(" + what + ", 0) >= 0",
                List.of());
    }

    private static String name(Pass pass, UncheckedText fact) {
        return pass.parameter(fact.callee(), fact.argument());
    }

    private static boolean isOfLibc(UncheckedText fact) {
        return LIBC.getOrDefault(fact.callee(), Set.of()).contains(fact.argument());
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
