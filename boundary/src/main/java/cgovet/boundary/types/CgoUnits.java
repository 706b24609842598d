package cgovet.boundary.types;

import cgovet.base.files.FileTree;
import cgovet.base.files.PathNames;
import cgovet.base.text.SourceText;
import cgovet.boundary.export.Exports;
import cgovet.cfront.syntax.CRequest;
import cgovet.cfront.syntax.CRequest.Bodies;
import cgovet.gofront.load.CFlags;
import cgovet.gofront.load.CgoFile;
import cgovet.gofront.load.LoadedPackage;
import cgovet.gofront.load.OtherFile;
import cgovet.gofront.load.Preamble;
import cgovet.gofront.syntax.GoFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to parse of a package's C: its preambles and its C files, with the flags of its cgo lines.
 */
public final class CgoUnits {
    /** Of a longer C file only the declarations are read. */
    public static final int MAX_BODY_BYTES = 1 << 20;

    static final String PROLOG = GeneratedTree.ROOT + "prolog.h";
    private static final String PROLOG_TEXT =
            """
            #include <stddef.h>
            typedef ptrdiff_t intgo;
            typedef struct { const char *p; intgo n; } _GoString_;
            typedef struct { char *p; intgo n; intgo c; } _GoBytes_;
            _GoString_ GoString(char *p);
            _GoString_ GoStringN(char *p, int l);
            _GoBytes_ GoBytes(void *p, int n);
            char *CString(_GoString_);
            void *CBytes(_GoBytes_);
            void *_CMalloc(size_t);
            size_t _GoStringLen(_GoString_ s);
            const char *_GoStringPtr(_GoString_ s);
            """;

    private final LoadedPackage pkg;
    private final GeneratedTree tree;
    private final String exports;
    private final CRequest.Includes includes;
    private final CRequest.Macros macros;
    private final List<String> forced;

    /**
     * @param system folders of the system's or the shipped headers, in order of search
     * @param pkgConfig folders of pkg-config's files, in order of search; empty where the target is
     *     not the host
     */
    public CgoUnits(
            LoadedPackage pkg, GeneratedTree tree, List<String> system, List<String> pkgConfig) {
        this.pkg = pkg;
        this.tree = tree;
        // Another target's header may say something else.
        this.exports =
                GeneratedTree.ROOT
                        + "export/"
                        + pkg.target().goos()
                        + "-"
                        + pkg.target().goarch()
                        + "/"
                        + pkg.importPath();
        generate();
        CFlags flags = pkg.cFlags();
        List<String> dirs = new ArrayList<>();
        dirs.add(pkg.dir());
        dirs.add(exports);
        for (String dir : flags.includeDirs()) {
            // What may not be read is not looked through either: each header would be refused.
            if (tree.kind(dir) != FileTree.Kind.OTHER) {
                dirs.add(dir);
            }
        }
        PkgConfig libraries = PkgConfig.of(tree, flags.pkgConfig(), pkgConfig);
        dirs.addAll(libraries.includeDirs());
        this.includes = new CRequest.Includes(List.of(), dirs, system);
        this.macros = macros(flags, libraries.macros());
        this.forced = flags.forcedIncludes();
    }

    /** Puts what cgo would write into the tree. */
    private void generate() {
        tree.put(PROLOG, PROLOG_TEXT);
        if (!pkg.usesCgo()) {
            return;
        }
        List<GoFile> files = cgoFiles(pkg);
        Set<String> exporting = new TreeSet<>();
        for (GoFile file : files) {
            if (!Exports.of(file).isEmpty()) {
                exporting.add(file.text().path());
            }
        }
        List<String> preambles = new ArrayList<>();
        for (CgoFile file : pkg.cgoFiles()) {
            if (exporting.contains(file.path())) {
                file.preambles()
                        .forEach(each -> preambles.add(each.text().latin1(0, each.text().size())));
            }
        }
        tree.put(PathNames.join(exports, Exports.HEADER), Exports.header(files, preambles));
    }

    /** The package's files that import {@code C}. */
    public static List<GoFile> cgoFiles(LoadedPackage pkg) {
        Set<String> paths = new TreeSet<>();
        pkg.cgoFiles().forEach(file -> paths.add(file.path()));
        return pkg.files().stream().filter(file -> paths.contains(file.text().path())).toList();
    }

    private static CRequest.Macros macros(CFlags flags, Map<String, String> libraries) {
        Map<String, String> defined = new LinkedHashMap<>(libraries);
        List<String> undefined = new ArrayList<>();
        for (CFlags.Macro macro : flags.macros()) {
            switch (macro) {
                case CFlags.Macro.Define(var name, var value) -> defined.put(name, value);
                case CFlags.Macro.Undefine(var name) -> {
                    defined.remove(name);
                    undefined.add(name);
                }
            }
        }
        return new CRequest.Macros(Map.of(), defined, undefined);
    }

    /** The request for each file that imports {@code C}, by its path. */
    public Map<String, CRequest> preambles() {
        Map<String, CRequest> requests = new LinkedHashMap<>();
        for (CgoFile file : pkg.cgoFiles()) {
            List<String> first = new ArrayList<>(List.of(PROLOG));
            first.addAll(forced);
            Preamble text = joined(file);
            requests.put(file.path(), request(text.text(), text.shift(), first, Bodies.OWN));
        }
        return requests;
    }

    /**
     * Requests for the C files of the package; those too large are read without bodies.
     *
     * @param leftOut paths of files that are not asked for
     */
    public List<CRequest> sources(Set<String> leftOut) {
        List<CRequest> requests = new ArrayList<>();
        for (String path : pkg.filesOf(OtherFile.Kind.C)) {
            if (!leftOut.contains(path)
                    && tree.read(path) instanceof FileTree.Read.Found(var text)) {
                requests.add(
                        request(
                                text,
                                0,
                                forced,
                                text.size() > MAX_BODY_BYTES ? Bodies.NONE : Bodies.OWN));
            }
        }
        return requests;
    }

    private CRequest request(SourceText text, int shift, List<String> first, Bodies bodies) {
        return new CRequest(
                text, shift, pkg.target(), tree, includes, macros, List.copyOf(first), bodies);
    }

    /** Several preambles of one file are one text, as cgo joins them; blank between. */
    private static Preamble joined(CgoFile file) {
        List<Preamble> all = file.preambles();
        if (all.size() == 1) {
            return all.getFirst();
        }
        Optional<Preamble> last = all.stream().reduce((_, next) -> next);
        if (last.isEmpty()) {
            return new Preamble(SourceText.of(file.path(), ""), 0);
        }
        int start = all.getFirst().shift();
        int end = last.get().shift() + last.get().text().size();
        byte[] bytes = new byte[end - start];
        Arrays.fill(bytes, (byte) ' ');
        for (Preamble each : all) {
            byte[] text = each.text().toBytes();
            int at = each.shift() - start;
            System.arraycopy(text, 0, bytes, at, text.length);
            if (at + text.length < bytes.length) {
                bytes[at + text.length] = '\n';
            }
        }
        return new Preamble(SourceText.of(file.path(), bytes), start);
    }
}
