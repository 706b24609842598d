package cgovet.gofront.syntax;

import java.util.List;

/** Comments with no other token and no empty line between them. */
public record CommentGroup(List<Comment> list) implements Node {
    public CommentGroup {
        list = List.copyOf(list);
    }

    @Override
    public int pos() {
        return list.getFirst().pos();
    }

    @Override
    public int end() {
        return list.getLast().end();
    }
}
