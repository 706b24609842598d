package cgovet.cfront.cdt;

import cgovet.base.text.Problem;
import cgovet.base.text.Span;
import cgovet.cfront.cdt.Attributes.Word;
import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.syntax.CLocal;
import cgovet.cfront.syntax.ConstantEvaluator;
import cgovet.cfront.syntax.Symbol;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.FloatKind;
import cgovet.cfront.types.IntKind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTAlignmentSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTArrayDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTArrayModifier;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTElaboratedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNamedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTParameterDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTPointer;
import org.eclipse.cdt.core.dom.ast.IASTPointerOperator;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStandardFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTTypeId;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdExpression;
import org.eclipse.cdt.core.dom.ast.gnu.c.ICASTKnRFunctionDeclarator;
import org.eclipse.cdt.internal.core.dom.parser.ASTNode;
import org.jspecify.annotations.Nullable;

/** Reads specifiers and declarators as types. */
final class TypeReader {
    private static final int MAX_DEPTH = 1_000;

    private final Converter in;
    private final TagReader tags;

    /** The parameters of the declarators of the present declaration. */
    private final Map<IASTDeclarator, List<CLocal>> params = new IdentityHashMap<>();

    private int depth;

    TypeReader(Converter in) {
        this.in = in;
        this.tags = new TagReader(in);
    }

    /**
     * What specifiers say.
     *
     * @param attributes of what is declared, not those of a struct or enum in the specifiers
     * @param aligned bytes that {@code _Alignas} asks for, 0 if nothing does
     */
    record Spec(CType type, List<Word> attributes, long aligned) {}

    /**
     * What one declarator declares.
     *
     * @param name empty if there is none
     * @param aligned bytes that attributes or {@code _Alignas} ask for, 0 if nothing does
     * @param function the declarator with the parameters if it declares a function
     */
    record Declared(
            String name,
            Span at,
            CType type,
            List<Word> attributes,
            long aligned,
            @Nullable IASTDeclarator function) {}

    void forgetParams() {
        params.clear();
    }

    List<CLocal> params(IASTDeclarator function) {
        return params.getOrDefault(function, List.of());
    }

    Spec specifier(IASTDeclSpecifier specifier, boolean isAlone) {
        List<Word> attributes = Attributes.of(specifier);
        CType type =
                switch (specifier) {
                    case IASTCompositeTypeSpecifier record -> {
                        CType read = tags.record(record, attributes);
                        attributes = ofEntity(record, attributes);
                        yield read;
                    }
                    case IASTEnumerationSpecifier enumeration -> {
                        CType read = tags.enumeration(enumeration, attributes);
                        attributes = List.of();
                        yield read;
                    }
                    case IASTElaboratedTypeSpecifier elaborated ->
                            tags.reference(elaborated, isAlone);
                    case IASTNamedTypeSpecifier named -> named(named.getName());
                    case IASTSimpleDeclSpecifier simple -> simple(simple, attributes);
                    default -> new CType.Unknown("specifier");
                };
        long aligned = alignas(specifier);
        type =
                CTypes.qualify(
                        type,
                        specifier.isConst(),
                        specifier.isVolatile(),
                        specifier.isRestrict(),
                        Attributes.has(attributes, "_Atomic"));
        return new Spec(type, attributes, aligned);
    }

    /** Attributes before the word {@code struct} are not the struct's. */
    private static List<Word> ofEntity(IASTCompositeTypeSpecifier record, List<Word> all) {
        List<Word> entity = new ArrayList<>();
        int start = ((ASTNode) record).getOffset();
        for (Word word : all) {
            if (word.name().equals("_Atomic") || word.name().equals("thread_local")) {
                entity.add(word);
            } else if (((ASTNode) word.node().getParent()).getOffset() == start) {
                entity.add(word);
            }
        }
        return entity;
    }

    // CDT's successor of this method is not on the interface.
    @SuppressWarnings("deprecation")
    private long alignas(IASTDeclSpecifier specifier) {
        long most = 0;
        for (IASTAlignmentSpecifier each : specifier.getAlignmentSpecifiers()) {
            most = Math.max(most, alignas(each));
        }
        return most;
    }

    private long alignas(IASTAlignmentSpecifier written) {
        IASTAlignmentSpecifier specifier = (IASTAlignmentSpecifier) in.ambiguities.decide(written);
        if (specifier.getTypeId() != null) {
            return in.sizes.alignOf(typeId(specifier.getTypeId())).orElse(0);
        }
        return ConstantEvaluator.integer(in.exprs.read(specifier.getExpression()), in.sizes)
                .filter(v -> v.bitLength() < 31)
                .map(BigInteger::longValue)
                .orElse(0L);
    }

    private CType named(IASTName name) {
        String text = Bytes.utf8(name.toCharArray());
        if (in.scope().find(text) instanceof Scope.Type(var typedef)) {
            return typedef;
        }
        Optional<CType> builtin = in.builtins.type(text);
        if (builtin.isPresent()) {
            return builtin.get();
        }
        in.unit.complain(Problem.Kind.MISSING, in.places.of(name), "unknown type name " + text);
        return new CType.Unknown(text);
    }

    private CType simple(IASTSimpleDeclSpecifier s, List<Word> attributes) {
        CType type =
                switch (s.getType()) {
                    case IASTSimpleDeclSpecifier.t_void -> CType.VOID;
                    case IASTSimpleDeclSpecifier.t_bool -> new CType.Bool();
                    case IASTSimpleDeclSpecifier.t_char ->
                            new CType.Int(
                                    s.isUnsigned()
                                            ? IntKind.UCHAR
                                            : s.isSigned() ? IntKind.SCHAR : IntKind.CHAR);
                    case IASTSimpleDeclSpecifier.t_float -> new CType.Floating(FloatKind.FLOAT);
                    case IASTSimpleDeclSpecifier.t_double ->
                            new CType.Floating(
                                    s.isLong() ? FloatKind.LONG_DOUBLE : FloatKind.DOUBLE);
                    case IASTSimpleDeclSpecifier.t_float128 ->
                            new CType.Floating(FloatKind.FLOAT128);
                    case IASTSimpleDeclSpecifier.t_int128 ->
                            new CType.Int(s.isUnsigned() ? IntKind.UINT128 : IntKind.INT128);
                    case IASTSimpleDeclSpecifier.t_typeof -> typeof(s.getDeclTypeExpression());
                    case IASTSimpleDeclSpecifier.t_int, IASTSimpleDeclSpecifier.t_unspecified ->
                            isBareComplex(s) ? CType.DOUBLE : integer(s);
                    default -> new CType.Unknown("decimal floating type");
                };
        if (Attributes.has(attributes, "_BitInt")) {
            type = new CType.Unknown("_BitInt");
        }
        return s.isComplex() ? new CType.Complex(type) : type;
    }

    private static boolean isBareComplex(IASTSimpleDeclSpecifier s) {
        return s.isComplex()
                && s.getType() == IASTSimpleDeclSpecifier.t_unspecified
                && !s.isLong()
                && !s.isShort()
                && !s.isSigned()
                && !s.isUnsigned();
    }

    private static CType integer(IASTSimpleDeclSpecifier s) {
        IntKind kind =
                s.isLongLong()
                        ? IntKind.LLONG
                        : s.isLong() ? IntKind.LONG : s.isShort() ? IntKind.SHORT : IntKind.INT;
        return new CType.Int(s.isUnsigned() ? kind.toUnsigned() : kind);
    }

    private CType typeof(@Nullable IASTExpression written) {
        if (written == null) {
            return new CType.Unknown("typeof");
        }
        IASTNode operand = in.ambiguities.decide(written);
        if (operand instanceof IASTTypeIdExpression type) {
            return typeId(type.getTypeId());
        }
        return in.exprs.read((IASTExpression) operand).type();
    }

    CType typeId(IASTTypeId id) {
        Spec spec = specifier(id.getDeclSpecifier(), false);
        return declared(id.getAbstractDeclarator(), spec).type();
    }

    /** What {@code written} declares, given the specifiers before it; null if there is none. */
    Declared declared(@Nullable IASTDeclarator written, Spec spec) {
        List<Word> attributes = new ArrayList<>(spec.attributes());
        IASTDeclarator declarator =
                written == null ? null : (IASTDeclarator) in.ambiguities.decide(written);
        IASTDeclarator leaf = declarator;
        for (IASTDeclarator at = declarator; at != null; at = nested(at)) {
            Attributes.collect(at, attributes);
            leaf = at;
        }
        CType base = adjust(spec.type(), attributes);
        long aligned = Math.max(spec.aligned(), aligned(attributes));
        if (declarator == null || leaf == null) {
            return new Declared("", Span.NONE, base, attributes, aligned, null);
        }
        CType type = apply(declarator, base);
        IASTName name = leaf.getName();
        IASTDeclarator function = null;
        for (IASTDeclarator at = declarator; at != null; at = nested(at)) {
            if (at instanceof IASTFunctionDeclarator) {
                function = at;
            }
        }
        return new Declared(
                Bytes.utf8(name.toCharArray()),
                in.places.of(((ASTNode) name).getLength() == 0 ? leaf : name),
                type,
                attributes,
                aligned,
                function);
    }

    private @Nullable IASTDeclarator nested(IASTDeclarator declarator) {
        IASTDeclarator inner = declarator.getNestedDeclarator();
        return inner == null ? null : (IASTDeclarator) in.ambiguities.decide(inner);
    }

    /** Bytes that {@code aligned} asks for; without an argument, the most that the target has. */
    long aligned(List<Word> attributes) {
        long most = 0;
        for (Word word : attributes) {
            if (word.name().equals("aligned")) {
                most = Math.max(most, word.argument() == null ? in.bareAligned : alignment(word));
            }
        }
        return most;
    }

    /** The largest alignment that gcc takes. */
    private static final BigInteger MAX_ALIGNMENT = BigInteger.ONE.shiftLeft(28);

    /** What an attribute asks for; 0, with a problem, if no compiler would take it. */
    private long alignment(Word word) {
        IASTExpression expression = in.arguments.apply(word.node());
        if (expression == null) {
            return 0;
        }
        Optional<BigInteger> value = ConstantEvaluator.integer(in.exprs.read(expression), in.sizes);
        if (value.isEmpty()) {
            return 0;
        }
        BigInteger asked = value.get();
        boolean isPower = asked.signum() > 0 && asked.bitCount() == 1;
        if (asked.signum() != 0 && (!isPower || asked.compareTo(MAX_ALIGNMENT) > 0)) {
            in.unit.problem(
                    Problem.Kind.NOTE,
                    in.places.of(expression),
                    "an alignment of "
                            + asked
                            + (isPower ? " bytes is too large" : " bytes is no power of two")
                            + "; it is left out");
            return 0;
        }
        return asked.longValue();
    }

    /** The value of an attribute's argument, 0 if it is no constant. */
    private long argument(Word word) {
        IASTExpression expression = in.arguments.apply(word.node());
        if (expression == null) {
            return 0;
        }
        CExpr read = in.exprs.read(expression);
        return ConstantEvaluator.integer(read, in.sizes)
                .filter(v -> v.bitLength() < 31 && v.signum() > 0)
                .map(BigInteger::longValue)
                .orElse(0L);
    }

    /** Attributes that change the type itself. */
    private CType adjust(CType type, List<Word> attributes) {
        CType result = type;
        for (Word word : attributes) {
            if (word.name().equals("mode") && word.argument() != null) {
                result = mode(result, word.argument());
            } else if (word.name().equals("vector_size")) {
                long bytes = argument(word);
                if (bytes > 0) {
                    result = new CType.Vector(result, bytes);
                }
            }
        }
        return result;
    }

    private CType mode(CType type, String mode) {
        if (CTypes.canonical(type) instanceof CType.Int(var kind)) {
            boolean isLong64 = in.sizes.sizeOf(new CType.Int(IntKind.LONG)).orElse(0) == 8;
            Optional<IntKind> chosen = Attributes.intMode(mode, kind, isLong64);
            if (chosen.isPresent()) {
                return new CType.Int(chosen.get());
            }
        }
        Optional<FloatKind> chosen = Attributes.floatMode(mode);
        if (chosen.isEmpty()) {
            return type;
        }
        CType floating = new CType.Floating(chosen.get());
        return CTypes.canonical(type) instanceof CType.Complex
                ? new CType.Complex(floating)
                : floating;
    }

    private CType apply(IASTDeclarator declarator, CType base) {
        if (++depth > MAX_DEPTH) {
            depth--;
            return new CType.Unknown("declarator nested too deeply");
        }
        CType type = base;
        for (IASTPointerOperator op : declarator.getPointerOperators()) {
            type = new CType.Pointer(type);
            if (op instanceof IASTPointer p) {
                type = CTypes.qualify(type, p.isConst(), p.isVolatile(), p.isRestrict(), false);
            }
        }
        if (declarator instanceof IASTFunctionDeclarator function) {
            type = function(function, type);
        } else if (declarator instanceof IASTArrayDeclarator array) {
            IASTArrayModifier[] modifiers = array.getArrayModifiers();
            for (int i = modifiers.length - 1; i >= 0; i--) {
                type = new CType.Array(type, length(modifiers[i].getConstantExpression()));
            }
        }
        IASTDeclarator inner = nested(declarator);
        CType result = inner == null ? type : apply(inner, type);
        depth--;
        return result;
    }

    private long length(@Nullable IASTExpression written) {
        if (written == null) {
            return CType.Array.INCOMPLETE;
        }
        Optional<BigInteger> value = ConstantEvaluator.integer(in.exprs.read(written), in.sizes);
        if (value.isEmpty()) {
            return CType.Array.NOT_CONSTANT;
        }
        if (value.get().signum() < 0) {
            in.unit.problem(
                    Problem.Kind.NOTE,
                    in.places.of(written),
                    "an array of " + value.get() + " elements; the length is taken as not known");
            return CType.Array.NOT_CONSTANT;
        }
        return value.get().min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
    }

    private CType function(IASTFunctionDeclarator declarator, CType result) {
        in.enter();
        List<CLocal> locals = new ArrayList<>();
        boolean variadic = false;
        boolean hasPrototype = true;
        if (declarator instanceof ICASTKnRFunctionDeclarator old) {
            hasPrototype = false;
            oldParams(old, locals);
        } else if (declarator instanceof IASTStandardFunctionDeclarator function) {
            variadic = function.takesVarArgs();
            IASTParameterDeclaration[] all = function.getParameters();
            hasPrototype = all.length > 0 || variadic;
            for (IASTParameterDeclaration each : all) {
                IASTParameterDeclaration param =
                        (IASTParameterDeclaration) in.ambiguities.decide(each);
                Spec spec = specifier(param.getDeclSpecifier(), false);
                Declared declared = declared(param.getDeclarator(), spec);
                boolean isVoid =
                        all.length == 1
                                && declared.name().isEmpty()
                                && declared.type() instanceof CType.Void;
                if (!isVoid) {
                    Span at = declared.at().isNone() ? in.places.of(param) : declared.at();
                    add(locals, declared, at);
                }
            }
        }
        in.leave();
        params.put(declarator, locals);
        List<CType.Param> list = new ArrayList<>();
        for (CLocal local : locals) {
            list.add(new CType.Param(local.name(), local.type()));
        }
        return new CType.Function(result, list, variadic, hasPrototype);
    }

    private void oldParams(ICASTKnRFunctionDeclarator old, List<CLocal> locals) {
        Map<String, Declared> all = new HashMap<>();
        for (IASTDeclaration each : old.getParameterDeclarations()) {
            if (in.ambiguities.decide(each) instanceof IASTSimpleDeclaration simple) {
                Spec spec = specifier(simple.getDeclSpecifier(), false);
                for (IASTDeclarator declarator : simple.getDeclarators()) {
                    Declared declared = declared(declarator, spec);
                    all.put(declared.name(), declared);
                }
            }
        }
        for (IASTName name : old.getParameterNames()) {
            String text = Bytes.utf8(name.toCharArray());
            Declared plain = new Declared(text, in.places.of(name), CType.INT, List.of(), 0, null);
            Declared found = all.getOrDefault(text, plain);
            add(locals, found, found.at());
        }
    }

    private void add(List<CLocal> locals, Declared declared, Span at) {
        CType type = param(declared.type());
        CLocal local =
                new CLocal(
                        declared.name(),
                        type,
                        CLocal.Kind.PARAM,
                        Attributes.texts(declared.attributes()),
                        at);
        locals.add(local);
        if (!local.name().isEmpty()) {
            in.scope().put(local.name(), new Scope.Value(new Symbol.Local(local), type));
        }
    }

    /** Arrays and functions as parameters are pointers. */
    private static CType param(CType type) {
        return switch (CTypes.canonical(type)) {
            case CType.Array _ -> new CType.Pointer(CTypes.element(type));
            case CType.Function _ -> new CType.Pointer(type);
            case CType.Plain _, CType.Derived _, CType.Declared _ -> type;
        };
    }
}
