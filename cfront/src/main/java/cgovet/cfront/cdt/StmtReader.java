package cgovet.cfront.cdt;

import cgovet.base.text.Problem;
import cgovet.base.text.Span;
import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.syntax.CNode;
import cgovet.cfront.syntax.CStmt;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTBreakStatement;
import org.eclipse.cdt.core.dom.ast.IASTCaseStatement;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTContinueStatement;
import org.eclipse.cdt.core.dom.ast.IASTDeclarationStatement;
import org.eclipse.cdt.core.dom.ast.IASTDefaultStatement;
import org.eclipse.cdt.core.dom.ast.IASTDoStatement;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTForStatement;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTGotoStatement;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTLabelStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTNullStatement;
import org.eclipse.cdt.core.dom.ast.IASTProblemStatement;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTSwitchStatement;
import org.eclipse.cdt.core.dom.ast.IASTWhileStatement;
import org.eclipse.cdt.core.dom.ast.gnu.IGNUASTGotoStatement;
import org.jspecify.annotations.Nullable;

/** Reads statements. */
final class StmtReader {
    private static final int MAX_DEPTH = 1_000;

    private final Converter in;
    private int depth;

    StmtReader(Converter in) {
        this.in = in;
    }

    /** A block with a scope of its own. */
    CStmt.Compound compound(IASTCompoundStatement written) {
        in.enter();
        CStmt.Compound read = body(written);
        in.leave();
        return read;
    }

    /** The block of a function, whose scope holds its parameters already. */
    CStmt.Compound body(IASTCompoundStatement written) {
        List<CStmt> list = new ArrayList<>();
        for (IASTStatement each : written.getStatements()) {
            list.add(read(each));
        }
        return new CStmt.Compound(list, in.places.of(written));
    }

    CStmt read(IASTStatement written) {
        Span at = in.places.of(written);
        if (++depth > MAX_DEPTH) {
            depth--;
            in.unit.complain(
                    Problem.Kind.LIMIT, at, "a statement is nested deeper than " + MAX_DEPTH);
            return new CStmt.Unsupported("statement nested too deeply", List.of(), at);
        }
        try {
            return read(in.ambiguities.decide(written), at);
        } finally {
            depth--;
        }
    }

    private CStmt read(IASTNode node, Span at) {
        return switch (node) {
            case IASTCompoundStatement s -> compound(s);
            case IASTExpressionStatement s ->
                    CallReader.isAssembler(s.getExpression())
                            ? assembler((IASTFunctionCallExpression) s.getExpression(), at)
                            : new CStmt.Evaluate(in.exprs.read(s.getExpression()), at);
            case IASTDeclarationStatement s -> in.decls.local(s.getDeclaration(), at);
            case IASTIfStatement s -> {
                CExpr cond = in.exprs.read(s.getConditionExpression());
                CStmt then = part(s.getThenClause(), at);
                IASTStatement orElse = s.getElseClause();
                yield new CStmt.If(cond, then, orElse == null ? null : part(orElse, at), at);
            }
            case IASTWhileStatement s ->
                    new CStmt.While(in.exprs.read(s.getCondition()), part(s.getBody(), at), at);
            case IASTDoStatement s -> {
                CStmt body = part(s.getBody(), at);
                yield new CStmt.DoWhile(body, in.exprs.read(s.getCondition()), at);
            }
            case IASTForStatement s -> loop(s, at);
            case IASTSwitchStatement s ->
                    new CStmt.Switch(
                            in.exprs.read(s.getControllerExpression()), part(s.getBody(), at), at);
            case IASTCaseStatement s -> label(s.getExpression(), at);
            case IASTDefaultStatement _ -> new CStmt.Default(at);
            case IASTLabelStatement s ->
                    new CStmt.Labeled(
                            Bytes.utf8(s.getName().toCharArray()),
                            read(s.getNestedStatement()),
                            at);
            case IASTGotoStatement s -> new CStmt.Goto(Bytes.utf8(s.getName().toCharArray()), at);
            case IGNUASTGotoStatement s -> computedGoto(s, at);
            case IASTBreakStatement _ -> new CStmt.Break(at);
            case IASTContinueStatement _ -> new CStmt.Continue(at);
            case IASTReturnStatement s -> new CStmt.Return(value(s), at);
            case IASTNullStatement _ -> new CStmt.Empty(at);
            case IASTProblemStatement s -> {
                in.unit.problem(
                        Problem.Kind.SYNTAX, at, DeclReader.message(s.getProblem(), "statement"));
                yield new CStmt.Unsupported("syntax error", List.of(), at);
            }
            default ->
                    new CStmt.Unsupported(
                            "statement " + node.getClass().getSimpleName(), List.of(), at);
        };
    }

    private CStmt part(@Nullable IASTStatement written, Span at) {
        return written == null ? new CStmt.Empty(at) : read(written);
    }

    private @Nullable CExpr value(IASTReturnStatement s) {
        IASTInitializerClause value = s.getReturnArgument();
        return value == null ? null : in.exprs.read(value);
    }

    private CStmt loop(IASTForStatement s, Span at) {
        in.enter();
        IASTStatement first = s.getInitializerStatement();
        CStmt init = first == null || first instanceof IASTNullStatement ? null : read(first);
        IASTExpression cond = s.getConditionExpression();
        IASTExpression step = s.getIterationExpression();
        CStmt loop =
                new CStmt.For(
                        init,
                        cond == null ? null : in.exprs.read(cond),
                        step == null ? null : in.exprs.read(step),
                        part(s.getBody(), at),
                        at);
        in.leave();
        return loop;
    }

    private CStmt label(IASTExpression value, Span at) {
        if (value instanceof IASTBinaryExpression range
                && range.getOperator() == IASTBinaryExpression.op_ellipses) {
            return new CStmt.Case(
                    in.exprs.read(range.getOperand1()), in.exprs.read(range.getOperand2()), at);
        }
        return new CStmt.Case(in.exprs.read(value), null, at);
    }

    private CStmt computedGoto(IGNUASTGotoStatement s, Span at) {
        CExpr target = in.exprs.read(s.getLabelNameExpression());
        return target instanceof CExpr.Unary(var op, var pointer, _, _) && op == CExpr.UnaryOp.DEREF
                ? new CStmt.ComputedGoto(pointer, at)
                : new CStmt.ComputedGoto(target, at);
    }

    /** The parts come as {@link GnuParser} lists them. */
    private CStmt assembler(IASTFunctionCallExpression call, Span at) {
        StringBuilder text = new StringBuilder();
        boolean isVolatile = false;
        List<CStmt.Operand> outputs = new ArrayList<>();
        List<CStmt.Operand> inputs = new ArrayList<>();
        List<String> clobbers = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<CNode> lost = new ArrayList<>();
        String constraint = null;
        int section = 0;
        for (IASTInitializerClause part : call.getArguments()) {
            if (part instanceof IASTIdExpression id) {
                String word = new String(id.getName().toCharArray());
                switch (word) {
                    case GnuParser.ASM_COLON -> {
                        section++;
                        continue;
                    }
                    case "volatile", "__volatile__", "__volatile", "goto", "inline" -> {
                        if (section == 0) {
                            isVolatile |= !word.equals("inline");
                            continue;
                        }
                    }
                    default -> {}
                }
                if (section == 4) {
                    labels.add(Bytes.utf8(id.getName().toCharArray()));
                    continue;
                }
            }
            CExpr read = in.exprs.read(part);
            if (section == 0 && read instanceof CExpr.StringConst string) {
                text.append(string.bytes());
            } else if (section == 3 && read instanceof CExpr.StringConst string) {
                clobbers.add(string.bytes());
            } else if (constraint == null && read instanceof CExpr.StringConst string) {
                constraint = string.bytes();
            } else if (constraint != null && (section == 1 || section == 2)) {
                (section == 1 ? outputs : inputs).add(new CStmt.Operand(constraint, read));
                constraint = null;
            } else {
                lost.add(read);
            }
        }
        if (!lost.isEmpty()) {
            return new CStmt.Unsupported("assembler operands", lost, at);
        }
        return new CStmt.Asm(
                text.toString(),
                isVolatile || outputs.isEmpty(),
                outputs,
                inputs,
                clobbers,
                labels,
                at);
    }
}
