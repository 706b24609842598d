package cgovet.cfront.cdt;

import cgovet.base.text.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorIncludeStatement;
import org.eclipse.cdt.internal.core.parser.scanner.ILocationResolver;

/**
 * Finds headers that include themselves, perhaps by way of others, and have nothing to stop it. The
 * preprocessor leaves the inner inclusion out; a compiler gives up.
 */
final class IncludeLoops {
    /** More help nobody. */
    private static final int MAX = 20;

    private final Headers headers;
    private final Places places;
    private final List<IASTPreprocessorIncludeStatement> includes = new ArrayList<>();
    private final Map<String, Set<String>> edges = new HashMap<>();

    IncludeLoops(ILocationResolver resolver, Headers headers, Places places) {
        this.headers = headers;
        this.places = places;
        for (IASTPreprocessorIncludeStatement include : resolver.getIncludeDirectives()) {
            if (include.isActive() && include.isResolved()) {
                includes.add(include);
                edges.computeIfAbsent(from(include), _ -> new LinkedHashSet<>()).add(to(include));
            }
        }
    }

    List<Problem> problems() {
        List<Problem> all = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (IASTPreprocessorIncludeStatement include : includes) {
            if (all.size() == MAX) {
                break;
            }
            String header = to(include);
            if (headers.isUnguarded(header)
                    && leads(header, from(include))
                    && told.add(from(include) + "\0" + header)) {
                all.add(
                        new Problem(
                                Problem.Kind.NOTE,
                                places.of(include),
                                "this #include is a loop: "
                                        + header
                                        + " includes itself and has no guard; the inner one is"
                                        + " left out"));
            }
        }
        return all;
    }

    private String from(IASTPreprocessorIncludeStatement include) {
        return places.of(include).path();
    }

    private static String to(IASTPreprocessorIncludeStatement include) {
        return Headers.fromCdt(include.getPath());
    }

    private boolean leads(String from, String to) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String at = open.removeLast();
            if (at.equals(to)) {
                return true;
            }
            if (seen.add(at)) {
                open.addAll(edges.getOrDefault(at, Set.of()));
            }
        }
        return false;
    }
}
