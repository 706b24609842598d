package cgovet.gofront.syntax;

import cgovet.base.text.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Go file.
 *
 * @param packagePos offset of the keyword {@code package}
 * @param comments every comment group in source order, those that are some node's doc too
 * @param goVersion the minimum Go version of its {@code //go:build} line such as {@code go1.22}, or
 *     the empty string
 */
public record GoFile(
        SourceText text,
        @Nullable CommentGroup doc,
        int packagePos,
        Expr.Ident name,
        List<Decl> decls,
        List<CommentGroup> comments,
        String goVersion)
        implements Node {
    public GoFile {
        decls = List.copyOf(decls);
        comments = List.copyOf(comments);
    }

    @Override
    public int pos() {
        return packagePos;
    }

    @Override
    public int end() {
        return decls.isEmpty() ? name.end() : decls.getLast().end();
    }
}
