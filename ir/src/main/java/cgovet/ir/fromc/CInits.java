package cgovet.ir.fromc;

import cgovet.base.text.Span;
import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.Member;
import cgovet.cfront.types.RecordType;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.List;

/** Initializers: C11 6.7.9 with designators and left-out braces. */
final class CInits {
    private final CBody body;
    private final CExprs exprs;

    CInits(CBody body, CExprs exprs) {
        this.body = body;
        this.exprs = exprs;
    }

    /** Initializes the cell at {@code address}, all of it. */
    void into(Value address, CType type, CExpr init) {
        if (init instanceof CExpr.InitList list) {
            body.emitter.emit(new Instr.Store(address, new Value.Zero(body.type(type)), list.at()));
            if (CBody.isAggregate(type)) {
                new Cursor(list.items()).fill(address, type, list.at());
            } else if (!list.items().isEmpty()) {
                scalar(address, type, list.items().getFirst().value());
            }
            return;
        }
        scalar(address, type, init);
    }

    private void scalar(Value address, CType type, CExpr init) {
        CExpr value = init;
        while (value instanceof CExpr.InitList list && !list.items().isEmpty()) {
            value = list.items().getFirst().value();
        }
        if (value instanceof CExpr.InitList) {
            return;
        }
        if (CTypes.canonical(type) instanceof CType.Array
                && value instanceof CExpr.StringConst string) {
            body.emitter.emit(
                    new Instr.Store(
                            address,
                            new Value.Literal(string.bytes(), body.type(type)),
                            string.at()));
            return;
        }
        Value result = exprs.convert(value, type);
        body.emitter.emit(new Instr.Store(address, result, value.at()));
    }

    /** Goes through the items of one pair of braces. */
    private final class Cursor {
        private final List<CExpr.Item> items;
        private int next;

        Cursor(List<CExpr.Item> items) {
            this.items = items;
        }

        boolean isAtEnd() {
            return next >= items.size();
        }

        /** Fills an aggregate whose own braces these are. */
        void fill(Value address, CType type, Span at) {
            int position = 0;
            while (!isAtEnd()) {
                CExpr.Item item = items.get(next);
                List<CExpr.Designator> path = item.designators();
                if (!path.isEmpty()) {
                    Place place = designated(new Place(address, type), path, at);
                    position = positionOf(type, path.getFirst(), position) + 1;
                    next++;
                    into(place.address, place.type, item.value());
                    continue;
                }
                if (position >= limit(type)) {
                    return;
                }
                one(part(address, type, position, item.value().at()), true);
                position++;
            }
        }

        /** Fills one part, going into it where its braces are left out. */
        private void one(Place place, boolean braces) {
            CExpr.Item item = items.get(next);
            CExpr value = item.value();
            if (value instanceof CExpr.InitList
                    || !CBody.isAggregate(place.type)
                    || isWhole(place.type, value)) {
                next++;
                into(place.address, place.type, value);
                return;
            }
            for (int i = 0; i < limit(place.type) && !isAtEnd(); i++) {
                if (!items.get(next).designators().isEmpty()) {
                    return;
                }
                one(part(place.address, place.type, i, value.at()), false);
            }
        }

        private boolean isWhole(CType type, CExpr value) {
            CType plain = CTypes.canonical(type);
            if (plain instanceof CType.Array) {
                return value instanceof CExpr.StringConst || value.type() instanceof CType.Unknown;
            }
            return CTypes.canonical(value.type()) == plain
                    || CTypes.canonical(value.type()) instanceof RecordType other
                            && plain instanceof RecordType mine
                            && other.tag().equals(mine.tag());
        }
    }

    /** A part of what is initialized. */
    private record Place(Value address, CType type) {}

    private static int limit(CType type) {
        return switch (CTypes.canonical(type)) {
            case CType.Array a -> a.hasLength() ? (int) Math.min(a.length(), 1 << 20) : 1 << 20;
            case RecordType r when r.isUnion() -> Math.min(1, r.members().size());
            case RecordType r -> r.members().size();
            default -> 1;
        };
    }

    private Place part(Value address, CType type, int position, Span at) {
        CPlaces places = exprs.places();
        return switch (CTypes.canonical(type)) {
            case CType.Array a ->
                    new Place(
                            places.element(
                                    address, Value.Number.of(position, IrType.INT64), a.elem(), at),
                            a.elem());
            case RecordType r -> {
                Member member = r.members().get(position);
                yield new Place(
                        places.member(
                                address, r, List.of(position), member.name(), member.type(), at),
                        member.type());
            }
            default -> new Place(address, type);
        };
    }

    private Place designated(Place whole, List<CExpr.Designator> path, Span at) {
        Place place = whole;
        for (CExpr.Designator designator : path) {
            place = step(place, designator, at);
        }
        return place;
    }

    private Place step(Place place, CExpr.Designator designator, Span at) {
        CPlaces places = exprs.places();
        return switch (designator) {
            case CExpr.Dot(var name) -> {
                if (!(CTypes.canonical(place.type) instanceof RecordType record)) {
                    yield place;
                }
                List<Integer> path = new ArrayList<>(CTypes.pathTo(record, name));
                if (path.isEmpty()) {
                    yield place;
                }
                Member member = CTypes.memberAt(record, path);
                yield new Place(
                        places.member(place.address, record, path, name, member.type(), at),
                        member.type());
            }
            case CExpr.At index -> {
                CType elem =
                        CTypes.canonical(place.type) instanceof CType.Array array
                                ? array.elem()
                                : place.type;
                yield new Place(
                        places.element(place.address, exprs.value(index.low()), elem, at), elem);
            }
        };
    }

    private static int positionOf(CType type, CExpr.Designator designator, int otherwise) {
        if (designator instanceof CExpr.Dot(var name)
                && CTypes.canonical(type) instanceof RecordType record) {
            List<Integer> path = CTypes.pathTo(record, name);
            return path.isEmpty() ? otherwise : path.getFirst();
        }
        if (designator instanceof CExpr.At index && index.low() instanceof CExpr.IntConst number) {
            return number.value().intValue();
        }
        return otherwise;
    }
}
