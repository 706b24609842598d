package cgovet.boundary.abi;

import cgovet.base.target.Target;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.Member;
import cgovet.cfront.types.RecordType;
import cgovet.cfront.types.Sizes;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Token;
import cgovet.gofront.types.BasicKind;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Written numbers that are the offset of a field or the size of a struct on this platform only. */
final class NumbersForLayout {
    private final Scene scene;

    NumbersForLayout(Scene scene) {
        this.scene = scene;
    }

    void call(GoFile file, String function, Expr.CallExpr call) {
        switch (scene.callee(call)) {
            case "unsafe.Add" -> {
                if (call.args().size() == 2) {
                    step(file, function, call.args().get(0), call.args().get(1));
                }
            }
            case "unsafe.Slice" -> {
                if (call.args().size() == 2) {
                    scene.converted(call.args().get(0))
                            .flatMap(scene::behindPointer)
                            .ifPresent(from -> whole(file, function, from, call.args().get(1)));
                }
            }
            case "C.GoBytes" -> {
                if (call.args().size() == 2) {
                    scene.behindPointer(call.args().get(0))
                            .ifPresent(from -> whole(file, function, from, call.args().get(1)));
                }
            }
            default -> allocation(file, function, call);
        }
    }

    /** {@code uintptr(unsafe.Pointer(x)) + number}. */
    void sum(GoFile file, String function, Expr.BinaryExpr sum) {
        if (sum.op() == Token.ADD && Scene.isBasic(scene.typeOf(sum), BasicKind.UINTPTR)) {
            scene.converted(sum.x()).ifPresent(from -> step(file, function, from, sum.y()));
        }
    }

    /** {@code (*T)(C.malloc(number))}. */
    private void allocation(GoFile file, String function, Expr.CallExpr call) {
        Optional<Expr> inner = scene.converted(call);
        if (inner.isEmpty() || !(inner.get() instanceof Expr.CallExpr allocation)) {
            return;
        }
        String callee = scene.callee(allocation);
        int at = callee.equals("C.malloc") ? 0 : callee.equals("C.calloc") ? 1 : -1;
        if (at < 0 || allocation.args().size() <= at) {
            return;
        }
        Expr size = allocation.args().get(at);
        Scene.pointee(scene.typeOf(call.fun()))
                .ifPresent(type -> compare(file, function, type, size, false));
    }

    private void step(GoFile file, String function, Expr pointer, Expr number) {
        scene.behindPointer(pointer)
                .flatMap(from -> Scene.pointee(scene.typeOf(from)))
                .ifPresent(type -> compare(file, function, type, number, true));
    }

    private void whole(GoFile file, String function, Expr pointer, Expr number) {
        Scene.pointee(scene.typeOf(pointer))
                .ifPresent(type -> compare(file, function, type, number, false));
    }

    private void compare(GoFile file, String function, GoType type, Expr number, boolean offsets) {
        Expr literal = scene.converted(number).orElse(Expr.unparen(number));
        OptionalLong value = scene.constant(literal);
        if (!Scene.isLiteral(literal) || value.isEmpty() || value.getAsLong() == 0) {
            return;
        }
        Map<String, Long> here = places(type, scene.platforms().current(), offsets);
        for (Map.Entry<String, Long> place : here.entrySet()) {
            if (place.getValue() != value.getAsLong()) {
                continue;
            }
            long[] other = {0};
            List<Target> where =
                    scene.platforms()
                            .where(
                                    file,
                                    target -> {
                                        Long there =
                                                places(type, target, offsets).get(place.getKey());
                                        if (there != null && there != value.getAsLong()) {
                                            other[0] = there;
                                            return true;
                                        }
                                        return false;
                                    });
            if (!where.isEmpty()) {
                scene.add(
                        new AbiDefect(
                                AbiDefect.Kind.NUMBER_FOR_LAYOUT,
                                Scene.span(file, literal),
                                function,
                                place.getKey(),
                                value.getAsLong() + " " + other[0],
                                where,
                                0.85,
                                List.of()));
            }
            return;
        }
    }

    /** Offsets by the words for them, then the size. */
    private Map<String, Long> places(GoType type, Target target, boolean offsets) {
        Map<String, Long> places = new LinkedHashMap<>();
        Optional<RecordType> record = scene.record(type);
        Sizes sizes = scene.platforms().layouts(target);
        if (record.isPresent()) {
            Optional<RecordType> there =
                    target.equals(scene.platforms().current())
                            ? record
                            : new Retarget(sizes).of(record.get());
            if (there.isEmpty()) {
                return places;
            }
            List<Member> members = there.get().members();
            for (int i = 0; offsets && i < members.size(); i++) {
                Member member = members.get(i);
                long bit = sizes.bitOffset(there.get(), List.of(i)).orElse(-1);
                if (bit > 0 && bit % 8 == 0 && !member.isBitField() && !member.name().isEmpty()) {
                    places.put("the offset of " + member.name() + " in " + record.get(), bit / 8);
                }
            }
            sizes.sizeOf((CType) there.get())
                    .ifPresent(size -> places.put("the size of " + record.get(), size));
        } else if (type.unalias() instanceof GoType.Named named
                && named.underlying() instanceof GoType.Struct struct
                && !Scene.holdsC(type, 0)) {
            cgovet.gofront.types.Sizes go = cgovet.gofront.types.Sizes.of(target.goarch());
            long[] all = go.offsetsOf(struct.fields());
            for (int i = 0; offsets && i < all.length; i++) {
                Obj.Var field = struct.fields().get(i);
                if (all[i] > 0) {
                    places.put(
                            "the offset of " + field.name() + " in " + named.obj().name(), all[i]);
                }
            }
            places.put("the size of " + named.obj().name(), go.sizeOf(type));
        }
        return places;
    }
}
