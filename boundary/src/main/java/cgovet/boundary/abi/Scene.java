package cgovet.boundary.abi;

import cgovet.base.text.Span;
import cgovet.boundary.types.CgoTypes;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.RecordType;
import cgovet.gofront.constant.Constant;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.types.BasicKind;
import cgovet.gofront.types.CheckedPackage;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.TypeAndValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A checked package with its C, and what the searches of this package ask of it. */
final class Scene {
    private static final String C_TYPE = "_Ctype_";

    private final CheckedPackage pkg;
    private final CgoTypes types;
    private final cgovet.cfront.types.Sizes cSizes;
    private final Platforms platforms;
    private final List<AbiDefect> found = new ArrayList<>();

    Scene(
            CheckedPackage pkg,
            CgoTypes types,
            cgovet.cfront.types.Sizes cSizes,
            Platforms platforms) {
        this.pkg = pkg;
        this.types = types;
        this.cSizes = cSizes;
        this.platforms = platforms;
    }

    CheckedPackage pkg() {
        return pkg;
    }

    Platforms platforms() {
        return platforms;
    }

    cgovet.cfront.types.Sizes cSizes() {
        return cSizes;
    }

    cgovet.gofront.types.Sizes goSizes() {
        return cgovet.gofront.types.Sizes.of(platforms.current().goarch());
    }

    void add(AbiDefect defect) {
        found.add(defect);
    }

    List<AbiDefect> found() {
        return List.copyOf(found);
    }

    static Span span(GoFile file, Node node) {
        return file.text().span(node.pos(), node.end());
    }

    GoType typeOf(Expr expr) {
        return pkg.info().typeOf(expr);
    }

    boolean isType(Expr expr) {
        return pkg.info().isType(expr);
    }

    /** What is converted, if the expression is a conversion to a type that fits. */
    Optional<Expr> converted(Expr expr) {
        return pkg.info().converted(expr);
    }

    /** {@code x} of {@code unsafe.Pointer(x)}. */
    Optional<Expr> behindPointer(Expr expr) {
        return pkg.info().behindPointer(expr);
    }

    OptionalLong constant(Expr expr) {
        TypeAndValue known = pkg.info().of(expr);
        return known != null
                        && known.value() instanceof Constant.Int(var value)
                        && value.bitLength() < 63
                ? OptionalLong.of(value.longValue())
                : OptionalLong.empty();
    }

    /** Whether it is a number as it is written, not one that is computed from types. */
    static boolean isLiteral(Expr expr) {
        return Expr.unparen(expr) instanceof Expr.BasicLit;
    }

    /** Full name of the function that is called: {@code unsafe.Add}, {@code C.malloc}. */
    String callee(Expr.CallExpr call) {
        Expr fun = Expr.unparen(call.fun());
        if (fun instanceof Expr.SelectorExpr selector && selector.x() instanceof Expr.Ident ident) {
            if (pkg.info().cEntity(selector) != null) {
                return "C." + selector.sel().name();
            }
            if (pkg.info().use(ident) instanceof Obj.PkgName named) {
                return named.imported().path() + "." + selector.sel().name();
            }
        }
        return "";
    }

    /** {@code long} of {@code C.long}; empty for types that are not C's. */
    static String cName(GoType type) {
        if (type instanceof GoType.Alias alias && alias.obj().name().startsWith(C_TYPE)) {
            return alias.obj().name().substring(C_TYPE.length());
        }
        return type.unalias() instanceof GoType.Named named && named.obj().name().startsWith(C_TYPE)
                ? named.obj().name().substring(C_TYPE.length())
                : "";
    }

    /** The C record that a type stands for. */
    Optional<RecordType> record(GoType type) {
        return type.unalias() instanceof GoType.Named named
                ? types.origin(named)
                        .map(CTypes::canonical)
                        .filter(origin -> origin instanceof RecordType)
                        .map(origin -> (RecordType) origin)
                : Optional.empty();
    }

    Optional<CType> origin(GoType type) {
        return types.origin(type.unalias());
    }

    static Optional<GoType> pointee(GoType type) {
        return type.underlying() instanceof GoType.Pointer pointer
                ? Optional.of(pointer.elem())
                : Optional.empty();
    }

    static boolean isBasic(GoType type, BasicKind kind) {
        return type.underlying() instanceof GoType.Basic basic && basic.kind() == kind;
    }

    /** Whether a type has a type of C in it, whose size cgo decides for each platform. */
    static boolean holdsC(GoType type, int depth) {
        if (depth > 20) {
            return true;
        }
        if (!cName(type).isEmpty()) {
            return true;
        }
        return switch (type.underlying()) {
            case GoType.Struct struct ->
                    struct.fields().stream().anyMatch(f -> holdsC(f.type(), depth + 1));
            case GoType.Array array -> holdsC(array.elem(), depth + 1);
            default -> false;
        };
    }
}
