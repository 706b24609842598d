package cgovet.cfront.cdt;

import cgovet.base.files.FileTree;
import cgovet.base.text.Problem;
import cgovet.base.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.cdt.core.index.IIndexFileLocation;
import org.eclipse.cdt.core.parser.FileContent;
import org.eclipse.cdt.internal.core.parser.IMacroDictionary;
import org.eclipse.cdt.internal.core.parser.scanner.AbstractCharArray;
import org.eclipse.cdt.internal.core.parser.scanner.InternalFileContent;
import org.eclipse.cdt.internal.core.parser.scanner.InternalFileContentProvider;
import org.jspecify.annotations.Nullable;

/**
 * Gives CDT the headers of one unit. CDT wants absolute paths: relative ones of the tree get
 * {@value #ROOT} before them.
 */
final class Headers extends InternalFileContentProvider {
    private static final String ROOT = "/%tree%/";

    /** Read before all else: takes away by what programs may tell CDT from gcc. */
    static final String FIRST = "/%first%";

    /** Headers that a unit may read, each time counted. */
    static final int MAX_INCLUSIONS = 20_000;

    /** Bytes that they may have together. */
    static final long MAX_BYTES = 1L << 28;

    private static final Pattern CONDITION = Pattern.compile("#[ \\t]*(if|pragma[ \\t]+once)");

    private static final String FIRST_TEXT = "#undef __CDT_PARSER__\n";

    private final HeaderCache cache;
    private final Set<String> included = new LinkedHashSet<>();
    private final Map<String, Problem> refused = new LinkedHashMap<>();
    private final List<Problem> tooDeep = new ArrayList<>();
    private boolean packs;
    private int inclusions;
    private long bytes;

    Headers(HeaderCache cache) {
        this.cache = cache;
    }

    static String toCdt(String path) {
        return path.startsWith("/") ? path : ROOT + path;
    }

    /** The path in the tree; also of what {@code __FILE__} gives. */
    static String fromCdt(String path) {
        return path.startsWith(ROOT) ? path.substring(ROOT.length()) : path;
    }

    List<String> included() {
        return new ArrayList<>(included);
    }

    /** Headers that are there but may not be read, and why. */
    List<Problem> refused() {
        return new ArrayList<>(refused.values());
    }

    /** Whether a {@code #pragma pack} may have been read. */
    boolean packs() {
        return packs;
    }

    /** Brackets that were blanked. */
    List<Problem> tooDeep() {
        return new ArrayList<>(tooDeep);
    }

    void noteDeep(String path, int offset) {
        tooDeep.add(
                new Problem(
                        Problem.Kind.LIMIT,
                        new Span(path, offset, offset + 1),
                        "brackets are nested deeper than "
                                + Bytes.MAX_NESTING
                                + "; what is in them is not read"));
    }

    void notePacks(boolean more) {
        packs |= more;
    }

    /** Whether nothing in a header can keep it from being read again. */
    boolean isUnguarded(String path) {
        char[] all = text(path);
        return all.length > 0 && !CONDITION.matcher(new String(all)).find();
    }

    /** What is in a header, nothing if there is none. */
    char[] text(String path) {
        Optional<HeaderCache.Header> header = cache.header(path);
        if (header.isEmpty()) {
            return new char[0];
        }
        AbstractCharArray text = header.get().text();
        char[] chars = new char[text.getLength()];
        text.arraycopy(0, chars, 0, chars.length);
        return chars;
    }

    @Override
    public boolean getInclusionExists(String path) {
        return cache.header(fromCdt(path)).isPresent();
    }

    @Override
    public @Nullable InternalFileContent getContentForInclusion(
            String path, @Nullable IMacroDictionary macros) {
        if (path.equals(FIRST)) {
            return (InternalFileContent) FileContent.create(path, FIRST_TEXT.toCharArray());
        }
        String own = fromCdt(path);
        Optional<HeaderCache.Header> header = cache.header(own);
        if (header.isEmpty()) {
            if (cache.files().read(own) instanceof FileTree.Read.Refused(var problem)) {
                refused.putIfAbsent(own, problem);
            }
            return null;
        }
        if (included.add(header.get().path()) && header.get().deepAt() >= 0) {
            noteDeep(header.get().path(), header.get().deepAt());
        }
        packs |= header.get().packs();
        bytes += header.get().text().getLength();
        if (++inclusions > MAX_INCLUSIONS) {
            throw new CutOff("includes more than " + MAX_INCLUSIONS + " headers");
        }
        if (bytes > MAX_BYTES) {
            throw new CutOff("includes more than " + (MAX_BYTES >> 20) + " MiB of headers");
        }
        return new InternalFileContent(toCdt(header.get().path()), header.get().text(), 0, 0, 0);
    }

    @Override
    public @Nullable InternalFileContent getContentForInclusion(
            IIndexFileLocation location, @Nullable String astPath) {
        return null;
    }
}
