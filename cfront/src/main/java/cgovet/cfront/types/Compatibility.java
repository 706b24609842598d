package cgovet.cfront.types;

import cgovet.cfront.types.CType.Array;
import cgovet.cfront.types.CType.Function;
import cgovet.cfront.types.CType.Pointer;
import cgovet.cfront.types.CType.Qualified;
import cgovet.cfront.types.CType.Unknown;
import cgovet.cfront.types.CType.Vector;

/** Compatibility of types within one translation unit. */
final class Compatibility {
    private Compatibility() {}

    static boolean test(CType left, CType right) {
        if (left == right) {
            return true;
        }
        if (qualifiers(left) != qualifiers(right)) {
            return CTypes.isUnknown(left) || CTypes.isUnknown(right);
        }
        CType a = CTypes.canonical(left);
        CType b = CTypes.canonical(right);
        if (a instanceof Unknown || b instanceof Unknown) {
            return true;
        }
        if (a instanceof EnumType e && !(b instanceof EnumType)) {
            return e.integer().equals(b);
        }
        if (b instanceof EnumType e && !(a instanceof EnumType)) {
            return e.integer().equals(a);
        }
        return switch (a) {
            case Pointer p -> b instanceof Pointer q && test(p.elem(), q.elem());
            case Array x ->
                    b instanceof Array y
                            && (!x.hasLength() || !y.hasLength() || x.length() == y.length())
                            && test(x.elem(), y.elem());
            case Vector x ->
                    b instanceof Vector y && x.bytes() == y.bytes() && test(x.elem(), y.elem());
            case Function f -> b instanceof Function g && functions(f, g);
            case Qualified _ ->
                    throw new IllegalStateException("canonical types have no qualifier");
            case CType.Plain plain -> plain.equals(b);
            case CType.Declared declared -> declared == b;
        };
    }

    private static boolean functions(Function f, Function g) {
        if (!test(CTypes.unqualified(f.result()), CTypes.unqualified(g.result()))) {
            return false;
        }
        if (!f.hasPrototype() || !g.hasPrototype()) {
            return true;
        }
        if (f.variadic() != g.variadic() || f.params().size() != g.params().size()) {
            return false;
        }
        for (int i = 0; i < f.params().size(); i++) {
            if (!test(
                    CTypes.unqualified(f.params().get(i).type()),
                    CTypes.unqualified(g.params().get(i).type()))) {
                return false;
            }
        }
        return true;
    }

    private static int qualifiers(CType type) {
        int bits = 0;
        CType at = type;
        while (true) {
            if (at instanceof Typedef named) {
                at = named.target();
            } else if (at instanceof Qualified q) {
                bits |=
                        (q.isConst() ? 1 : 0)
                                | (q.isVolatile() ? 2 : 0)
                                | (q.isRestrict() ? 4 : 0)
                                | (q.isAtomic() ? 8 : 0);
                at = q.type();
            } else {
                return bits;
            }
        }
    }
}
