package cgovet.rules.edit;

import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.syntax.Stmt;
import java.util.List;
import java.util.Optional;

/**
 * A place in a function: the way down to it through the tree.
 *
 * @param path from the declaration to the smallest node that holds the place
 * @param block index in the path of the innermost node that lists statements
 */
record Site(List<Node> path, int block) {
    Site {
        path = List.copyOf(path);
    }

    /** The site of a path; empty if no statement of a list holds it. */
    static Optional<Site> of(List<Node> path) {
        for (int at = path.size() - 2; at >= 0; at--) {
            if (!statements(path.get(at)).isEmpty()
                    && path.get(at + 1) instanceof Stmt stmt
                    && statements(path.get(at)).stream().anyMatch(each -> each == stmt)) {
                return Optional.of(new Site(path, at));
            }
        }
        return Optional.empty();
    }

    static List<Stmt> statements(Node node) {
        return switch (node) {
            case Stmt.BlockStmt block -> block.list();
            case Stmt.CaseClause clause -> clause.body();
            case Stmt.CommClause clause -> clause.body();
            default -> List.of();
        };
    }

    Node node() {
        return path.getLast();
    }

    /** The statement of a list that holds the place. */
    Stmt stmt() {
        return (Stmt) path.get(block + 1);
    }

    /** The list that the statement is in. */
    List<Stmt> list() {
        return statements(path.get(block));
    }

    int index() {
        List<Stmt> list = list();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == stmt()) {
                return i;
            }
        }
        throw new IllegalStateException("a statement is not in its list");
    }

    /** What lies between the statement and the place, outermost first, both included. */
    List<Node> inside() {
        return path.subList(block + 1, path.size());
    }

    /** The body of the innermost function. */
    Stmt.BlockStmt function() {
        for (int at = block; at >= 0; at--) {
            if (path.get(at) instanceof Expr.FuncLit literal) {
                return literal.body();
            }
            if (path.get(at) instanceof Decl.FuncDecl declared && declared.body() != null) {
                return declared.body();
            }
        }
        throw new IllegalStateException("a statement outside functions");
    }

    /** The outermost function. */
    Node declaration() {
        return path.getFirst();
    }

    /** Whether the statement runs several times in one call of the function. */
    boolean isInLoop() {
        for (int at = block; at >= 0; at--) {
            switch (path.get(at)) {
                case Stmt.ForStmt _, Stmt.RangeStmt _ -> {
                    return true;
                }
                case Expr.FuncLit _, Decl.FuncDecl _ -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }

    /** Whether the list is the body of the innermost function itself. */
    boolean isTopLevel() {
        return path.get(block) == function();
    }
}
