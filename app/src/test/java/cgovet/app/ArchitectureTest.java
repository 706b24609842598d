package cgovet.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The borders that ARCHITECTURE.md draws. */
class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(location -> !location.contains("/test-classes/"))
                    .importPackages("cgovet");

    /** What a package may use beside itself; the longest name that fits a package counts. */
    private static final Map<String, List<String>> ARROWS = new TreeMap<>();

    private static void arrow(String from, String... to) {
        ARROWS.put(from, List.of(to));
    }

    static {
        arrow("base.text");
        arrow("base.collect");
        arrow("base.target");
        arrow("base.watch");
        arrow("base.layout", "base.target");
        arrow("base.files", "base.text");
        arrow("base.finding", "base.text");
        arrow("gofront", "base", "gofront");
        arrow("cfront", "base", "cfront");
        arrow("boundary", "base", "gofront", "cfront", "boundary");
        // Alone, or the analysis would drag in both front ends.
        arrow("boundary.contract", "base");
        arrow("ir.code", "base");
        arrow("ir.cfg", "base", "ir.code");
        arrow("ir.fromgo", "base", "gofront", "cfront", "boundary", "ir.code", "ir.cfg");
        arrow("ir.fromc", "base", "gofront", "cfront", "boundary", "ir.code", "ir.cfg");
        arrow("analysis", "base", "ir.code", "ir.cfg", "boundary.contract", "analysis");
        arrow("rules.edit", "base", "gofront", "cfront");
        arrow("rules.api", "base", "gofront", "cfront", "boundary", "ir", "analysis", "rules.edit");
        for (String family :
                List.of(
                        "memory",
                        "pointer",
                        "lifetime",
                        "thread",
                        "signal",
                        "abi",
                        "build",
                        "evidence")) {
            arrow(
                    "rules." + family,
                    "base",
                    "gofront",
                    "cfront",
                    "boundary",
                    "ir",
                    "analysis",
                    "rules.api",
                    "rules.edit");
        }
        arrow("rules.catalog", "rules");
        arrow(
                "rules.engine",
                "base",
                "gofront",
                "cfront",
                "boundary",
                "ir",
                "analysis",
                "rules.api",
                "rules.edit",
                "rules.cache",
                "rules.engine");
        arrow(
                "rules.cache",
                "base",
                "gofront",
                "cfront",
                "boundary",
                "ir",
                "analysis",
                "rules.api");
        arrow("report", "base");
        arrow("evidence", "base", "evidence");
        arrow("gen", "base", "boundary", "gofront", "cfront", "gen");
        arrow("testkit", "base");
        arrow("app.config", "base", "rules.engine");
        arrow("app.fix", "base", "gofront");
        arrow(
                "app.cli",
                "base",
                "boundary",
                "gofront",
                "cfront",
                "ir",
                "analysis",
                "rules",
                "report",
                "evidence",
                "gen",
                "app.config",
                "app.fix");
    }

    @Test
    void packagesUseOnlyWhatTheTableAllows() {
        var wrong = new TreeSet<String>();
        for (JavaClass type : CLASSES) {
            String from = ours(type.getPackageName());
            List<String> allowed = allowed(from);
            if (allowed == null) {
                wrong.add(from + " is not in the table of ArchitectureTest");
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String to = dependency.getTargetClass().getBaseComponentType().getPackageName();
                if (to.startsWith("cgovet.")
                        && !ours(to).equals(from)
                        && allowed.stream().noneMatch(name -> isWithin(ours(to), name))) {
                    wrong.add(
                            from + " may not use " + ours(to) + ": " + dependency.getDescription());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(CLASSES).hasSizeGreaterThan(100);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("cgovet.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyCdtsAdapterKnowsCdt() {
        noClasses()
                .that()
                .resideOutsideOfPackage("cgovet.cfront.cdt")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse..")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage("cgovet.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CLASSES);
    }

    @Test
    void onlyOneDoorLeadsToTheDisk() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "cgovet.base.files", "cgovet.app..", "cgovet.testkit.golden")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.nio.file..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile)")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineHasStreamsAndAClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("cgovet.app..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.time\\..*|java\\.util\\.Date|java\\.util\\.Random")
                .check(CLASSES);
    }

    @Test
    void nothingIsExecutedAndNoNetworkIsUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.lang\\.(ProcessBuilder|Process)(\\$.*)?|java\\.lang\\.foreign\\..*"
                                + "|java\\.net\\.(?!URI).*|java\\.nio\\.channels\\..*Socket.*")
                .orShould()
                .callMethod(Runtime.class, "exec", String.class)
                .orShould()
                .callMethod(Runtime.class, "exec", String[].class)
                .orShould()
                .callMethod(System.class, "loadLibrary", String.class)
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        var bare = new TreeSet<String>();
        for (JavaClass type : CLASSES) {
            JavaPackage home = type.getPackage();
            if (!home.tryGetPackageInfo()
                    .map(i -> i.isAnnotatedWith(NullMarked.class))
                    .orElse(false)) {
                bare.add(home.getName());
            }
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void theMapListsTheModulesOfTheBuild() throws IOException {
        assertThat(found("ARCHITECTURE.md", "(?m)^\\| `([a-z/]+)` \\|"))
                .isEqualTo(found("pom.xml", "<module>([^<]+)</module>"));
    }

    private static TreeSet<String> found(String file, String regex) throws IOException {
        Matcher matcher = Pattern.compile(regex).matcher(Files.readString(Path.of("..", file)));
        var all = new TreeSet<String>();
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }

    private static List<String> allowed(String name) {
        String best = "";
        for (String key : ARROWS.keySet()) {
            if (isWithin(name, key) && key.length() > best.length()) {
                best = key;
            }
        }
        return ARROWS.get(best);
    }

    private static boolean isWithin(String name, String parent) {
        return name.equals(parent) || name.startsWith(parent + ".");
    }

    private static String ours(String name) {
        return name.substring("cgovet.".length());
    }
}
