package cgovet.gofront.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Types as go/types writes them. */
public final class TypeStrings {
    private static final int MAX_DEPTH = 1_000;

    /** Types that are named in themselves more than once are written out many times over. */
    private static final int MAX_LENGTH = 1 << 16;

    /** How a package's names are qualified. */
    @FunctionalInterface
    public interface Qualifier {
        /** What stands before the dot; empty for no qualification. */
        String of(GoPackage pkg);
    }

    private final StringBuilder out = new StringBuilder();
    private final Qualifier qualifier;
    private int depth;

    private TypeStrings(Qualifier qualifier) {
        this.qualifier = qualifier;
    }

    /** With full import paths. */
    public static String full(GoType type) {
        return of(type, GoPackage::path);
    }

    /** As a programmer of {@code home} would write it. */
    public static String local(GoType type, @Nullable GoPackage home) {
        return of(type, pkg -> pkg == home ? "" : pkg.name());
    }

    public static String of(GoType type, Qualifier qualifier) {
        TypeStrings strings = new TypeStrings(qualifier);
        strings.write(type);
        return strings.out.toString();
    }

    private void write(GoType type) {
        if (++depth > MAX_DEPTH || out.length() > MAX_LENGTH) {
            out.append('…');
            depth--;
            return;
        }
        switch (type) {
            case GoType.Basic t -> {
                if (t.kind() == BasicKind.UNSAFE_POINTER) {
                    String prefix = qualifier.of(Universe.UNSAFE);
                    out.append(prefix.isEmpty() ? "" : prefix + ".");
                }
                out.append(t.name());
            }
            case GoType.Array t -> {
                out.append('[').append(t.length()).append(']');
                write(t.elem());
            }
            case GoType.Slice t -> {
                out.append("[]");
                write(t.elem());
            }
            case GoType.Pointer t -> {
                out.append('*');
                write(t.elem());
            }
            case GoType.Struct t -> struct(t);
            case GoType.Tuple t -> tuple(t, false);
            case GoType.Signature t -> {
                out.append("func");
                signature(t);
            }
            case GoType.Interface t -> face(t);
            case GoType.MapType t -> {
                out.append("map[");
                write(t.key());
                out.append(']');
                write(t.elem());
            }
            case GoType.Chan t -> channel(t);
            case GoType.Named t -> {
                name(t.obj());
                if (!t.typeArgs().isEmpty()) {
                    list(t.typeArgs());
                } else if (!t.typeParams().isEmpty()) {
                    typeParams(t.typeParams());
                }
            }
            case GoType.TypeParam t -> out.append(t.obj().name());
            case GoType.Union t -> union(t);
            case GoType.Alias t -> {
                name(t.obj());
                if (!t.typeArgs().isEmpty()) {
                    list(t.typeArgs());
                } else if (!t.typeParams().isEmpty()) {
                    typeParams(t.typeParams());
                }
            }
            case GoType.UnknownC _ -> out.append("invalid type");
        }
        depth--;
    }

    private void name(Obj.TypeName obj) {
        GoPackage pkg = obj.pkg();
        if (pkg != null) {
            String prefix = qualifier.of(pkg);
            if (!prefix.isEmpty()) {
                out.append(prefix).append('.');
            }
        }
        out.append(obj.name());
    }

    private void list(List<GoType> types) {
        out.append('[');
        for (int i = 0; i < types.size(); i++) {
            if (i > 0) {
                out.append(", ");
            }
            write(types.get(i));
        }
        out.append(']');
    }

    private void typeParams(List<GoType.TypeParam> params) {
        out.append('[');
        GoType before = null;
        for (int i = 0; i < params.size(); i++) {
            GoType constraint = params.get(i).constraint();
            if (i > 0) {
                // A constraint that is no interface is wrapped in one of its own for each
                // parameter.
                boolean same =
                        constraint == before && constraint.underlying() instanceof GoType.Interface;
                if (!same && before != null) {
                    out.append(' ');
                    write(before);
                }
                out.append(", ");
            }
            before = constraint;
            write(params.get(i));
        }
        if (before != null) {
            out.append(' ');
            write(before);
        }
        out.append(']');
    }

    private void struct(GoType.Struct t) {
        out.append("struct{");
        for (int i = 0; i < t.fields().size(); i++) {
            Obj.Var field = t.fields().get(i);
            if (i > 0) {
                out.append("; ");
            }
            if (!field.isEmbedded()) {
                out.append(field.name()).append(' ');
            }
            write(field.type());
            if (!t.tag(i).isEmpty()) {
                out.append(' ').append(GoQuote.quote(t.tag(i)));
            }
        }
        out.append('}');
    }

    private void face(GoType.Interface t) {
        if (t == Universe.ANY_INTERFACE) {
            out.append("any");
            return;
        }
        if (t == Universe.COMPARABLE_INTERFACE) {
            out.append("interface{comparable}");
            return;
        }
        if (t.isImplicit()) {
            if (t.explicitMethods().isEmpty() && t.embedded().size() == 1) {
                write(t.embedded().getFirst());
                return;
            }
            out.append("/* implicit */ ");
        }
        out.append("interface{");
        boolean first = true;
        for (Obj.Func method : t.explicitMethods()) {
            out.append(first ? "" : "; ").append(method.name());
            signature(method.signature());
            first = false;
        }
        for (GoType embedded : t.embedded()) {
            out.append(first ? "" : "; ");
            write(embedded);
            first = false;
        }
        out.append('}');
    }

    private void channel(GoType.Chan t) {
        switch (t.direction()) {
            case SEND_ONLY -> out.append("chan<- ");
            case RECEIVE_ONLY -> out.append("<-chan ");
            case BOTH -> out.append("chan ");
        }
        boolean parens =
                t.direction() == GoType.Chan.Direction.BOTH
                        && t.elem() instanceof GoType.Chan inner
                        && inner.direction() == GoType.Chan.Direction.RECEIVE_ONLY;
        out.append(parens ? "(" : "");
        write(t.elem());
        out.append(parens ? ")" : "");
    }

    private void union(GoType.Union t) {
        for (int i = 0; i < t.terms().size(); i++) {
            out.append(i > 0 ? " | " : "");
            out.append(t.terms().get(i).tilde() ? "~" : "");
            write(t.terms().get(i).type());
        }
    }

    private void signature(GoType.Signature t) {
        if (!t.typeParams().isEmpty()) {
            typeParams(t.typeParams());
        }
        tuple(t.params(), t.isVariadic());
        int n = t.results().size();
        if (n == 0) {
            return;
        }
        out.append(' ');
        if (n == 1 && t.results().vars().getFirst().name().isEmpty()) {
            write(t.results().type(0));
        } else {
            tuple(t.results(), false);
        }
    }

    private void tuple(GoType.Tuple t, boolean variadic) {
        out.append('(');
        for (int i = 0; i < t.size(); i++) {
            Obj.Var v = t.vars().get(i);
            out.append(i > 0 ? ", " : "");
            if (!v.name().isEmpty()) {
                out.append(v.name()).append(' ');
            }
            if (variadic && i == t.size() - 1) {
                if (v.type() instanceof GoType.Slice slice) {
                    out.append("...");
                    write(slice.elem());
                } else {
                    // append([]byte, string...)
                    write(v.type());
                    out.append("...");
                }
            } else {
                write(v.type());
            }
        }
        out.append(')');
    }
}
