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

    private static final int MAX_DEPTH = 50;

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

    /** An aggregate and which of its parts is next. */
    private static final class Frame {
        final CType aggregate;
        long index;

        Frame(CType type) {
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

        boolean isFull() {
            return switch (aggregate) {
                case CType.Array array -> array.hasLength() && index >= array.length();
                case RecordType record -> index >= record.members().size();
                case CType.Plain _, CType.Derived _, CType.Declared _ -> false;
            };
        }

        void next() {
            index =
                    aggregate instanceof RecordType record && record.isUnion()
                            ? record.members().size()
                            : index + 1;
            skipUnnamed();
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

    /**
     * The place that the next item goes to: the aggregate, then parts whose braces are left out.
     */
    private static final class Cursor {
        private final List<Frame> frames = new ArrayList<>();
        private long end;

        Cursor(CType type) {
            frames.add(new Frame(type));
        }

        CType aggregate() {
            return frames.getFirst().aggregate;
        }

        Frame top() {
            return frames.getLast();
        }

        void enter(CType part) {
            frames.add(new Frame(part));
        }

        void restart() {
            frames.subList(1, frames.size()).clear();
        }

        /** One part is done, and with it what it was the last part of. */
        void next() {
            top().next();
            while (frames.size() > 1 && top().isFull()) {
                frames.removeLast();
                top().next();
            }
            end = Math.max(end, frames.getFirst().index + (frames.size() > 1 ? 1 : 0));
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
        if (cursor.aggregate() instanceof CType.Array array
                && array.length() == CType.Array.INCOMPLETE) {
            // Items that were not kept are plain ones, an element each.
            long rest = Math.max(0, clauses.length - MAX_ITEMS);
            long length = items.size() > MAX_ITEMS ? cursor.end + rest : cursor.end;
            result = new CType.Array(array.elem(), length);
        }
        return new CExpr.InitList(items, result, at);
    }

    private CExpr.Item item(IASTInitializerClause clause, Cursor cursor) {
        if (!(clause instanceof ICASTDesignatedInitializer designated)) {
            return new CExpr.Item(List.of(), value(clause, cursor));
        }
        List<CExpr.Designator> path = new ArrayList<>();
        cursor.restart();
        CType part = cursor.aggregate();
        for (ICASTDesignator designator : designated.getDesignators()) {
            if (!path.isEmpty()) {
                cursor.enter(part);
            }
            switch (designator) {
                case ICASTFieldDesignator field -> {
                    String name = Bytes.utf8(field.getName().toCharArray());
                    path.add(new CExpr.Dot(name));
                    part = member(cursor, part, name);
                }
                case ICASTArrayDesignator array -> {
                    CExpr low = in.exprs.read(array.getSubscriptExpression());
                    path.add(new CExpr.At(low, null));
                    jump(cursor, low);
                    part = CTypes.pointee(part).orElse(new CType.Unknown("element"));
                }
                case IGCCASTArrayRangeDesignator range -> {
                    CExpr low = in.exprs.read(range.getRangeFloor());
                    CExpr high = in.exprs.read(range.getRangeCeiling());
                    path.add(new CExpr.At(low, high));
                    jump(cursor, high);
                    part = CTypes.pointee(part).orElse(new CType.Unknown("element"));
                }
                default -> {}
            }
        }
        CExpr value = clause(designated.getOperand(), part);
        if (!(value instanceof CExpr.InitList)) {
            descend(cursor, value);
        }
        cursor.next();
        return new CExpr.Item(path, value);
    }

    /** Goes to a member, through unnamed records around it. */
    private static CType member(Cursor cursor, CType type, String name) {
        if (!(CTypes.canonical(type) instanceof RecordType record)) {
            return new CType.Unknown(name);
        }
        List<Integer> to = CTypes.pathTo(record, name);
        if (to.isEmpty()) {
            return new CType.Unknown(name);
        }
        for (int i = 0; i < to.size(); i++) {
            if (i > 0) {
                cursor.enter(cursor.top().part());
            }
            cursor.top().index = to.get(i);
        }
        return CTypes.memberAt(record, to).type();
    }

    private void jump(Cursor cursor, CExpr number) {
        ConstantEvaluator.integer(number, in.sizes)
                .filter(v -> v.signum() >= 0 && v.bitLength() < 62)
                .map(BigInteger::longValue)
                .ifPresent(to -> cursor.top().index = to);
    }

    private CExpr value(IASTInitializerClause clause, Cursor cursor) {
        CExpr value;
        if (clause instanceof IASTInitializerList list) {
            value = list(list, cursor.top().part());
        } else {
            value = in.exprs.read(clause);
            descend(cursor, value);
        }
        cursor.next();
        return value;
    }

    /** Into parts whose braces are left out, to the one that the value belongs to. */
    private static void descend(Cursor cursor, CExpr value) {
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            CType part = cursor.top().part();
            if (isWhole(value, part) || !hasParts(part)) {
                return;
            }
            cursor.enter(part);
        }
    }

    private static boolean hasParts(CType type) {
        return switch (CTypes.canonical(type)) {
            case CType.Array array -> array.length() != 0;
            case RecordType record -> !record.members().isEmpty();
            case CType.Plain _, CType.Derived _, CType.Declared _ -> false;
        };
    }

    /** Whether one expression initializes the whole part. */
    private static boolean isWhole(CExpr value, CType part) {
        CType type = CTypes.canonical(part);
        return switch (type) {
            case RecordType _ ->
                    CTypes.canonical(value.type()) == type || CTypes.isUnknown(value.type());
            case CType.Array array ->
                    value instanceof CExpr.StringConst && CTypes.isInteger(array.elem());
            case CType.Plain _, CType.Derived _, CType.Declared _ -> true;
        };
    }
}
