package cgovet.cfront.cdt;

import cgovet.base.text.Problem;
import cgovet.base.text.Span;
import cgovet.cfront.cdt.Attributes.Word;
import cgovet.cfront.syntax.ConstantEvaluator;
import cgovet.cfront.syntax.Symbol;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.EnumType;
import cgovet.cfront.types.IntKind;
import cgovet.cfront.types.Member;
import cgovet.cfront.types.RecordType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.cdt.core.dom.ast.IASTASMDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTElaboratedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTFieldDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTProblemDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.internal.core.dom.parser.ASTNode;
import org.jspecify.annotations.Nullable;

/** Reads structs, unions and enumerations. */
final class TagReader {
    private static final int MAX_DEPTH = 200;

    private final Converter in;
    private int depth;

    TagReader(Converter in) {
        this.in = in;
    }

    CType record(IASTCompositeTypeSpecifier written, List<Word> attributes) {
        String tag = Bytes.utf8(written.getName().toCharArray());
        RecordType.Kind kind =
                written.getKey() == IASTCompositeTypeSpecifier.k_union
                        ? RecordType.Kind.UNION
                        : RecordType.Kind.STRUCT;
        Span at = place(written, written.getName(), tag);
        RecordType record = null;
        if (!tag.isEmpty() && in.scope().ownTag(tag) instanceof RecordType before) {
            if (before.isComplete()) {
                in.unit.problem(Problem.Kind.SYNTAX, at, before + " is defined twice");
            } else if (before.kind() == kind && in.unit.mayComplete(before)) {
                record = before;
            }
        }
        if (record == null) {
            record = new RecordType(kind, tag, at);
            declare(tag, record);
        }
        if (++depth > MAX_DEPTH) {
            depth--;
            in.unit.complain(Problem.Kind.LIMIT, at, "records are nested deeper than " + MAX_DEPTH);
            return new CType.Unknown("record nested too deeply");
        }
        List<Member> members = new ArrayList<>();
        for (IASTDeclaration each : written.getMembers()) {
            members(in.ambiguities.decide(each), members);
        }
        depth--;
        if (record.isComplete()) {
            // Its own members define it again.
            return record;
        }
        ASTNode node = (ASTNode) written;
        record.complete(members, packing(attributes, node.getOffset() + node.getLength()), at);
        in.unit.record(record);
        return record;
    }

    private RecordType.Packing packing(List<Word> attributes, int end) {
        RecordType.BitFields bits =
                Attributes.has(attributes, "ms_struct")
                        ? RecordType.BitFields.MS
                        : Attributes.has(attributes, "gcc_struct")
                                ? RecordType.BitFields.GCC
                                : RecordType.BitFields.OF_TARGET;
        return new RecordType.Packing(
                Attributes.has(attributes, "packed"),
                in.types.aligned(attributes),
                in.packs.at(end),
                bits);
    }

    private void declare(String tag, RecordType record) {
        if (tag.isEmpty()) {
            return;
        }
        if (in.scope().isFile()) {
            in.unit.tag(tag, record);
        } else {
            in.scope().putTag(tag, record);
        }
    }

    private Span place(IASTNode whole, IASTName name, String tag) {
        if (!tag.isEmpty()) {
            return in.places.of(name);
        }
        // The keyword: the whole may be long, and begins with it or with a qualifier.
        return in.places.of(((ASTNode) whole).getOffset(), 1);
    }

    private void members(IASTNode declaration, List<Member> members) {
        switch (declaration) {
            case IASTSimpleDeclaration simple -> {
                TypeReader.Spec spec =
                        in.types.specifier(
                                simple.getDeclSpecifier(), simple.getDeclarators().length == 0);
                if (simple.getDeclarators().length == 0) {
                    unnamed(simple, spec, members);
                }
                for (IASTDeclarator each : simple.getDeclarators()) {
                    members.add(member(each, spec));
                }
            }
            case IASTProblemDeclaration problem -> {
                in.decls.problem(problem);
                // The record has no layout: nobody knows what this takes.
                members.add(
                        new Member(
                                "",
                                new CType.Unknown("of a member that cannot be read"),
                                Member.NO_BITS,
                                0,
                                false,
                                in.places.of(problem)));
            }
            case IASTASMDeclaration _ -> {}
            default ->
                    in.unit.problem(
                            Problem.Kind.UNSUPPORTED,
                            in.places.of(declaration),
                            "a struct member of this form is not read");
        }
    }

    private void unnamed(IASTSimpleDeclaration simple, TypeReader.Spec spec, List<Member> members) {
        boolean isRecord =
                simple.getDeclSpecifier() instanceof IASTCompositeTypeSpecifier written
                        && written.getName().toCharArray().length == 0;
        if (isRecord) {
            long aligned = Math.max(spec.aligned(), in.types.aligned(spec.attributes()));
            members.add(
                    new Member(
                            "",
                            spec.type(),
                            Member.NO_BITS,
                            aligned,
                            Attributes.has(spec.attributes(), "packed"),
                            in.places.of(((ASTNode) simple).getOffset(), 1)));
        }
    }

    private Member member(IASTDeclarator written, TypeReader.Spec spec) {
        TypeReader.Declared declared = in.types.declared(written, spec);
        int bits = Member.NO_BITS;
        if (in.ambiguities.decide(written) instanceof IASTFieldDeclarator field
                && field.getBitFieldSize() != null) {
            bits =
                    ConstantEvaluator.integer(in.exprs.read(field.getBitFieldSize()), in.sizes)
                            .filter(v -> v.signum() >= 0 && v.bitLength() < 16)
                            .map(BigInteger::intValue)
                            .orElse(0);
        }
        return new Member(
                declared.name(),
                declared.type(),
                bits,
                declared.aligned(),
                Attributes.has(declared.attributes(), "packed"),
                declared.at());
    }

    CType reference(IASTElaboratedTypeSpecifier written, boolean isAlone) {
        String tag = Bytes.utf8(written.getName().toCharArray());
        CType.@Nullable Declared known = isAlone ? in.scope().ownTag(tag) : in.scope().findTag(tag);
        Span at = in.places.of(written.getName());
        if (written.getKind() == IASTElaboratedTypeSpecifier.k_enum) {
            if (known instanceof EnumType) {
                return known;
            }
            EnumType type = new EnumType(tag, at);
            declare(tag, type, isAlone);
            return type;
        }
        RecordType.Kind kind =
                written.getKind() == IASTElaboratedTypeSpecifier.k_union
                        ? RecordType.Kind.UNION
                        : RecordType.Kind.STRUCT;
        if (known instanceof RecordType record && record.kind() == kind) {
            return known;
        }
        RecordType record = new RecordType(kind, tag, at);
        // One that a prototype names first would be of the prototype alone; it is never meant so.
        if (isAlone && !in.scope().isFile()) {
            in.scope().putTag(tag, record);
        } else {
            in.unit.tag(tag, record);
        }
        return record;
    }

    private void declare(String tag, EnumType type, boolean isHere) {
        if (isHere && !in.scope().isFile()) {
            in.scope().putTag(tag, type);
        } else {
            in.unit.tag(tag, type);
        }
    }

    CType enumeration(IASTEnumerationSpecifier written, List<Word> attributes) {
        String tag = Bytes.utf8(written.getName().toCharArray());
        Span at = place(written, written.getName(), tag);
        EnumType type = new EnumType(tag, at);
        if (!tag.isEmpty()) {
            if (in.scope().ownTag(tag) instanceof EnumType before
                    && !before.isComplete()
                    && in.unit.mayComplete(before)) {
                type = before;
            } else {
                declare(tag, type, true);
            }
        }
        List<EnumType.Enumerator> all = new ArrayList<>();
        BigInteger next = BigInteger.ZERO;
        for (IASTEnumerationSpecifier.IASTEnumerator each : written.getEnumerators()) {
            if (each.getValue() != null) {
                BigInteger expected = next;
                next =
                        ConstantEvaluator.integer(in.exprs.read(each.getValue()), in.sizes)
                                .orElseGet(() -> {
                                    in.unit.problem(
                                            Problem.Kind.UNSUPPORTED,
                                            in.places.of(each),
                                            "the value of an enumerator is not constant");
                                    return expected;
                                });
            }
            EnumType.Enumerator enumerator =
                    new EnumType.Enumerator(
                            Bytes.utf8(each.getName().toCharArray()),
                            next,
                            in.places.of(each.getName()));
            all.add(enumerator);
            declare(enumerator, type);
            next = next.add(BigInteger.ONE);
        }
        if (!type.isComplete()) {
            type.complete(all, integer(all, attributes), at);
        }
        for (EnumType.Enumerator enumerator : all) {
            declare(enumerator, type);
        }
        return type;
    }

    private void declare(EnumType.Enumerator enumerator, EnumType type) {
        if (in.scope().isFile()) {
            in.unit.enumerator(enumerator, type);
        } else {
            CType as = enumerator.value().bitLength() < 32 ? CType.INT : type.integer();
            in.scope().put(enumerator.name(), new Scope.Value(new Symbol.Constant(enumerator), as));
        }
    }

    private CType.Int integer(List<EnumType.Enumerator> all, List<Word> attributes) {
        Word underlying = Attributes.find(attributes, "underlying").orElse(null);
        if (underlying != null && underlying.argument() != null) {
            return underlying(underlying.argument());
        }
        boolean isNegative = all.stream().anyMatch(e -> e.value().signum() < 0);
        int bits = 0;
        for (EnumType.Enumerator each : all) {
            bits = Math.max(bits, each.value().bitLength());
        }
        boolean isPacked = Attributes.has(attributes, "packed");
        IntKind[] kinds =
                isPacked
                        ? new IntKind[] {
                            IntKind.SCHAR, IntKind.SHORT, IntKind.INT, IntKind.LONG, IntKind.LLONG
                        }
                        : new IntKind[] {IntKind.INT, IntKind.LONG, IntKind.LLONG};
        for (IntKind kind : kinds) {
            long width = 8 * in.sizes.sizeOf(new CType.Int(kind)).orElse(0);
            if (bits <= (isNegative ? width - 1 : width)) {
                return new CType.Int(isNegative ? kind : kind.toUnsigned());
            }
        }
        return new CType.Int(isNegative ? IntKind.LLONG : IntKind.ULLONG);
    }

    private CType.Int underlying(String words) {
        if (in.scope().find(words) instanceof Scope.Type(var typedef)
                && CTypes.canonical(typedef) instanceof CType.Int integer) {
            return integer;
        }
        List<String> all = List.of(words.split(" ", -1));
        boolean isUnsigned = all.contains("unsigned");
        long longs = all.stream().filter("long"::equals).count();
        IntKind kind =
                all.contains("char")
                        ? IntKind.SCHAR
                        : all.contains("short")
                                ? IntKind.SHORT
                                : longs == 0
                                        ? IntKind.INT
                                        : longs == 1 ? IntKind.LONG : IntKind.LLONG;
        return new CType.Int(isUnsigned ? kind.toUnsigned() : kind);
    }
}
