package cgovet.cfront.syntax;

import cgovet.base.files.FileTree;
import cgovet.base.target.Target;
import cgovet.base.text.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What to parse, and how.
 *
 * @param text the main text; its path is where {@code #include "x"} looks first and what spans name
 * @param shift added to offsets in {@code text} to give offsets in the file of that path: where a
 *     preamble begins in its Go file
 * @param forced files read before the text as by {@code -include}
 * @param bodies for which functions bodies and initializers are kept
 */
public record CRequest(
        SourceText text,
        int shift,
        Target target,
        FileTree files,
        Includes includes,
        Macros macros,
        List<String> forced,
        Bodies bodies) {
    public CRequest {
        forced = List.copyOf(forced);
    }

    /** Which function bodies and initializers are converted. */
    public enum Bodies {
        NONE,
        /** Those in files that are not below a system folder. */
        OWN
    }

    /**
     * Where headers are looked for, in the order of gcc: the folder of the including file and
     * {@code quote} for {@code "x"}; then {@code dirs} and {@code system} for both.
     *
     * @param system folders whose function bodies are skipped
     */
    public record Includes(List<String> quote, List<String> dirs, List<String> system) {
        public static final Includes NONE = new Includes(List.of(), List.of(), List.of());

        public Includes {
            quote = List.copyOf(quote);
            dirs = List.copyOf(dirs);
            system = List.copyOf(system);
        }
    }

    /**
     * Macros that are there before the first line; a key is a name or {@code name(params)}.
     *
     * @param predefined the compiler's own; empty for those of gcc on the target
     * @param defined as by {@code -D}
     * @param undefined as by {@code -U}, after the others
     */
    public record Macros(
            Map<String, String> predefined, Map<String, String> defined, List<String> undefined) {
        public static final Macros NONE = new Macros(Map.of(), Map.of(), List.of());

        public Macros {
            predefined = Collections.unmodifiableMap(new LinkedHashMap<>(predefined));
            defined = Collections.unmodifiableMap(new LinkedHashMap<>(defined));
            undefined = List.copyOf(undefined);
        }
    }

    /** A plain request: no folders, no macros of its own, bodies wanted. */
    public static CRequest of(SourceText text, Target target, FileTree files) {
        return new CRequest(
                text, 0, target, files, Includes.NONE, Macros.NONE, List.of(), Bodies.OWN);
    }

    public CRequest withShift(int by) {
        return new CRequest(text, by, target, files, includes, macros, forced, bodies);
    }

    public CRequest withIncludes(Includes where) {
        return new CRequest(text, shift, target, files, where, macros, forced, bodies);
    }

    public CRequest withMacros(Macros which) {
        return new CRequest(text, shift, target, files, includes, which, forced, bodies);
    }

    public CRequest withForced(String path) {
        List<String> all = new ArrayList<>(forced);
        all.add(path);
        return new CRequest(text, shift, target, files, includes, macros, all, bodies);
    }

    public CRequest withBodies(Bodies which) {
        return new CRequest(text, shift, target, files, includes, macros, forced, which);
    }
}
