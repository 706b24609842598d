package cgovet.boundary.abi;

import cgovet.base.target.Target;
import cgovet.cfront.types.RecordType;
import cgovet.cfront.types.Sizes;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Token;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Selection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fields that 64-bit functions of sync/atomic work on and that 32-bit platforms misalign. */
final class Atomics {
    private static final Set<String> FUNCTIONS =
            Set.of(
                    "AddInt64",
                    "AddUint64",
                    "AndInt64",
                    "AndUint64",
                    "OrInt64",
                    "OrUint64",
                    "LoadInt64",
                    "LoadUint64",
                    "StoreInt64",
                    "StoreUint64",
                    "SwapInt64",
                    "SwapUint64",
                    "CompareAndSwapInt64",
                    "CompareAndSwapUint64");

    private final Scene scene;

    Atomics(Scene scene) {
        this.scene = scene;
    }

    void call(GoFile file, String function, Expr.CallExpr call) {
        String callee = scene.callee(call);
        if (!callee.startsWith("sync/atomic.")
                || !FUNCTIONS.contains(callee.substring("sync/atomic.".length()))
                || call.args().isEmpty()) {
            return;
        }
        Optional<Expr.SelectorExpr> field = field(call.args().getFirst());
        if (field.isEmpty()) {
            return;
        }
        long[] offset = {0};
        List<Target> where =
                scene.platforms()
                        .where(
                                file,
                                target -> {
                                    if (target.pointerSize() != 4) {
                                        return false;
                                    }
                                    long there = offset(field.get(), target, 0);
                                    if (there >= 0 && there % 8 != 0) {
                                        offset[0] = there;
                                        return true;
                                    }
                                    return false;
                                });
        if (!where.isEmpty()) {
            scene.add(
                    new AbiDefect(
                            AbiDefect.Kind.MISALIGNED_ATOMIC,
                            Scene.span(file, call),
                            function,
                            field.get().sel().name(),
                            "" + offset[0],
                            where,
                            0.9,
                            List.of()));
        }
    }

    /** {@code x.f} of {@code &x.f}, also behind conversions of pointers. */
    private Optional<Expr.SelectorExpr> field(Expr argument) {
        Expr at = Expr.unparen(argument);
        for (int i = 0; i < 4; i++) {
            Optional<Expr> inner = scene.converted(at);
            if (inner.isEmpty()) {
                break;
            }
            at = inner.get();
        }
        return at instanceof Expr.UnaryExpr address
                        && address.op() == Token.AND
                        && Expr.unparen(address.x()) instanceof Expr.SelectorExpr selector
                ? Optional.of(selector)
                : Optional.empty();
    }

    /** From the start of the allocation that holds it; negative where that is not known. */
    private long offset(Expr.SelectorExpr selector, Target target, int depth) {
        Selection selection = scene.pkg().info().selection(selector);
        if (selection == null || selection.kind() != Selection.Kind.FIELD || depth > 20) {
            return -1;
        }
        long offset = 0;
        GoType at = selection.receiver();
        for (int index : selection.index()) {
            if (at.underlying() instanceof GoType.Pointer pointer) {
                // A new allocation begins here.
                offset = 0;
                at = pointer.elem();
            }
            if (!(at.underlying() instanceof GoType.Struct struct)) {
                return -1;
            }
            long own = of(at, struct, index, target);
            if (own < 0) {
                return -1;
            }
            offset += own;
            at = struct.fields().get(index).type();
        }
        boolean isDirect =
                !selection.indirect()
                        && !(selection.receiver().underlying() instanceof GoType.Pointer);
        if (isDirect && Expr.unparen(selector.x()) instanceof Expr.SelectorExpr outer) {
            long base = offset(outer, target, depth + 1);
            return base < 0 ? -1 : base + offset;
        }
        return isDirect && !(Expr.unparen(selector.x()) instanceof Expr.Ident) ? -1 : offset;
    }

    private long of(GoType type, GoType.Struct struct, int index, Target target) {
        Optional<RecordType> record = scene.record(type);
        if (record.isEmpty()) {
            return Scene.holdsC(type, 0)
                    ? -1
                    : cgovet.gofront.types.Sizes.of(target.goarch())
                            .offsetsOf(struct.fields())[index];
        }
        Sizes sizes = scene.platforms().layouts(target);
        Optional<RecordType> there =
                target.equals(scene.platforms().current())
                        ? record
                        : new Retarget(sizes).of(record.get());
        String name = struct.fields().get(index).name();
        String plain = name.startsWith("_") ? name.substring(1) : name;
        if (there.isEmpty()) {
            return -1;
        }
        for (int i = 0; i < there.get().members().size(); i++) {
            String member = there.get().members().get(i).name();
            if (member.equals(name) || member.equals(plain)) {
                return sizes.bitOffset(there.get(), List.of(i)).orElse(-8) / 8;
            }
        }
        return -1;
    }
}
