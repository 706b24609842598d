package cgovet.gofront.types;

import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The side tables of one checked package. Keys are nodes by identity. */
public final class TypesInfo {
    private final Map<Expr, TypeAndValue> types = new IdentityHashMap<>();
    private final Map<Expr.Ident, Obj> definitions = new IdentityHashMap<>();
    private final Set<Expr.Ident> symbolic = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Expr.Ident, Obj> uses = new IdentityHashMap<>();
    private final Map<Node, Obj> implicits = new IdentityHashMap<>();
    private final Map<Expr.SelectorExpr, Selection> selections = new IdentityHashMap<>();
    private final Map<Expr.Ident, Instance> instances = new IdentityHashMap<>();
    private final Map<Expr.SelectorExpr, CEntity> cEntities = new IdentityHashMap<>();
    private final List<Initializer> initOrder = new ArrayList<>();

    /** The type arguments of a generic name and what came out. */
    public record Instance(List<GoType> typeArgs, GoType type) {}

    /** Variables that one expression initialises. */
    public record Initializer(List<Obj.Var> lhs, Expr rhs) {}

    public @Nullable TypeAndValue of(Expr expr) {
        return types.get(expr);
    }

    /** The type of an expression; invalid if there is none. */
    public GoType typeOf(Expr expr) {
        TypeAndValue known = types.get(expr);
        if (known != null) {
            return known.type();
        }
        if (expr instanceof Expr.Ident ident) {
            Obj obj = objectOf(ident);
            return obj == null ? Universe.INVALID : obj.type();
        }
        return Universe.INVALID;
    }

    /** Whether an expression, also in parentheses, is a type. */
    public boolean isType(Expr expr) {
        TypeAndValue known = types.get(Expr.unparen(expr));
        return known != null && known.isType();
    }

    /** What is converted, if the expression is a conversion. */
    public Optional<Expr> converted(Expr expr) {
        return Expr.unparen(expr) instanceof Expr.CallExpr call
                        && call.args().size() == 1
                        && isType(call.fun())
                ? Optional.of(Expr.unparen(call.args().getFirst()))
                : Optional.empty();
    }

    /** {@code x} of {@code unsafe.Pointer(x)}. */
    public Optional<Expr> behindPointer(Expr expr) {
        return Expr.unparen(expr) instanceof Expr.CallExpr call
                        && Predicates.isUnsafePointer(typeOf(call.fun()))
                ? converted(call)
                : Optional.empty();
    }

    /** What an identifier declares or uses. */
    public @Nullable Obj objectOf(Expr.Ident ident) {
        Obj obj = definitions.get(ident);
        return obj != null ? obj : uses.get(ident);
    }

    public @Nullable Obj definition(Expr.Ident ident) {
        return definitions.get(ident);
    }

    public @Nullable Obj use(Expr.Ident ident) {
        return uses.get(ident);
    }

    /** The object of a node that declares one without an identifier. */
    public @Nullable Obj implicit(Node node) {
        return implicits.get(node);
    }

    public @Nullable Selection selection(Expr.SelectorExpr expr) {
        return selections.get(expr);
    }

    public @Nullable Instance instance(Expr.Ident ident) {
        return instances.get(ident);
    }

    /** What {@code C.x} means. */
    public @Nullable CEntity cEntity(Expr.SelectorExpr expr) {
        return cEntities.get(expr);
    }

    public List<Initializer> initOrder() {
        return initOrder;
    }

    boolean isDefined(Expr.Ident ident) {
        return definitions.containsKey(ident);
    }

    boolean isUsed(Expr.Ident ident) {
        return uses.containsKey(ident);
    }

    void record(Expr expr, TypeAndValue value) {
        types.put(expr, value);
    }

    void define(Expr.Ident ident, @Nullable Obj obj) {
        if (obj != null) {
            definitions.put(ident, obj);
        }
    }

    /** A name that each clause of a type switch declares anew. */
    void defineSymbolic(Expr.Ident ident) {
        symbolic.add(ident);
    }

    /** Whether the name stands for a variable of each clause of a type switch. */
    public boolean isSymbolic(Expr.Ident ident) {
        return symbolic.contains(ident);
    }

    /** Drops what was recorded of an expression that the source does not have. */
    void forget(Expr expr) {
        types.remove(expr);
    }

    void use(Expr.Ident ident, Obj obj) {
        uses.put(ident, obj);
    }

    void implicit(Node node, Obj obj) {
        implicits.put(node, obj);
    }

    void select(Expr.SelectorExpr expr, Selection selection) {
        selections.put(expr, selection);
    }

    void instantiate(Expr.Ident ident, Instance instance) {
        instances.put(ident, instance);
    }

    void c(Expr.SelectorExpr expr, CEntity entity) {
        cEntities.put(expr, entity);
    }
}
