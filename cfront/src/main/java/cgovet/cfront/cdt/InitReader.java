package cgovet.cfront.cdt;

import cgovet.base.text.Span;
import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.syntax.ConstantEvaluator;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.Member;
import cgovet.cfront.types.RecordType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
import org.eclipse.cdt.core.dom.ast.IASTInitializer;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTInitializerList;
import org.eclipse.cdt.core.dom.ast.c.ICASTArrayDesignator;
import org.eclipse.cdt.core.dom.ast.c.ICASTDesignatedInitializer;
import org.eclipse.cdt.core.dom.ast.c.ICASTDesignator;
import org.eclipse.cdt.core.dom.ast.c.ICASTFieldDesignator;
import org.eclipse.cdt.core.dom.ast.gnu.c.IGCCASTArrayRangeDesignator;
import org.jspecify.annotations.Nullable;

/** Reads initializers; knows which part of an aggregate each item belongs to. */
final class InitReader {
    /** Tables are longer; what follows is one unsupported item. */
    static final int MAX_ITEMS = 1_000;

    private final Converter in;

    InitReader(Converter in) {
        this.in = in;
    }

    /** An initializer of something of type {@code type}; null for what is none. */
    @Nullable CExpr read(IASTInitializer initializer, CType type) {
        if (initializer instanceof IASTEqualsInitializer equals) {
            return clause(equals.getInitializerClause(), type);
        }
        return initializer instanceof IASTInitializerList list ? list(list, type) : null;
    }

    CExpr clause(IASTInitializerClause clause, CType type) {
        return clause instanceof IASTInitializerList list
                ? list(list, type)
                : in.exprs.read(clause);
    }

    /** The type of a variable whose array length follows from its initializer. */
    static CType complete(CType type, @Nullable CExpr init) {
        if (init == null
                || !(CTypes.canonical(type) instanceof CType.Array array)
                || array.length() != CType.Array.INCOMPLETE) {
            return type;
        }
        return switch (init) {
            case CExpr.InitList list -> list.type();
            case CExpr.StringConst text ->
                    text.type() instanceof CType.Array(_, var length)
                            ? new CType.Array(array.elem(), length)
                            : type;
            case CExpr _ ->
                    CTypes.canonical(init.type()) instanceof CType.Array(_, var length)
                            ? new CType.Array(array.elem(), length)
                            : type;
        };
    }

    /** The place in an aggregate that the next item goes to. */
    private static final class Cursor {
        private final CType aggregate;
        private long index;
        private long end;

        /** Scalars of the part at {@code index} that items without braces still fill. */
        private long open;

        Cursor(CType type) {
            aggregate = CTypes.canonical(type);
            skipUnnamed();
        }

        CType part() {
            return switch (aggregate) {
                case CType.Array array -> array.elem();
                case CType.Vector vector -> vector.elem();
                case RecordType record ->
                        index < record.members().size()
                                ? record.members().get((int) index).type()
                                : new CType.Unknown("item beyond the end");
                case CType.Plain _, CType.Derived _, CType.Declared _ -> aggregate;
            };
        }

        void next() {
            index =
                    aggregate instanceof RecordType record && record.isUnion()
                            ? record.members().size()
                            : index + 1;
            open = 0;
            end = Math.max(end, index);
            skipUnnamed();
        }

        void jump(long to) {
            index = to;
            open = 0;
        }

        private void skipUnnamed() {
            if (aggregate instanceof RecordType record) {
                while (index < record.members().size()) {
                    Member member = record.members().get((int) index);
                    if (!member.name().isEmpty() || !member.isBitField()) {
                        return;
                    }
                    index++;
                }
            }
        }
    }

    CExpr.InitList list(IASTInitializerList written, CType type) {
        Span at = in.places.of(written);
        Cursor cursor = new Cursor(type);
        List<CExpr.Item> items = new ArrayList<>();
        IASTInitializerClause[] clauses = written.getClauses();
        for (IASTInitializerClause clause : clauses) {
            if (items.size() == MAX_ITEMS) {
                items.add(
                        new CExpr.Item(
                                List.of(),
                                new CExpr.Unsupported(
                                        "rest of a long initializer", List.of(), type, at)));
                break;
            }
            if (clause != null) {
                items.add(item(clause, cursor));
            }
        }
        CType result = type;
        if (cursor.aggregate instanceof CType.Array array
                && array.length() == CType.Array.INCOMPLETE) {
            // Items that were not kept are plain ones, an element each.
            long rest = Math.max(0, clauses.length - MAX_ITEMS);
            long length = items.size() > MAX_ITEMS ? cursor.end + rest : cursor.end;
            result =
                    new CType.Array(
                            array.elem(), Math.max(length, cursor.open > 0 ? cursor.index + 1 : 0));
        }
        return new CExpr.InitList(items, result, at);
    }

    private CExpr.Item item(IASTInitializerClause clause, Cursor cursor) {
        if (!(clause instanceof ICASTDesignatedInitializer designated)) {
            return new CExpr.Item(List.of(), value(clause, cursor));
        }
        List<CExpr.Designator> path = new ArrayList<>();
        CType part = cursor.aggregate;
        boolean isFirst = true;
        for (ICASTDesignator designator : designated.getDesignators()) {
            switch (designator) {
                case ICASTFieldDesignator field -> {
                    String name = Bytes.utf8(field.getName().toCharArray());
                    path.add(new CExpr.Dot(name));
                    List<Integer> to =
                            CTypes.canonical(part) instanceof RecordType record
                                    ? CTypes.pathTo(record, name)
                                    : List.of();
                    if (isFirst && !to.isEmpty()) {
                        cursor.jump(to.getFirst());
                    }
                    part =
                            to.isEmpty() || !(CTypes.canonical(part) instanceof RecordType record)
                                    ? new CType.Unknown(name)
                                    : CTypes.memberAt(record, to).type();
                }
                case ICASTArrayDesignator array -> {
                    CExpr low = in.exprs.read(array.getSubscriptExpression());
                    path.add(new CExpr.At(low, null));
                    if (isFirst) {
                        jump(cursor, low);
                    }
                    part = CTypes.pointee(part).orElse(new CType.Unknown("element"));
                }
                case IGCCASTArrayRangeDesignator range -> {
                    CExpr low = in.exprs.read(range.getRangeFloor());
                    CExpr high = in.exprs.read(range.getRangeCeiling());
                    path.add(new CExpr.At(low, high));
                    if (isFirst) {
                        jump(cursor, high);
                    }
                    part = CTypes.pointee(part).orElse(new CType.Unknown("element"));
                }
                default -> {}
            }
            isFirst = false;
        }
        CExpr value = clause(designated.getOperand(), part);
        cursor.next();
        return new CExpr.Item(path, value);
    }

    private void jump(Cursor cursor, CExpr to) {
        ConstantEvaluator.integer(to, in.sizes)
                .filter(v -> v.signum() >= 0 && v.bitLength() < 62)
                .map(BigInteger::longValue)
                .ifPresent(cursor::jump);
    }

    private CExpr value(IASTInitializerClause clause, Cursor cursor) {
        if (clause instanceof IASTInitializerList list) {
            CExpr value = list(list, cursor.open > 0 ? new CType.Unknown("part") : cursor.part());
            cursor.next();
            return value;
        }
        CExpr value = in.exprs.read(clause);
        if (cursor.open > 0) {
            if (--cursor.open == 0) {
                cursor.next();
            }
            return value;
        }
        CType part = cursor.part();
        long scalars = isWhole(value, part) ? 1 : scalars(part, 0);
        if (scalars > 1) {
            cursor.open = scalars - 1;
        } else {
            cursor.next();
        }
        return value;
    }

    /** Whether one expression initializes the whole part. */
    private static boolean isWhole(CExpr value, CType part) {
        CType type = CTypes.canonical(part);
        return switch (type) {
            case RecordType _ -> CTypes.canonical(value.type()) == type;
            case CType.Array array ->
                    value instanceof CExpr.StringConst && CTypes.isInteger(array.elem());
            case CType.Plain _, CType.Derived _, CType.Declared _ -> true;
        };
    }

    private static long scalars(CType type, int depth) {
        if (depth > 50) {
            return 1;
        }
        return switch (CTypes.canonical(type)) {
            case CType.Array array ->
                    Math.min(
                            1L << 40,
                            Math.max(1, array.length()) * scalars(array.elem(), depth + 1));
            case RecordType record -> {
                long sum = 0;
                for (Member member : record.members()) {
                    boolean isUnnamedBits = member.name().isEmpty() && member.isBitField();
                    long one = isUnnamedBits ? 0 : scalars(member.type(), depth + 1);
                    sum = record.isUnion() ? (sum == 0 ? one : sum) : Math.min(1L << 40, sum + one);
                }
                yield sum;
            }
            case CType.Plain _, CType.Derived _, CType.Declared _ -> 1;
        };
    }
}
