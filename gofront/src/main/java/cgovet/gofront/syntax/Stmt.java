package cgovet.gofront.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement. */
public sealed interface Stmt extends Node {

    /** Stands where nothing better could be parsed. */
    record BadStmt(int from, int to) implements Stmt {
        @Override
        public int pos() {
            return from;
        }

        @Override
        public int end() {
            return to;
        }
    }

    /** A declaration inside a function. */
    record DeclStmt(Decl decl) implements Stmt {
        @Override
        public int pos() {
            return decl.pos();
        }

        @Override
        public int end() {
            return decl.end();
        }
    }

    /** {@code ;}; {@code implicit} where a closing brace stands in for it. */
    record EmptyStmt(int semicolon, boolean implicit) implements Stmt {
        @Override
        public int pos() {
            return semicolon;
        }

        @Override
        public int end() {
            return implicit ? semicolon : semicolon + 1;
        }
    }

    /** {@code label: stmt}. */
    record LabeledStmt(Expr.Ident label, int colon, Stmt stmt) implements Stmt {
        @Override
        public int pos() {
            return label.pos();
        }

        @Override
        public int end() {
            return stmt.end();
        }
    }

    /** An expression as a statement. */
    record ExprStmt(Expr x) implements Stmt {
        @Override
        public int pos() {
            return x.pos();
        }

        @Override
        public int end() {
            return x.end();
        }
    }

    /** {@code chan <- value}. */
    record SendStmt(Expr chan, int arrow, Expr value) implements Stmt {
        @Override
        public int pos() {
            return chan.pos();
        }

        @Override
        public int end() {
            return value.end();
        }
    }

    /** {@code x++} or {@code x--}. */
    record IncDecStmt(Expr x, int tokPos, Token tok) implements Stmt {
        @Override
        public int pos() {
            return x.pos();
        }

        @Override
        public int end() {
            return tokPos + 2;
        }
    }

    /** {@code lhs tok rhs}: {@code =}, {@code :=} or an operation with {@code =}. */
    record AssignStmt(List<Expr> lhs, int tokPos, Token tok, List<Expr> rhs) implements Stmt {
        public AssignStmt {
            lhs = List.copyOf(lhs);
            rhs = List.copyOf(rhs);
        }

        @Override
        public int pos() {
            return lhs.getFirst().pos();
        }

        @Override
        public int end() {
            return rhs.getLast().end();
        }
    }

    /** {@code go call}. */
    record GoStmt(int go, Expr.CallExpr call) implements Stmt {
        @Override
        public int pos() {
            return go;
        }

        @Override
        public int end() {
            return call.end();
        }
    }

    /** {@code defer call}. */
    record DeferStmt(int defer, Expr.CallExpr call) implements Stmt {
        @Override
        public int pos() {
            return defer;
        }

        @Override
        public int end() {
            return call.end();
        }
    }

    /** {@code return results}. */
    record ReturnStmt(int returnPos, List<Expr> results) implements Stmt {
        public ReturnStmt {
            results = List.copyOf(results);
        }

        @Override
        public int pos() {
            return returnPos;
        }

        @Override
        public int end() {
            return results.isEmpty() ? returnPos + 6 : results.getLast().end();
        }
    }

    /**
     * {@code break}, {@code continue}, {@code goto} or {@code fallthrough}, with a label where one
     * is written.
     */
    record BranchStmt(int tokPos, Token tok, Expr.@Nullable Ident label) implements Stmt {
        @Override
        public int pos() {
            return tokPos;
        }

        @Override
        public int end() {
            return label != null ? label.end() : tokPos + tok.text().length();
        }
    }

    /** <code>{ list }</code>; {@code rbrace} may be missing in a broken file. */
    record BlockStmt(int lbrace, List<Stmt> list, int rbrace) implements Stmt {
        public BlockStmt {
            list = List.copyOf(list);
        }

        @Override
        public int pos() {
            return lbrace;
        }

        @Override
        public int end() {
            if (rbrace != NO_POS) {
                return rbrace + 1;
            }
            return list.isEmpty() ? lbrace + 1 : list.getLast().end();
        }
    }

    /** <code>if init; cond { body } else elseBranch</code>. */
    record IfStmt(
            int ifPos, @Nullable Stmt init, Expr cond, BlockStmt body, @Nullable Stmt elseBranch)
            implements Stmt {
        @Override
        public int pos() {
            return ifPos;
        }

        @Override
        public int end() {
            return elseBranch != null ? elseBranch.end() : body.end();
        }
    }

    /** {@code case list: body}; {@code default} where {@code isDefault}. */
    record CaseClause(int casePos, boolean isDefault, List<Expr> list, int colon, List<Stmt> body)
            implements Stmt {
        public CaseClause {
            list = List.copyOf(list);
            body = List.copyOf(body);
        }

        @Override
        public int pos() {
            return casePos;
        }

        @Override
        public int end() {
            return body.isEmpty() ? colon + 1 : body.getLast().end();
        }
    }

    /** <code>switch init; tag { clauses }</code>. */
    record SwitchStmt(int switchPos, @Nullable Stmt init, @Nullable Expr tag, BlockStmt body)
            implements Stmt {
        @Override
        public int pos() {
            return switchPos;
        }

        @Override
        public int end() {
            return body.end();
        }
    }

    /**
     * <code>switch init; assign { clauses }</code>, where {@code assign} is {@code x := y.(type)}
     * or {@code y.(type)}.
     */
    record TypeSwitchStmt(int switchPos, @Nullable Stmt init, Stmt assign, BlockStmt body)
            implements Stmt {
        @Override
        public int pos() {
            return switchPos;
        }

        @Override
        public int end() {
            return body.end();
        }
    }

    /** {@code case comm: body} of a select; {@code comm} is absent in {@code default}. */
    record CommClause(int casePos, @Nullable Stmt comm, int colon, List<Stmt> body)
            implements Stmt {
        public CommClause {
            body = List.copyOf(body);
        }

        @Override
        public int pos() {
            return casePos;
        }

        @Override
        public int end() {
            return body.isEmpty() ? colon + 1 : body.getLast().end();
        }
    }

    /** <code>select { clauses }</code>. */
    record SelectStmt(int selectPos, BlockStmt body) implements Stmt {
        @Override
        public int pos() {
            return selectPos;
        }

        @Override
        public int end() {
            return body.end();
        }
    }

    /** <code>for init; cond; post { body }</code>. */
    record ForStmt(
            int forPos,
            @Nullable Stmt init,
            @Nullable Expr cond,
            @Nullable Stmt post,
            BlockStmt body)
            implements Stmt {
        @Override
        public int pos() {
            return forPos;
        }

        @Override
        public int end() {
            return body.end();
        }
    }

    /**
     * <code>for key, value tok range x { body }</code>.
     *
     * @param tok {@link Token#ASSIGN}, {@link Token#DEFINE} or {@link Token#ILLEGAL} where there is
     *     no key
     */
    record RangeStmt(
            int forPos,
            @Nullable Expr key,
            @Nullable Expr value,
            int tokPos,
            Token tok,
            int range,
            Expr x,
            BlockStmt body)
            implements Stmt {
        @Override
        public int pos() {
            return forPos;
        }

        @Override
        public int end() {
            return body.end();
        }
    }
}
