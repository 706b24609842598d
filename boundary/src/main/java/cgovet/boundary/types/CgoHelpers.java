package cgovet.boundary.types;

import cgovet.cfront.types.CType;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.Universe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The functions that cgo itself defines, and {@code C.malloc}, which it replaces (cmd/cgo, {@code
 * builtinDefs}).
 */
final class CgoHelpers {
    static final Set<String> NAMES =
            Set.of("CString", "CBytes", "GoString", "GoStringN", "GoBytes", "malloc");

    private final CgoTypes types;

    CgoHelpers(CgoTypes types) {
        this.types = types;
    }

    Optional<GoType.Signature> signature(String name) {
        GoType text = Universe.STRING;
        GoType bytes = new GoType.Slice(Universe.BYTE);
        GoType any = Universe.UNSAFE_POINTER;
        return switch (name) {
            case "CString" -> Optional.of(of(List.of("s"), List.of(text), chars()));
            case "CBytes" -> Optional.of(of(List.of("b"), List.of(bytes), any));
            case "GoString" -> Optional.of(of(List.of("p"), List.of(chars()), text));
            case "GoStringN" ->
                    Optional.of(of(List.of("p", "l"), List.of(chars(), types.of(CType.INT)), text));
            case "GoBytes" ->
                    Optional.of(of(List.of("p", "l"), List.of(any, types.of(CType.INT)), bytes));
            case "malloc" -> Optional.of(of(List.of("n"), List.of(types.sizeT()), any));
            default -> Optional.empty();
        };
    }

    private GoType chars() {
        return new GoType.Pointer(types.of(CType.CHAR));
    }

    private GoType.Signature of(List<String> names, List<GoType> params, GoType result) {
        List<Obj.Var> vars = new ArrayList<>();
        for (int i = 0; i < params.size(); i++) {
            vars.add(Obj.Var.param(types.pkg(), names.get(i), params.get(i)));
        }
        return GoType.Signature.of(
                new GoType.Tuple(vars),
                new GoType.Tuple(List.of(Obj.Var.result(types.pkg(), "", result))),
                false);
    }
}
