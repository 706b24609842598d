package cgovet.cfront.cdt;

import cgovet.base.text.Problem;
import cgovet.base.text.Span;
import cgovet.cfront.syntax.Arithmetic;
import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.syntax.CExpr.BinaryOp;
import cgovet.cfront.syntax.CExpr.UnaryOp;
import cgovet.cfront.syntax.CStmt;
import cgovet.cfront.syntax.Symbol;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.Member;
import cgovet.cfront.types.RecordType;
import java.util.List;
import org.eclipse.cdt.core.dom.ast.IASTArraySubscriptExpression;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCastExpression;
import org.eclipse.cdt.core.dom.ast.IASTConditionalExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpressionList;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerList;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdInitializerExpression;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.gnu.IGNUASTCompoundStatementExpression;
import org.jspecify.annotations.Nullable;

/** Reads expressions and gives each its type. */
final class ExprReader {
    static final int MAX_DEPTH = 2_000;

    private final Converter in;
    private final CallReader calls;
    private int depth;
    private String function = "";

    ExprReader(Converter in) {
        this.in = in;
        this.calls = new CallReader(in);
    }

    /** Sets what {@code __func__} is. */
    void inFunction(String name) {
        function = name;
    }

    CExpr read(@Nullable IASTNode written) {
        if (written == null) {
            return new CExpr.Unsupported(
                    "missing expression", List.of(), new CType.Unknown("expression"), Span.NONE);
        }
        Span at = in.places.of(written);
        if (++depth > MAX_DEPTH) {
            depth--;
            in.unit.complain(
                    Problem.Kind.LIMIT, at, "an expression is nested deeper than " + MAX_DEPTH);
            return unsupported("expression nested too deeply", at);
        }
        try {
            return read(in.ambiguities.decide(written), at);
        } finally {
            depth--;
        }
    }

    private CExpr read(IASTNode node, Span at) {
        return switch (node) {
            case IASTLiteralExpression e -> literal(e, at);
            case IASTIdExpression e -> name(e.getName(), at);
            case IASTUnaryExpression e -> unary(e, at);
            case IASTBinaryExpression e -> binary(e, at);
            case IASTFunctionCallExpression e -> calls.read(e, at);
            case IASTFieldReference e -> select(e, at);
            case IASTArraySubscriptExpression e -> index(e, at);
            case IASTCastExpression e -> {
                CExpr operand = read(e.getOperand());
                yield new CExpr.Cast(operand, in.types.typeId(e.getTypeId()), at);
            }
            case IASTConditionalExpression e -> conditional(e, at);
            case IASTExpressionList e -> comma(e, at);
            case IASTTypeIdExpression e -> typeQuestion(e, at);
            case IASTTypeIdInitializerExpression e -> compoundLiteral(e, at);
            case IGNUASTCompoundStatementExpression e -> statements(e, at);
            case IASTInitializerList e -> in.inits.list(e, new CType.Unknown("list"));
            default -> unsupported("expression " + node.getClass().getSimpleName(), at);
        };
    }

    private static CExpr unsupported(String construct, Span at) {
        return new CExpr.Unsupported(construct, List.of(), new CType.Unknown(construct), at);
    }

    private CExpr literal(IASTLiteralExpression e, Span at) {
        return switch (e.getKind()) {
            case IASTLiteralExpression.lk_integer_constant ->
                    Literals.integer(new String(e.getValue()), in.sizes, at);
            case IASTLiteralExpression.lk_float_constant ->
                    Literals.floating(new String(e.getValue()), at);
            case IASTLiteralExpression.lk_char_constant ->
                    Literals.character(e.getValue(), in.sizes, at);
            case IASTLiteralExpression.lk_string_literal ->
                    Literals.string(e.getValue(), in.sizes, at);
            default -> unsupported("literal", at);
        };
    }

    private CExpr name(IASTName written, Span at) {
        String name = Bytes.utf8(written.toCharArray());
        switch (in.scope().find(name)) {
            case Scope.Value(var symbol, var type) -> {
                return new CExpr.Name(symbol, type, at);
            }
            case Scope.Type _ -> {
                return unsupported("type used as an expression", at);
            }
            case null -> {}
        }
        if (BuiltinNames.isFunctionName(name)) {
            CType type = new CType.Array(CTypes.toConst(CType.CHAR), function.length() + 1L);
            return new CExpr.StringConst(function, "", type, at);
        }
        if (BuiltinNames.isFunction(name)) {
            CType type = new CType.Function(CType.INT, List.of(), true, false);
            return new CExpr.Name(new Symbol.Function(name), type, at);
        }
        in.unit.complain(Problem.Kind.MISSING, at, name + " is not declared");
        return new CExpr.Name(new Symbol.Undeclared(name), new CType.Unknown(name), at);
    }

    private CExpr unary(IASTUnaryExpression e, Span at) {
        switch (e.getOperator()) {
            case IASTUnaryExpression.op_bracketedPrimary -> {
                return read(e.getOperand());
            }
            case IASTUnaryExpression.op_labelReference -> {
                IASTNode operand = in.ambiguities.decide(e.getOperand());
                return operand instanceof IASTIdExpression id
                        ? new CExpr.LabelAddress(
                                Bytes.utf8(id.getName().toCharArray()),
                                new CType.Pointer(CType.VOID),
                                at)
                        : unsupported("address of a label", at);
            }
            case IASTUnaryExpression.op_sizeof, IASTUnaryExpression.op_alignOf -> {
                CExpr operand = read(e.getOperand());
                boolean isAlignof = e.getOperator() == IASTUnaryExpression.op_alignOf;
                return new CExpr.SizeofExpr(operand, isAlignof, sizeT(), at);
            }
            default -> {}
        }
        UnaryOp op = unaryOp(e.getOperator());
        if (op == null) {
            return unsupported("unary operator", at);
        }
        CExpr operand = read(e.getOperand());
        return new CExpr.Unary(op, operand, unaryType(op, operand), at);
    }

    private static @Nullable UnaryOp unaryOp(int operator) {
        return switch (operator) {
            case IASTUnaryExpression.op_plus -> UnaryOp.PLUS;
            case IASTUnaryExpression.op_minus -> UnaryOp.MINUS;
            case IASTUnaryExpression.op_not -> UnaryOp.NOT;
            case IASTUnaryExpression.op_tilde -> UnaryOp.COMPLEMENT;
            case IASTUnaryExpression.op_star -> UnaryOp.DEREF;
            case IASTUnaryExpression.op_amper -> UnaryOp.ADDRESS;
            case IASTUnaryExpression.op_prefixIncr -> UnaryOp.PRE_INC;
            case IASTUnaryExpression.op_prefixDecr -> UnaryOp.PRE_DEC;
            case IASTUnaryExpression.op_postFixIncr -> UnaryOp.POST_INC;
            case IASTUnaryExpression.op_postFixDecr -> UnaryOp.POST_DEC;
            default -> null;
        };
    }

    private CType unaryType(UnaryOp op, CExpr operand) {
        CType type = operand.type();
        return switch (op) {
            case PLUS, MINUS, COMPLEMENT -> promoted(operand);
            case NOT -> CType.INT;
            case ADDRESS -> new CType.Pointer(type);
            case DEREF ->
                    CTypes.canonical(type) instanceof CType.Function
                            ? type
                            : CTypes.pointee(type)
                                    .orElseGet(() -> new CType.Unknown("what is pointed to"));
            case PRE_INC, PRE_DEC, POST_INC, POST_DEC -> CTypes.unqualified(type);
            case REAL, IMAG ->
                    CTypes.canonical(type) instanceof CType.Complex(var part)
                            ? part
                            : CTypes.unqualified(type);
        };
    }

    /** The type that an operand is computed in; a narrow bit-field becomes an int. */
    CType promoted(CExpr operand) {
        if (operand instanceof CExpr.Select(var base, _, var isArrow, var path, var type, _)
                && !path.isEmpty()) {
            CType of = isArrow ? CTypes.pointee(base.type()).orElse(base.type()) : base.type();
            if (CTypes.canonical(of) instanceof RecordType record) {
                Member member = CTypes.memberAt(record, path);
                if (member.isBitField()) {
                    return Arithmetic.promoteBits(type, member.bitWidth(), in.sizes);
                }
            }
        }
        return Arithmetic.promote(operand.type(), in.sizes);
    }

    private CExpr binary(IASTBinaryExpression e, Span at) {
        CExpr left = read(e.getOperand1());
        CExpr right = read(e.getOperand2());
        if (e.getOperator() == IASTBinaryExpression.op_assign) {
            return new CExpr.Assign(left, right, CTypes.unqualified(left.type()), at);
        }
        BinaryOp assigning = assigningOp(e.getOperator());
        if (assigning != null) {
            return new CExpr.CompoundAssign(
                    assigning,
                    left,
                    right,
                    binaryType(assigning, left, right),
                    CTypes.unqualified(left.type()),
                    at);
        }
        BinaryOp op = binaryOp(e.getOperator());
        return op == null
                ? new CExpr.Unsupported(
                        "binary operator", List.of(left, right), new CType.Unknown("operator"), at)
                : new CExpr.Binary(op, left, right, binaryType(op, left, right), at);
    }

    private static @Nullable BinaryOp binaryOp(int operator) {
        return switch (operator) {
            case IASTBinaryExpression.op_multiply -> BinaryOp.MUL;
            case IASTBinaryExpression.op_divide -> BinaryOp.DIV;
            case IASTBinaryExpression.op_modulo -> BinaryOp.REM;
            case IASTBinaryExpression.op_plus -> BinaryOp.ADD;
            case IASTBinaryExpression.op_minus -> BinaryOp.SUB;
            case IASTBinaryExpression.op_shiftLeft -> BinaryOp.SHL;
            case IASTBinaryExpression.op_shiftRight -> BinaryOp.SHR;
            case IASTBinaryExpression.op_lessThan -> BinaryOp.LT;
            case IASTBinaryExpression.op_greaterThan -> BinaryOp.GT;
            case IASTBinaryExpression.op_lessEqual -> BinaryOp.LE;
            case IASTBinaryExpression.op_greaterEqual -> BinaryOp.GE;
            case IASTBinaryExpression.op_equals -> BinaryOp.EQ;
            case IASTBinaryExpression.op_notequals -> BinaryOp.NE;
            case IASTBinaryExpression.op_binaryAnd -> BinaryOp.AND;
            case IASTBinaryExpression.op_binaryXor -> BinaryOp.XOR;
            case IASTBinaryExpression.op_binaryOr -> BinaryOp.OR;
            case IASTBinaryExpression.op_logicalAnd -> BinaryOp.LOGICAL_AND;
            case IASTBinaryExpression.op_logicalOr -> BinaryOp.LOGICAL_OR;
            default -> null;
        };
    }

    private static @Nullable BinaryOp assigningOp(int operator) {
        return switch (operator) {
            case IASTBinaryExpression.op_multiplyAssign -> BinaryOp.MUL;
            case IASTBinaryExpression.op_divideAssign -> BinaryOp.DIV;
            case IASTBinaryExpression.op_moduloAssign -> BinaryOp.REM;
            case IASTBinaryExpression.op_plusAssign -> BinaryOp.ADD;
            case IASTBinaryExpression.op_minusAssign -> BinaryOp.SUB;
            case IASTBinaryExpression.op_shiftLeftAssign -> BinaryOp.SHL;
            case IASTBinaryExpression.op_shiftRightAssign -> BinaryOp.SHR;
            case IASTBinaryExpression.op_binaryAndAssign -> BinaryOp.AND;
            case IASTBinaryExpression.op_binaryXorAssign -> BinaryOp.XOR;
            case IASTBinaryExpression.op_binaryOrAssign -> BinaryOp.OR;
            default -> null;
        };
    }

    private CType binaryType(BinaryOp op, CExpr left, CExpr right) {
        CType l = promoted(left);
        CType r = promoted(right);
        return switch (op) {
            case LT, GT, LE, GE, EQ, NE ->
                    CTypes.canonical(l) instanceof CType.Vector ? l : CType.INT;
            case LOGICAL_AND, LOGICAL_OR -> CType.INT;
            case SHL, SHR -> l;
            case ADD ->
                    CTypes.isPointer(l)
                            ? l
                            : CTypes.isPointer(r) ? r : Arithmetic.common(l, r, in.sizes);
            case SUB ->
                    CTypes.isPointer(l)
                            ? CTypes.isPointer(r) ? new CType.Int(in.sizes.ptrdiffT()) : l
                            : Arithmetic.common(l, r, in.sizes);
            case MUL, DIV, REM, AND, XOR, OR -> Arithmetic.common(l, r, in.sizes);
        };
    }

    private CExpr select(IASTFieldReference e, Span at) {
        CExpr base = read(e.getFieldOwner());
        String member = Bytes.utf8(e.getFieldName().toCharArray());
        boolean isArrow = e.isPointerDereference();
        CType of = isArrow ? CTypes.pointee(base.type()).orElse(base.type()) : base.type();
        if (CTypes.canonical(of) instanceof RecordType record) {
            List<Integer> path = CTypes.pathTo(record, member);
            if (!path.isEmpty()) {
                CType type = CTypes.memberAt(record, path).type();
                if (CTypes.isConst(of)) {
                    type = CTypes.toConst(type);
                }
                return new CExpr.Select(base, member, isArrow, path, type, at);
            }
            if (record.isComplete()) {
                in.unit.complain(Problem.Kind.TYPE, at, record + " has no member named " + member);
            }
        }
        CType unknown = new CType.Unknown("member " + member);
        return new CExpr.Select(base, member, isArrow, List.of(), unknown, at);
    }

    private CExpr index(IASTArraySubscriptExpression e, Span at) {
        CExpr base = read(e.getArrayExpression());
        CExpr index = read((IASTExpression) e.getArgument());
        boolean isSwapped =
                CTypes.isInteger(base.type()) && CTypes.pointee(index.type()).isPresent();
        if (isSwapped) {
            CExpr other = base;
            base = index;
            index = other;
        }
        CType type =
                CTypes.canonical(base.type()) instanceof CType.Vector(var elem, _)
                        ? elem
                        : CTypes.pointee(base.type()).orElseGet(() -> new CType.Unknown("element"));
        return new CExpr.Index(base, index, type, at);
    }

    private CExpr conditional(IASTConditionalExpression e, Span at) {
        CExpr cond = read(e.getLogicalConditionExpression());
        IASTExpression written = e.getPositiveResultExpression();
        CExpr then = written == null ? null : read(written);
        CExpr orElse = read(e.getNegativeResultExpression());
        CType type = conditionalType(then == null ? cond : then, orElse);
        return new CExpr.Conditional(cond, then, orElse, type, at);
    }

    private CType conditionalType(CExpr then, CExpr orElse) {
        CType l = CTypes.decay(then.type());
        CType r = CTypes.decay(orElse.type());
        if (CTypes.isUnknown(l)) {
            return r;
        }
        if (CTypes.isUnknown(r)) {
            return l;
        }
        if (CTypes.isArithmetic(l) && CTypes.isArithmetic(r)) {
            return Arithmetic.common(promoted(then), promoted(orElse), in.sizes);
        }
        if (CTypes.isVoid(l) || CTypes.isVoid(r)) {
            return CType.VOID;
        }
        if (CTypes.isPointer(l) && CTypes.isPointer(r)) {
            if (isNull(then)) {
                return r;
            }
            if (isNull(orElse)) {
                return l;
            }
            boolean isVoidRight = CTypes.pointee(r).filter(CTypes::isVoid).isPresent();
            return isVoidRight ? r : l;
        }
        return CTypes.isPointer(r) ? r : l;
    }

    /** Whether it is a null pointer constant: 0, or 0 cast to {@code void *}. */
    private static boolean isNull(CExpr expr) {
        return switch (expr) {
            case CExpr.IntConst constant -> constant.value().signum() == 0;
            case CExpr.Cast cast ->
                    isNull(cast.operand())
                            && CTypes.pointee(cast.type()).filter(CTypes::isVoid).isPresent();
            case CExpr _ -> false;
        };
    }

    private CExpr comma(IASTExpressionList list, Span at) {
        CExpr all = null;
        for (IASTExpression each : list.getExpressions()) {
            CExpr next = read(each);
            all =
                    all == null
                            ? next
                            : new CExpr.Comma(
                                    all,
                                    next,
                                    CTypes.decay(next.type()),
                                    all.at().path().equals(next.at().path())
                                            ? all.at().to(next.at())
                                            : at);
        }
        return all == null ? unsupported("empty expression", at) : all;
    }

    private CExpr typeQuestion(IASTTypeIdExpression e, Span at) {
        CType operand = in.types.typeId(e.getTypeId());
        return switch (e.getOperator()) {
            case IASTTypeIdExpression.op_sizeof ->
                    new CExpr.SizeofType(operand, false, sizeT(), at);
            case IASTTypeIdExpression.op_alignof ->
                    new CExpr.SizeofType(operand, true, sizeT(), at);
            default -> unsupported("type used as an expression", at);
        };
    }

    private CType sizeT() {
        return new CType.Int(in.sizes.sizeT());
    }

    private CExpr compoundLiteral(IASTTypeIdInitializerExpression e, Span at) {
        CType type = in.types.typeId(e.getTypeId());
        if (!(e.getInitializer() instanceof IASTInitializerList list)) {
            return unsupported("compound literal", at);
        }
        CExpr.InitList init = in.inits.list(list, type);
        return new CExpr.CompoundLiteral(init, InitReader.complete(type, init), at);
    }

    private CExpr statements(IGNUASTCompoundStatementExpression e, Span at) {
        if (e.getCompoundStatement() == null) {
            return unsupported("statement expression", at);
        }
        CStmt.Compound body = in.stmts.compound(e.getCompoundStatement());
        CType type = CType.VOID;
        if (!body.list().isEmpty() && body.list().getLast() instanceof CStmt.Evaluate last) {
            type = CTypes.decay(last.expr().type());
        }
        return new CExpr.StatementExpr(body, type, at);
    }
}
