package cgovet.cfront.cdt;

import cgovet.base.text.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.cdt.core.dom.ast.IASTFileLocation;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.internal.core.dom.parser.ASTNode;
import org.eclipse.cdt.internal.core.parser.scanner.ILocationResolver;

/** Turns CDT's places into spans of the files that were written. */
final class Places {
    private final ILocationResolver resolver;
    private final String mainPath;
    private final int shift;
    private final Function<String, char[]> texts;

    /** Paths of CDT as paths of the tree, one object each. */
    private final Map<String, String> paths = new HashMap<>();

    /**
     * @param texts the characters of a file that was read, none if it was not
     */
    Places(ILocationResolver resolver, String mainPath, int shift, Function<String, char[]> texts) {
        this.resolver = resolver;
        this.mainPath = mainPath;
        this.shift = shift;
        this.texts = texts;
    }

    /** What is written there, as CDT reads it. */
    String text(Span at) {
        char[] all = texts.apply(at.path());
        int back = at.path().equals(mainPath) ? shift : 0;
        int start = Math.clamp(at.start() - back, 0, all.length);
        return new String(all, start, Math.clamp(at.end() - back, start, all.length) - start);
    }

    Span of(IASTNode node) {
        ASTNode place = (ASTNode) node;
        return of(place.getOffset(), place.getLength());
    }

    Span of(int offset, int length) {
        return of(resolver.getMappedFileLocation(offset, Math.max(0, length)));
    }

    /** The file that the token at this place was written in. */
    String pathOf(int offset) {
        return path(resolver.getContainingFilePath(offset));
    }

    Span of(IASTFileLocation location) {
        if (location == null) {
            return Span.NONE;
        }
        String path = path(location.getFileName());
        int start = location.getNodeOffset() + (path.equals(mainPath) ? shift : 0);
        if (start < 0) {
            return new Span(path, 0, 0);
        }
        return new Span(path, start, start + Math.max(0, location.getNodeLength()));
    }

    private String path(String cdt) {
        return paths.computeIfAbsent(
                cdt,
                key -> {
                    String path = Headers.fromCdt(key);
                    return path.equals(mainPath) ? mainPath : path;
                });
    }
}
