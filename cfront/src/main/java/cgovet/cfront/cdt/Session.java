package cgovet.cfront.cdt;

import cgovet.base.text.Problem;
import cgovet.base.text.Span;
import cgovet.cfront.layout.CTarget;
import cgovet.cfront.syntax.CMacro;
import cgovet.cfront.syntax.CRequest;
import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.types.Sizes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorIncludeStatement;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorMacroDefinition;
import org.eclipse.cdt.core.dom.ast.IASTProblem;
import org.eclipse.cdt.core.dom.ast.IASTProblemDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.core.dom.ast.IMacroBinding;
import org.eclipse.cdt.core.parser.ExtendedScannerInfo;
import org.eclipse.cdt.core.parser.FileContent;
import org.eclipse.cdt.core.parser.IParserSettings2;
import org.eclipse.cdt.core.parser.IProblem;
import org.eclipse.cdt.core.parser.NullLogService;
import org.eclipse.cdt.core.parser.ParseError;
import org.eclipse.cdt.core.parser.ParserLanguage;
import org.eclipse.cdt.internal.core.parser.scanner.CPreprocessor;
import org.eclipse.cdt.internal.core.parser.scanner.ILocationResolver;
import org.eclipse.cdt.internal.core.parser.scanner.LocationMap;

/** The parsing of one unit. */
final class Session {
    /** Tokens that macro expansion may make. */
    private static final int MAX_MADE_TOKENS = 24_000_000;

    private final CRequest request;
    private final UnitBuilder unit;
    private final Headers headers;
    private final CPreprocessor preprocessor;
    private final ILocationResolver resolver;
    private final Places places;
    private final TokenFilter tokens;
    private final GnuParser parser;
    private final Converter converter;
    private final PragmaPack packs;
    private final Map<String, String> predefined;

    private final Deque<IASTDeclaration> waiting = new ArrayDeque<>();

    /** Whether bodies in a file are not wanted, by its path. */
    private final Map<String, Boolean> isForeign = new HashMap<>();

    Session(CRequest request, HeaderCache cache, CTarget target, UnitBuilder unit, Sizes sizes) {
        this.request = request;
        this.unit = unit;
        predefined = predefined(request, target);
        headers = new Headers(cache);
        char[] text = Bytes.toChars(request.text().toBytes());
        headers.notePacks(Bytes.mayPack(text));
        String path = request.text().path();
        int deepAt = Bytes.blankDeep(text);
        if (deepAt >= 0) {
            headers.noteDeep(path, request.shift() + deepAt);
        }
        preprocessor =
                new CPreprocessor(
                        FileContent.create(Headers.toCdt(path), true, text),
                        scannerInfo(),
                        ParserLanguage.C,
                        new NullLogService(),
                        Words.ALL,
                        headers);
        resolver = preprocessor.getLocationResolver();
        places =
                new Places(
                        resolver,
                        path,
                        request.shift(),
                        of -> of.equals(path) ? text : headers.text(of));
        tokens = new TokenFilter(preprocessor);
        parser =
                new GnuParser(
                        tokens,
                        new GnuParser.Sink() {
                            @Override
                            public void declaration(IASTDeclaration declaration) {
                                take(declaration);
                            }

                            @Override
                            public boolean skips(int offset) {
                                return isSkipped(currentPath(offset));
                            }
                        });
        parser.setMaximumTrivialExpressionsInAggregateInitializers(InitReader.MAX_ITEMS + 1);
        packs = new PragmaPack(resolver, headers, tokens);
        converter =
                new Converter(
                        unit,
                        places,
                        sizes,
                        request.target(),
                        packs,
                        target.bareAligned(),
                        parser::argument);
        converter.decls.skip(offset -> isSkipped(places.pathOf(offset)));
    }

    /**
     * CDT places what lies in an include only once that include is read to its end, so declarations
     * wait until the main file goes on.
     */
    private void take(IASTDeclaration declaration) {
        waiting.add(declaration);
        if (isInMainFile()) {
            convertWaiting();
        }
    }

    private boolean isInMainFile() {
        return resolver instanceof LocationMap map
                && map.getCurrentFilePath().equals(Headers.toCdt(request.text().path()));
    }

    private void convertWaiting() {
        // Each is taken out first: one that fails is not tried again with the rest.
        while (!waiting.isEmpty()) {
            converter.decls.external(waiting.removeFirst());
        }
        parser.forgetArguments();
    }

    private String currentPath(int offset) {
        return resolver instanceof LocationMap map
                ? Headers.fromCdt(map.getCurrentFilePath())
                : places.pathOf(offset);
    }

    private static Map<String, String> predefined(CRequest request, CTarget target) {
        Map<String, String> all = new LinkedHashMap<>(request.macros().predefined());
        if (all.isEmpty()) {
            all.putAll(target.macros().values());
        }
        return all;
    }

    private ExtendedScannerInfo scannerInfo() {
        Map<String, String> symbols = new LinkedHashMap<>(predefined);
        request.macros().defined().forEach((name, value) -> symbols.put(chars(name), chars(value)));
        request.macros().undefined().forEach(symbols::remove);
        List<String> dirs = new ArrayList<>();
        request.includes().dirs().forEach(dir -> dirs.add(Headers.toCdt(dir)));
        request.includes().system().forEach(dir -> dirs.add(Headers.toCdt(dir)));
        ExtendedScannerInfo info =
                new ExtendedScannerInfo(
                        symbols,
                        dirs.toArray(String[]::new),
                        new String[] {Headers.FIRST},
                        request.forced().stream().map(Headers::toCdt).toArray(String[]::new),
                        request.includes().quote().stream()
                                .map(Headers::toCdt)
                                .toArray(String[]::new));
        info.setParserSettings(new Limits());
        return info;
    }

    private static String chars(String text) {
        return Bytes.toChars(text);
    }

    /** CDT's own limits. */
    private static final class Limits extends IParserSettings2.Default {
        @Override
        public boolean shouldLimitTokensPerTranslationUnit() {
            return true;
        }

        @Override
        public int getMaximumTokensPerTranslationUnit() {
            return MAX_MADE_TOKENS;
        }
    }

    /** What was read before the text was cut. */
    private void convertRest() {
        try {
            convertWaiting();
        } catch (StackOverflowError | RuntimeException e) {
            Span start = new Span(request.text().path(), request.shift(), request.shift());
            unit.problem(
                    Problem.Kind.SYNTAX, start, "some declarations of this C text cannot be read");
        }
    }

    private boolean isSkipped(String file) {
        if (request.bodies() == CRequest.Bodies.NONE) {
            return true;
        }
        return isForeign.computeIfAbsent(
                file,
                path -> {
                    for (String dir : request.includes().system()) {
                        if (path.startsWith(dir.endsWith("/") ? dir : dir + "/")) {
                            return true;
                        }
                    }
                    return false;
                });
    }

    /** Reads all declarations; what goes wrong is a problem of the unit. */
    void parse() {
        Span start = new Span(request.text().path(), request.shift(), request.shift());
        try {
            IASTTranslationUnit whole = parser.parse();
            convertWaiting();
            for (IASTDeclaration each : whole.getDeclarations()) {
                if (each instanceof IASTProblemDeclaration problem) {
                    converter.decls.problem(problem);
                }
            }
        } catch (CutOff e) {
            unit.problem(Problem.Kind.LIMIT, start, "this C text " + e.getMessage());
        } catch (ParseError e) {
            unit.problem(
                    Problem.Kind.LIMIT,
                    start,
                    "the macros of this C text make more than "
                            + MAX_MADE_TOKENS / 1_000_000
                            + " million tokens");
        } catch (StackOverflowError e) {
            unit.problem(Problem.Kind.LIMIT, start, "this C text is nested too deeply");
        } catch (RuntimeException e) {
            StackTraceElement[] trace = e.getStackTrace();
            unit.problem(
                    Problem.Kind.SYNTAX,
                    start,
                    "this C text cannot be read to its end: the parser failed in "
                            + (trace.length == 0 ? "" : trace[0].getMethodName()));
        }
        convertRest();
        if (tokens.tooDeepAt() >= 0 && headers.tooDeep().isEmpty()) {
            unit.problem(
                    Problem.Kind.LIMIT,
                    places.of(tokens.tooDeepAt(), 1),
                    "brackets are nested deeper than "
                            + TokenFilter.MAX_NESTING
                            + "; what is in them is not read");
        }
    }

    /** Whether records that follow would be packed. */
    boolean leavesPacking() {
        return packs.isOpenAt(Integer.MAX_VALUE);
    }

    CUnit finish() {
        headers.tooDeep().forEach(unit::problem);
        for (IASTProblem problem : resolver.getScannerProblems()) {
            scannerProblem(problem);
        }
        List<CUnit.MissingInclude> missing = missing();
        new IncludeLoops(resolver, headers, places).problems().forEach(unit::important);
        headers.refused().forEach(problem -> unit.problem(atInclude(problem, missing)));
        Map<String, CMacro> macros = Map.of();
        try {
            macros = macros();
        } catch (ParseError e) {
            // Of a unit that was cut at CDT's limit of tokens, which even this may need.
            macros = Map.of();
        }
        return unit.build(macros, headers.included(), missing);
    }

    private void scannerProblem(IASTProblem problem) {
        String message =
                switch (problem.getID()) {
                    case IProblem.PREPROCESSOR_INCLUSION_NOT_FOUND -> "";
                    case IProblem.PREPROCESSOR_POUND_WARNING -> "";
                    case IProblem.PREPROCESSOR_POUND_ERROR ->
                            "#error " + Bytes.utf8(String.join(" ", problem.getArguments()));
                    default -> Bytes.utf8(problem.getMessage()).strip();
                };
        if (!message.isEmpty()) {
            unit.problem(Problem.Kind.SYNTAX, places.of(problem), message);
        }
    }

    /** The problem of a header at the directive that names it, if one does. */
    private static Problem atInclude(Problem problem, List<CUnit.MissingInclude> missing) {
        String path = problem.at().path();
        for (boolean exactly : new boolean[] {true, false}) {
            for (CUnit.MissingInclude include : missing) {
                String name = include.name();
                String end = name.replaceFirst("^(\\.{0,2}/)+", "");
                if (exactly ? path.equals(name) : path.endsWith("/" + end) || path.equals(end)) {
                    String message = "#include: " + problem.message();
                    return new Problem(problem.kind(), include.at(), message);
                }
            }
        }
        return problem;
    }

    private List<CUnit.MissingInclude> missing() {
        List<CUnit.MissingInclude> all = new ArrayList<>();
        for (IASTPreprocessorIncludeStatement include : resolver.getIncludeDirectives()) {
            if (include.isActive() && !include.isResolved()) {
                all.add(
                        new CUnit.MissingInclude(
                                Bytes.utf8(include.getName().toCharArray()),
                                include.isSystemInclude(),
                                places.of(include)));
            }
        }
        return all;
    }

    private Map<String, CMacro> macros() {
        Map<String, IASTName> places = new HashMap<>();
        for (IASTPreprocessorMacroDefinition each : resolver.getMacroDefinitions()) {
            places.put(each.getName().toString(), each.getName());
        }
        Map<String, CMacro> all = new LinkedHashMap<>();
        // CDT's map has no order of its own.
        for (var entry : new TreeMap<>(preprocessor.getMacroDefinitions()).entrySet()) {
            if (Words.isOfPreprocessor(entry.getKey()) && !predefined.containsKey(entry.getKey())) {
                continue;
            }
            IASTName place = places.get(entry.getKey());
            Span at = place == null ? Span.NONE : this.places.of(place);
            String name = Bytes.utf8(entry.getKey());
            all.put(name, macro(name, entry.getValue(), at));
        }
        return all;
    }

    private static CMacro macro(String name, IMacroBinding macro, Span at) {
        List<String> params = new ArrayList<>();
        if (macro.isFunctionStyle()) {
            for (char[] param : macro.getParameterList()) {
                String text = Bytes.utf8(param);
                params.add(text.equals("__VA_ARGS__") ? "..." : text);
            }
        }
        return new CMacro(
                name, macro.isFunctionStyle(), params, Bytes.utf8(macro.getExpansion()), at);
    }
}
