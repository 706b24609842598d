package cgovet.boundary.abi;

import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.types.BasicKind;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Predicates;
import java.util.List;
import java.util.Optional;

/** Interfaces, maps, channels and functions that are read as the words they are made of. */
final class RuntimeStructs {
    private final Scene scene;

    RuntimeStructs(Scene scene) {
        this.scene = scene;
    }

    /** {@code (*T)(unsafe.Pointer(&x))}. */
    void call(GoFile file, String function, Expr.CallExpr call) {
        Optional<GoType> to = pointee(scene.typeOf(call.fun()));
        Optional<Expr> inner = scene.converted(call).flatMap(scene::behindPointer);
        if (to.isEmpty() || inner.isEmpty() || !isWords(to.get(), 0)) {
            return;
        }
        Optional<GoType> from = pointee(scene.typeOf(inner.get()));
        String what = from.map(RuntimeStructs::words).orElse("");
        // The address of a function's code alone is what is handed to C as a callback.
        boolean isCode =
                what.equals("a function value") && to.get().underlying() instanceof GoType.Basic;
        if (!what.isEmpty() && !isCode) {
            scene.add(
                    new AbiDefect(
                            AbiDefect.Kind.RUNTIME_STRUCT,
                            Scene.span(file, call),
                            function,
                            what,
                            "",
                            List.of(),
                            0.9,
                            List.of()));
        }
    }

    private Optional<GoType> pointee(GoType type) {
        return type instanceof GoType.TypeParam ? Optional.empty() : Scene.pointee(type);
    }

    private static String words(GoType type) {
        if (type.unalias() instanceof GoType.TypeParam) {
            return "";
        }
        return switch (type.underlying()) {
            case GoType.Interface _ -> "an interface";
            case GoType.MapType _ -> "a map";
            case GoType.Chan _ -> "a channel";
            case GoType.Signature _ -> "a function value";
            default -> "";
        };
    }

    /** Whether the type takes the runtime's value apart. */
    private static boolean isWords(GoType type, int depth) {
        if (depth > 3 || type.unalias() instanceof GoType.TypeParam) {
            return false;
        }
        return switch (type.underlying()) {
            case GoType.Struct _ -> true;
            case GoType.Array array -> isWords(array.elem(), depth + 1);
            case GoType.Pointer pointer -> isWords(pointer.elem(), depth + 1);
            case GoType.Basic basic ->
                    basic.kind() == BasicKind.UINTPTR || Predicates.isUnsafePointer(basic);
            default -> false;
        };
    }
}
