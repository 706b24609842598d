package cgovet.cfront.cdt;

import cgovet.base.text.Span;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.cdt.core.dom.ast.IASTFileLocation;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.internal.core.dom.parser.ASTNode;
import org.eclipse.cdt.internal.core.parser.scanner.ILocationResolver;

/** Turns CDT's places into spans of the files that were written. */
final class Places {
    private final ILocationResolver resolver;
    private final String mainPath;
    private final int shift;

    /** Paths of CDT as paths of the tree, one object each. */
    private final Map<String, String> paths = new HashMap<>();

    Places(ILocationResolver resolver, String mainPath, int shift) {
        this.resolver = resolver;
        this.mainPath = mainPath;
        this.shift = shift;
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
