package cgovet.ir.fromc;

import cgovet.base.text.Span;
import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.syntax.ConstantEvaluator;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.Member;
import cgovet.cfront.types.RecordType;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Initializers: C11 6.7.9 with designators and left-out braces. */
final class CInits {
    /** A longer range of elements is written through an index that is not known. */
    private static final int MAX_RANGE = 64;

    private final CBody body;
    private final CExprs exprs;

    CInits(CBody body, CExprs exprs) {
        this.body = body;
        this.exprs = exprs;
    }

    /** Initializes the cell at {@code address}, all of it. */
    void into(Value address, CType type, CExpr init) {
        if (!(init instanceof CExpr.InitList list)) {
            single(address, type, init);
            return;
        }
        body.emitter.emit(new Instr.Store(address, exprs.zero(type), list.at()));
        fill(address, type, list);
    }

    /** Without the zeros that are there before. */
    private void fill(Value address, CType type, CExpr.InitList list) {
        if (isArray(type)
                && list.items().size() == 1
                && list.items().getFirst().designators().isEmpty()
                && list.items().getFirst().value() instanceof CExpr.StringConst string
                && isWhole(type, string)) {
            single(address, type, string);
        } else if (CBody.isAggregate(type)) {
            new Cursor(address, type).fill(list);
        } else if (!list.items().isEmpty()) {
            scalar(address, type, list.items().getFirst().value());
        }
    }

    private void scalar(Value address, CType type, CExpr init) {
        CExpr value = init;
        while (value instanceof CExpr.InitList list && !list.items().isEmpty()) {
            value = list.items().getFirst().value();
        }
        if (!(value instanceof CExpr.InitList)) {
            single(address, type, value);
        }
    }

    private void single(Value address, CType type, CExpr value) {
        if (isArray(type) && value instanceof CExpr.StringConst string) {
            Value text = new Value.Literal(string.bytes(), body.type(type));
            body.emitter.emit(new Instr.Store(address, text, string.at()));
            return;
        }
        Value result =
                isArray(type) && value instanceof CExpr.CompoundLiteral
                        ? body.load(exprs.places().address(value), type, value.at())
                        : exprs.convert(value, type);
        body.emitter.emit(new Instr.Store(address, result, value.at()));
    }

    private static boolean isArray(CType type) {
        return CTypes.canonical(type) instanceof CType.Array;
    }

    /** An aggregate that is being filled, and the part that is next. */
    private static final class Frame {
        final CType type;
        final List<Long> path;
        long next;

        Frame(CType type, List<Long> path) {
            this.type = type;
            this.path = path;
        }

        List<Long> step() {
            List<Long> to = new ArrayList<>(path);
            to.add(next);
            return to;
        }
    }

    /** Goes through the items of one pair of braces. */
    private final class Cursor {
        private final Value address;
        private final CType type;
        private final Map<List<Long>, Value> places = new HashMap<>();
        private final List<Frame> frames = new ArrayList<>();

        Cursor(Value address, CType type) {
            this.address = address;
            this.type = type;
        }

        void fill(CExpr.InitList list) {
            frames.add(new Frame(type, List.of()));
            for (CExpr.Item item : list.items()) {
                boolean isRange = false;
                if (item.designators().isEmpty()) {
                    if (!advance()) {
                        return;
                    }
                } else {
                    frames.subList(1, frames.size()).clear();
                    if (!designate(item.designators())) {
                        // What does not exist is an error of the source.
                        exprs.effect(item.value());
                        continue;
                    }
                    isRange =
                            item.designators().getLast() instanceof CExpr.At at
                                    && at.high() != null;
                }
                descend(item.value());
                Frame top = frames.getLast();
                long last = top.next;
                if (isRange
                        && item.designators().getLast() instanceof CExpr.At(_, var high)
                        && high != null) {
                    last = number(high).orElse(top.next);
                }
                if (last - top.next > MAX_RANGE) {
                    Value index = exprs.pure(List.of(), CType.INT, list.at());
                    CType elem = partType(top);
                    Value base = place(top.path, item.value().at());
                    store(exprs.places().element(base, index, elem, list.at()), elem, item.value());
                    top.next = last;
                } else {
                    for (; ; top.next++) {
                        store(place(top.step(), item.value().at()), partType(top), item.value());
                        if (top.next >= last) {
                            break;
                        }
                    }
                }
                top.next++;
            }
        }

        private void store(Value place, CType of, CExpr value) {
            if (value instanceof CExpr.InitList list) {
                CInits.this.fill(place, of, list);
            } else {
                single(place, of, value);
            }
        }

        /** To the next part that there is; false where all are filled. */
        private boolean advance() {
            while (true) {
                Frame top = frames.getLast();
                while (top.next < limit(top.type) && isUnnamedBitField(top)) {
                    top.next++;
                }
                if (top.next < limit(top.type)) {
                    return true;
                }
                if (frames.size() == 1) {
                    return false;
                }
                frames.removeLast();
                frames.getLast().next++;
            }
        }

        /** Into the part that is next, where its braces are left out. */
        private void descend(CExpr value) {
            while (!(value instanceof CExpr.InitList)) {
                Frame top = frames.getLast();
                CType part = partType(top);
                boolean isVector = CTypes.canonical(part) instanceof CType.Vector;
                if (!CBody.isAggregate(part) || isVector || isWhole(part, value)) {
                    return;
                }
                Frame inner = new Frame(part, top.step());
                if (limit(part) == 0) {
                    return;
                }
                frames.add(inner);
                while (inner.next < limit(part) - 1 && isUnnamedBitField(inner)) {
                    inner.next++;
                }
            }
        }

        private boolean designate(List<CExpr.Designator> designators) {
            for (int i = 0; i < designators.size(); i++) {
                Frame top = frames.getLast();
                switch (designators.get(i)) {
                    case CExpr.Dot(var name) -> {
                        if (!(CTypes.canonical(top.type) instanceof RecordType record)) {
                            return false;
                        }
                        List<Integer> path = CTypes.pathTo(record, name);
                        if (path.isEmpty()) {
                            return false;
                        }
                        for (int k = 0; k < path.size(); k++) {
                            Frame at = frames.getLast();
                            at.next = path.get(k);
                            if (k < path.size() - 1) {
                                frames.add(new Frame(partType(at), at.step()));
                            }
                        }
                    }
                    case CExpr.At(var low, _) -> {
                        Optional<Long> index = number(low);
                        if (index.isEmpty() || !isIndexed(top.type)) {
                            return false;
                        }
                        top.next = index.get();
                    }
                }
                if (i < designators.size() - 1) {
                    Frame at = frames.getLast();
                    frames.add(new Frame(partType(at), at.step()));
                }
            }
            return true;
        }

        private Value place(List<Long> path, Span at) {
            if (path.isEmpty()) {
                return address;
            }
            Value known = places.get(path);
            if (known != null) {
                return known;
            }
            List<Long> before = path.subList(0, path.size() - 1);
            Value base = place(before, at);
            CType whole = type;
            for (long step : before) {
                whole = partType(whole, step);
            }
            long last = path.getLast();
            CType part = partType(whole, last);
            Value result =
                    CTypes.canonical(whole) instanceof RecordType record
                            ? exprs.places().step(base, record, (int) last, at)
                            : exprs.places()
                                    .element(base, Value.Number.of(last, IrType.INT64), part, at);
            places.put(List.copyOf(path), result);
            return result;
        }
    }

    private Optional<Long> number(CExpr expr) {
        return ConstantEvaluator.integer(expr, body.sizes)
                .filter(value -> value.bitLength() < 32 && value.signum() >= 0)
                .map(BigInteger::longValue);
    }

    private static boolean isIndexed(CType type) {
        CType plain = CTypes.canonical(type);
        return plain instanceof CType.Array || plain instanceof CType.Vector;
    }

    private static boolean isUnnamedBitField(Frame frame) {
        if (!(CTypes.canonical(frame.type) instanceof RecordType record)) {
            return false;
        }
        Member member = record.members().get((int) frame.next);
        return member.isBitField() && member.name().isEmpty();
    }

    private static CType partType(Frame frame) {
        return partType(frame.type, frame.next);
    }

    private static CType partType(CType whole, long position) {
        return switch (CTypes.canonical(whole)) {
            case CType.Array _ -> CTypes.element(whole);
            case CType.Vector v -> v.elem();
            case RecordType r when position < r.members().size() ->
                    r.members().get((int) position).type();
            default -> new CType.Unknown("part of an initializer");
        };
    }

    /** How many parts are filled in order. */
    private static long limit(CType type) {
        return switch (CTypes.canonical(type)) {
            case CType.Array a -> a.hasLength() ? a.length() : Integer.MAX_VALUE;
            case CType.Vector _ -> Integer.MAX_VALUE;
            case RecordType r when r.isUnion() -> Math.min(1, r.members().size());
            case RecordType r -> r.members().size();
            default -> 0;
        };
    }

    /** Whether an expression without braces is the value of the whole aggregate. */
    private static boolean isWhole(CType type, CExpr value) {
        CType plain = CTypes.canonical(type);
        CType given = CTypes.canonical(value.type());
        if (plain instanceof CType.Array array) {
            boolean isText = value instanceof CExpr.StringConst && !CBody.isAggregate(array.elem());
            return isText || value instanceof CExpr.CompoundLiteral && given instanceof CType.Array;
        }
        return given == plain
                || given instanceof CType.Unknown
                || given instanceof RecordType other
                        && plain instanceof RecordType mine
                        && !mine.tag().isEmpty()
                        && other.tag().equals(mine.tag());
    }
}
