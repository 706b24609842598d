package cgovet.gofront.fuzz;

import cgovet.base.collect.DeepStack;
import cgovet.base.files.MemoryTree;
import cgovet.base.target.Target;
import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import cgovet.gofront.load.LoadRequest;
import cgovet.gofront.load.LoadedPackage;
import cgovet.gofront.load.Loader;
import cgovet.gofront.load.Workspace;
import cgovet.gofront.syntax.AstJson;
import cgovet.gofront.syntax.GoParser;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.syntax.Nodes;
import cgovet.gofront.syntax.Parsed;
import cgovet.gofront.syntax.TokensJson;
import cgovet.gofront.types.CNames;
import cgovet.gofront.types.CheckRequest;
import cgovet.gofront.types.CheckedPackage;
import cgovet.gofront.types.Importer;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.Sizes;
import cgovet.gofront.types.TypeChecker;
import cgovet.gofront.types.TypesJson;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Hands any bytes to one stage of the front end, and throws if that breaks a promise. */
enum Probe {
    /** Tokens lie one behind the other within the text. */
    SCANNER {
        @Override
        void run(byte[] input) {
            SourceText text = SourceText.of("a.go", input);
            int[] last = {0};
            TokensJson.write(
                    "a.go",
                    text,
                    line -> {
                        if (line.startsWith("{\"k\":\"tok\"")) {
                            int from = line.lastIndexOf(",\"s\":") + 5;
                            int start = 0;
                            for (int i = from; Character.isDigit(line.charAt(i)); i++) {
                                start = start * 10 + line.charAt(i) - '0';
                            }
                            require(
                                    start >= last[0] && start <= input.length,
                                    "a token out of order");
                            last[0] = start;
                        }
                    });
        }
    },

    /** Nodes lie within the text, problems too, and the tree is no deeper than told. */
    PARSER {
        @Override
        void run(byte[] input) {
            for (GoParser.Mode mode : GoParser.Mode.values()) {
                Parsed parsed = GoParser.parse(SourceText.of("a.go", input), mode);
                parsed.problems().forEach(problem -> lies(problem, input.length));
            }
        }

        @Override
        void print(byte[] input) {
            for (GoParser.Mode mode : GoParser.Mode.values()) {
                SourceText text = SourceText.of("a.go", input);
                Parsed parsed = GoParser.parse(text, mode);
                below(parsed.file(), 0, input.length);
                try {
                    AstJson.write("a.go", parsed, new StringBuilder());
                } catch (IOException e) {
                    throw new IllegalStateException("a StringBuilder does not fail", e);
                }
            }
        }
    },

    /** Any tree is checked, with its bodies and without, and can be printed. */
    CHECKER {
        @Override
        void run(byte[] input) {
            check(input);
            Parsed declarations =
                    GoParser.parse(SourceText.of("a.go", input), GoParser.Mode.SKIP_BODIES);
            TypeChecker.declarations(request(declarations, input))
                    .scope()
                    .objects()
                    .forEach(Obj::type);
        }

        @Override
        void print(byte[] input) {
            TypesJson.write(
                    check(input),
                    Sizes.of("386"),
                    new TypesJson.Header("linux", "386", "", ""),
                    _ -> {});
        }
    };

    /** Each nesting that the parser counts makes at most so many nodes, one below the other. */
    private static final int MAX_DEPTH = 10_000 * 8;

    private static final Target TARGET = new Target("linux", "amd64");

    /** Runs the stage; for a thread of which recursion may need much. */
    abstract void run(byte[] input);

    /** Looks at all that the stage gives, and prints it. */
    void print(byte[] input) {
        // The scanner's tokens are printed as they come.
    }

    /** All of it on such a thread. */
    void call(byte[] input) {
        DeepStack.call(() -> {
            run(input);
            print(input);
            return true;
        });
    }

    /** The checked package, for a thread of which recursion may need much. */
    static CheckedPackage check(byte[] input) {
        Parsed parsed = GoParser.parse(SourceText.of("a.go", input), GoParser.Mode.FULL);
        CheckedPackage checked = TypeChecker.check(request(parsed, input));
        checked.problems().forEach(problem -> lies(problem, input.length));
        return checked;
    }

    private static CheckRequest request(Parsed parsed, byte[] input) {
        // Any language version, but always the same one for an input.
        int minor = 17 + Math.floorMod(Arrays.hashCode(input), 10);
        return new CheckRequest(
                "p",
                "p",
                List.of(parsed.file()),
                minor,
                Sizes.of("386"),
                Std.IMPORTER,
                CNames.FAKE);
    }

    /** The shipped standard library, opened when the first program is checked. */
    private static final class Std {
        static final Importer IMPORTER = open();

        private static Importer open() {
            Workspace workspace =
                    Loader.load(
                            MemoryTree.of(Map.of("a.go", "package a\n")),
                            LoadRequest.of(List.of("."), TARGET));
            LoadedPackage any = workspace.packages().getFirst();
            return workspace.checking(TARGET, _ -> CNames.FAKE).importer(any);
        }
    }

    private static void below(Node node, int depth, int size) {
        require(depth <= MAX_DEPTH, "a tree too deep");
        require(node.pos() >= Node.NO_POS && node.pos() <= size, "a node begins outside");
        // As in go/ast, what should close a node may stand at the end of the file.
        require(node.end() >= Node.NO_POS && node.end() <= size + 1, "a node ends outside");
        Nodes.forEachChild(node, (child, _, _) -> below(child, depth + 1, size));
    }

    private static void lies(Problem problem, int size) {
        require(
                problem.at().start() >= 0
                        && problem.at().start() <= problem.at().end()
                        && problem.at().end() <= size,
                "a problem outside: " + problem.message());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
