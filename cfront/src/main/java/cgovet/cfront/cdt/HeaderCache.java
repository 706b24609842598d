package cgovet.cfront.cdt;

import cgovet.base.files.FileTree;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.cdt.internal.core.parser.scanner.AbstractCharArray;
import org.eclipse.cdt.internal.core.parser.scanner.CharArray;

/** Headers as CDT reads them, kept for the units of one run; safe for threads. */
public final class HeaderCache {
    private final FileTree files;
    private final ConcurrentHashMap<String, Optional<Header>> headers = new ConcurrentHashMap<>();

    private HeaderCache(FileTree files) {
        this.files = files;
    }

    public static HeaderCache of(FileTree files) {
        return new HeaderCache(files);
    }

    FileTree files() {
        return files;
    }

    /**
     * @param path as the texts of the tree carry it
     * @param packs whether a {@code #pragma pack} may be in it
     * @param deepAt where it is nested too deeply, -1 if it is not
     */
    record Header(String path, AbstractCharArray text, boolean packs, int deepAt) {}

    Optional<Header> header(String path) {
        return headers.computeIfAbsent(path, this::load);
    }

    private Optional<Header> load(String path) {
        return switch (files.read(path)) {
            case FileTree.Read.Found(var text) -> {
                char[] chars = Bytes.toChars(text.toBytes());
                int deepAt = Bytes.blankDeep(chars);
                boolean packs = Bytes.mayPack(chars);
                yield Optional.of(new Header(text.path(), new CharArray(chars), packs, deepAt));
            }
            case FileTree.Read.Absent _, FileTree.Read.Refused _ -> Optional.empty();
        };
    }
}
