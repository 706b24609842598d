package cgovet.gofront.load;

import cgovet.base.files.PathNames;
import java.util.ArrayList;
import java.util.List;

/**
 * What the {@code #cgo} lines of a package mean to a C parser, for one target.
 *
 * @param includeDirs of {@code -I} and its like, in order
 * @param macros {@code -D} and {@code -U} in order
 * @param forcedIncludes files of {@code -include}
 * @param standard of {@code -std}, such as {@code gnu11}, or the empty string
 * @param libraries names of {@code -l}
 * @param pkgConfig names of pkg-config packages
 * @param ignored other compiler flags, in order
 * @param noescape C functions that the package promises to keep no pointer
 * @param nocallback C functions that the package promises not to call back
 */
public record CFlags(
        List<String> includeDirs,
        List<Macro> macros,
        List<String> forcedIncludes,
        String standard,
        List<String> libraries,
        List<String> pkgConfig,
        List<String> ignored,
        List<String> noescape,
        List<String> nocallback) {
    public CFlags {
        includeDirs = List.copyOf(includeDirs);
        macros = List.copyOf(macros);
        forcedIncludes = List.copyOf(forcedIncludes);
        libraries = List.copyOf(libraries);
        pkgConfig = List.copyOf(pkgConfig);
        ignored = List.copyOf(ignored);
        noescape = List.copyOf(noescape);
        nocallback = List.copyOf(nocallback);
    }

    /** {@code -DNAME=VALUE} or {@code -UNAME}. */
    public sealed interface Macro {
        record Define(String name, String value) implements Macro {}

        record Undefine(String name) implements Macro {}
    }

    /**
     * The flags for files of {@code dir}.
     *
     * @param cxx whether {@code CXXFLAGS} count too
     */
    static CFlags of(String dir, List<CgoFile> files, BuildContext context, boolean cxx) {
        Reader reader = new Reader(dir);
        for (CgoDirective.Verb verb : CgoDirective.Verb.values()) {
            for (CgoFile file : files) {
                for (CgoDirective directive : file.directives()) {
                    if (directive.verb() == verb && directive.counts(context)) {
                        reader.take(directive, cxx);
                    }
                }
            }
        }
        return reader.result();
    }

    private static final class Reader {
        private final String dir;
        private final List<String> includeDirs = new ArrayList<>();
        private final List<Macro> macros = new ArrayList<>();
        private final List<String> forcedIncludes = new ArrayList<>();
        private final List<String> libraries = new ArrayList<>();
        private final List<String> pkgConfig = new ArrayList<>();
        private final List<String> ignored = new ArrayList<>();
        private final List<String> noescape = new ArrayList<>();
        private final List<String> nocallback = new ArrayList<>();
        private String standard = "";

        Reader(String dir) {
            this.dir = dir;
        }

        void take(CgoDirective directive, boolean cxx) {
            List<String> arguments =
                    directive.arguments().stream()
                            .map(argument -> argument.replace("${SRCDIR}", dir))
                            .toList();
            switch (directive.verb()) {
                case CFLAGS, CPPFLAGS -> compiler(directive.arguments());
                case CXXFLAGS -> {
                    if (cxx) {
                        compiler(directive.arguments());
                    }
                }
                case LDFLAGS -> linker(arguments);
                case PKG_CONFIG ->
                        arguments.stream()
                                .filter(name -> !name.startsWith("-"))
                                .forEach(pkgConfig::add);
                case NOESCAPE -> noescape.addAll(arguments);
                case NOCALLBACK -> nocallback.addAll(arguments);
                case FFLAGS -> {}
            }
        }

        /** Flags of gcc; those that take their value from the next word do so here too. */
        private void compiler(List<String> flags) {
            for (int i = 0; i < flags.size(); i++) {
                String flag = flags.get(i);
                String next = i + 1 < flags.size() ? flags.get(i + 1) : "";
                switch (flag) {
                    case "-I", "-isystem", "-iquote", "-idirafter" -> {
                        includeDirs.add(path(next));
                        i++;
                    }
                    case "-include", "-imacros" -> {
                        forcedIncludes.add(path(next));
                        i++;
                    }
                    case "-D" -> {
                        define(next);
                        i++;
                    }
                    case "-U" -> {
                        macros.add(new Macro.Undefine(next));
                        i++;
                    }
                    default -> joined(flag);
                }
            }
        }

        private void joined(String flag) {
            if (flag.startsWith("-I")) {
                includeDirs.add(path(flag.substring(2)));
            } else if (flag.startsWith("-isystem") || flag.startsWith("-iquote")) {
                includeDirs.add(path(flag.substring(flag.startsWith("-isystem") ? 8 : 7)));
            } else if (flag.startsWith("-D")) {
                define(flag.substring(2));
            } else if (flag.startsWith("-U")) {
                macros.add(new Macro.Undefine(flag.substring(2)));
            } else if (flag.startsWith("-std=")) {
                standard = flag.substring(5);
            } else {
                ignored.add(flag);
            }
        }

        /** A path as the tree names it; {@code ${SRCDIR}} is the package's folder. */
        private String path(String word) {
            String path = word.startsWith("=") ? word.substring(1) : word;
            if (path.startsWith("${SRCDIR}")) {
                return PathNames.normal(dir + path.substring("${SRCDIR}".length()));
            }
            return PathNames.join(dir, path.replace("${SRCDIR}", dir));
        }

        private void define(String text) {
            int equals = text.indexOf('=');
            macros.add(
                    equals < 0
                            ? new Macro.Define(text, "1")
                            : new Macro.Define(
                                    text.substring(0, equals), text.substring(equals + 1)));
        }

        private void linker(List<String> flags) {
            for (int i = 0; i < flags.size(); i++) {
                String flag = flags.get(i);
                if (flag.equals("-l") && i + 1 < flags.size()) {
                    libraries.add(flags.get(++i));
                } else if (flag.startsWith("-l") && flag.length() > 2) {
                    libraries.add(flag.substring(2));
                }
            }
        }

        CFlags result() {
            return new CFlags(
                    includeDirs,
                    macros,
                    forcedIncludes,
                    standard,
                    libraries,
                    pkgConfig,
                    ignored,
                    noescape,
                    nocallback);
        }
    }
}
