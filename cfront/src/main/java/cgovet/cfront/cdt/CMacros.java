package cgovet.cfront.cdt;

import cgovet.base.files.FileTree;
import cgovet.base.files.MemoryTree;
import cgovet.base.target.Target;
import cgovet.base.text.SourceText;
import cgovet.cfront.layout.CTarget;
import cgovet.cfront.layout.Layouts;
import cgovet.cfront.syntax.CConstant;
import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.syntax.CMacro;
import cgovet.cfront.syntax.CName;
import cgovet.cfront.syntax.CNode;
import cgovet.cfront.syntax.CRequest;
import cgovet.cfront.syntax.CStmt;
import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.syntax.CVariable;
import cgovet.cfront.syntax.ConstantEvaluator;
import cgovet.cfront.syntax.Symbol;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.Sizes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells what names are at the end of a unit, as cgo finds out with the help of gcc: a macro's text
 * is expanded and read as an expression or a type among the unit's declarations.
 */
public final class CMacros {
    private static final String PROBE = "cgovet_probe_";

    private static final int MAX_RETRIES = 100;

    private CMacros() {}

    /** What {@code names} are, in their order. */
    public static Map<String, CName> classify(CUnit unit, Target target, Collection<String> names) {
        Layouts sizes = Layouts.of(CTarget.of(target));
        List<CMacro> asked = new ArrayList<>();
        for (String name : names) {
            CMacro macro = unit.macros().get(name);
            if (macro != null && !macro.isFunctionLike() && isReadable(macro.body())) {
                asked.add(macro);
            }
        }
        Map<String, CName> found = evaluate(unit, target, sizes, asked);
        // A text that is no C may have swallowed its neighbours.
        if (found.size() < asked.size() && asked.size() > 1) {
            asked.stream()
                    .filter(macro -> !found.containsKey(macro.name()))
                    .limit(MAX_RETRIES)
                    .forEach(macro -> found.putAll(evaluate(unit, target, sizes, List.of(macro))));
        }
        Map<String, CName> all = new LinkedHashMap<>();
        for (String name : names) {
            CMacro macro = unit.macros().get(name);
            if (macro == null || macro.isFunctionLike()) {
                CName declared = declared(unit, name);
                boolean isNothing = declared instanceof CName.Absent && macro != null;
                all.put(name, isNothing ? new CName.Unusable("macro with parameters") : declared);
            } else {
                all.put(
                        name,
                        found.getOrDefault(
                                name,
                                new CName.Unusable("macro that is no expression and no type")));
            }
        }
        return all;
    }

    private static CName declared(CUnit unit, String name) {
        if (unit.enumerators().containsKey(name)) {
            return new CName.IntConstant(unit.enumerators().get(name).value(), CType.INT);
        }
        if (unit.functions().containsKey(name)) {
            return new CName.Function(unit.functions().get(name));
        }
        if (unit.variables().containsKey(name)) {
            return new CName.Variable(unit.variables().get(name));
        }
        if (unit.typedefs().containsKey(name)) {
            return new CName.Type(unit.typedefs().get(name));
        }
        return new CName.Absent();
    }

    /** Whether the text can stand in parentheses without ending them. */
    private static boolean isReadable(String body) {
        int open = 0;
        boolean isQuoted = false;
        char quote = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (isQuoted) {
                if (c == '\\') {
                    i++;
                } else if (c == quote) {
                    isQuoted = false;
                }
                continue;
            }
            switch (c) {
                case '"', '\'' -> {
                    isQuoted = true;
                    quote = c;
                }
                case '(', '[', '{' -> open++;
                case ')', ']', '}' -> open--;
                case '#' -> {
                    return false;
                }
                case ';' -> {
                    if (open == 0) {
                        return false;
                    }
                }
                default -> {}
            }
            if (open < 0) {
                return false;
            }
        }
        return open == 0 && !isQuoted && !body.isBlank();
    }

    private static Map<String, CName> evaluate(
            CUnit unit, Target target, Sizes sizes, List<CMacro> asked) {
        if (asked.isEmpty()) {
            return new LinkedHashMap<>();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < asked.size(); i++) {
            text.append("int ").append(PROBE).append(i).append(" = sizeof(");
            text.append(asked.get(i).name()).append("\n);\n");
        }
        CUnit probed = parse(unit, target, text.toString());
        Map<String, CName> all = new LinkedHashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            CVariable probe = probed.variables().get(PROBE + i);
            if (probe != null) {
                String name = asked.get(i).name();
                name(unit, probe.initializer(), sizes).ifPresent(found -> all.put(name, found));
            }
        }
        return all;
    }

    private static CUnit parse(CUnit unit, Target target, String text) {
        FileTree nothing = MemoryTree.of(Map.of());
        Map<String, String> macros = new LinkedHashMap<>();
        for (CMacro macro : unit.macros().values()) {
            String params =
                    macro.isFunctionLike() ? "(" + String.join(",", macro.params()) + ")" : "";
            macros.put(macro.name() + params, macro.body());
        }
        CRequest request =
                CRequest.of(SourceText.of("macros", text), target, nothing)
                        .withMacros(new CRequest.Macros(macros, Map.of(), List.of()));
        return CParser.parseOver(unit, request);
    }

    private static Optional<CName> name(CUnit unit, @Nullable CExpr probe, Sizes sizes) {
        return switch (probe) {
            case CExpr.SizeofType type ->
                    isKnown(type.operand())
                            ? Optional.of(new CName.Type(type.operand()))
                            : Optional.empty();
            case CExpr.SizeofExpr e -> expression(unit, e.operand(), sizes);
            case null, default -> Optional.empty();
        };
    }

    private static Optional<CName> expression(CUnit unit, CExpr expr, Sizes sizes) {
        if (expr instanceof CExpr.StringConst text && text.prefix().isEmpty()) {
            return Optional.of(new CName.StringConstant(text.bytes()));
        }
        if (expr instanceof CExpr.Name(var symbol, _, _)) {
            switch (symbol) {
                case Symbol.Global _ -> {
                    return Optional.of(new CName.Expression(expr));
                }
                case Symbol.Function(var name) -> {
                    if (unit.functions().containsKey(name)) {
                        return Optional.of(new CName.Function(unit.functions().get(name)));
                    }
                }
                case Symbol.Undeclared _ -> {
                    return Optional.empty();
                }
                case Symbol.Constant _, Symbol.Local _ -> {}
            }
        }
        Optional<CConstant> value = ConstantEvaluator.evaluate(expr, sizes);
        CType type = CTypes.canonical(expr.type());
        if (value.isPresent() && CTypes.isArithmetic(type)) {
            return Optional.of(
                    switch (value.get()) {
                        case CConstant.Int(var v) -> new CName.IntConstant(v, expr.type());
                        case CConstant.Real(var v) -> new CName.FloatConstant(v, expr.type());
                    });
        }
        return hasUnknown(expr, sizes) ? Optional.empty() : Optional.of(new CName.Expression(expr));
    }

    /** Whether no part of the type is unknown; it is shown in angle brackets. */
    private static boolean isKnown(CType type) {
        return CTypes.show(type).indexOf('<') < 0;
    }

    /** Whether a name in it is declared nowhere, or a part was not understood. */
    private static boolean hasUnknown(CExpr expr, Sizes sizes) {
        List<CNode> open = new ArrayList<>();
        open.add(expr);
        while (!open.isEmpty()) {
            CNode node = open.removeLast();
            boolean isUnknown =
                    switch (node) {
                        case CExpr.Name(var symbol, _, _) -> symbol instanceof Symbol.Undeclared;
                        case CExpr.Unsupported _ -> true;
                        case CExpr.Cast cast -> !isKnown(cast.type());
                        case CExpr.SizeofType of ->
                                !isKnown(of.operand()) || sizes.sizeOf(of.operand()).isEmpty();
                        case CStmt.Unsupported _ -> true;
                        case CNode _ -> false;
                    };
            if (isUnknown) {
                return true;
            }
            open.addAll(node.children());
        }
        return false;
    }
}
