package cgovet.app.config;

import cgovet.base.target.Target;
import cgovet.rules.engine.Headers;
import java.util.List;
import java.util.Optional;

/**
 * The options of {@code cgovet check}, read.
 *
 * @param dir of {@code -C}
 * @param targets at least one
 * @param goMinor 0 if none is named
 * @param models folders of contracts
 * @param isolated whether the repository's own settings are left out
 * @param strict whether incompleteness is a status of its own
 * @param fixing which fixes are applied
 * @param color {@code auto}, {@code always} or {@code never}
 */
public record CheckOptions(
        Optional<String> dir,
        List<String> patterns,
        List<Output> outputs,
        List<Target> targets,
        int goMinor,
        List<String> tags,
        boolean tests,
        boolean audit,
        boolean strict,
        boolean exitZero,
        Headers headers,
        Optional<String> goroot,
        Optional<String> moduleCache,
        List<String> models,
        boolean isolated,
        int threads,
        Fixing fixing,
        boolean full,
        boolean timings,
        String color,
        boolean quiet,
        boolean verbose,
        boolean debug) {
    /**
     * What is done with fixes.
     *
     * @param wanted whether any are applied or shown
     * @param unsafe whether those that need review are
     * @param onlyShown whether files stay as they are
     */
    public record Fixing(boolean wanted, boolean unsafe, boolean onlyShown) {}

    public CheckOptions {
        patterns = List.copyOf(patterns);
        outputs = List.copyOf(outputs);
        targets = List.copyOf(targets);
        tags = List.copyOf(tags);
        models = List.copyOf(models);
    }

    /** The same of other packages. */
    public CheckOptions withPatterns(List<String> others) {
        return new CheckOptions(
                dir,
                others,
                outputs,
                targets,
                goMinor,
                tags,
                tests,
                audit,
                strict,
                exitZero,
                headers,
                goroot,
                moduleCache,
                models,
                isolated,
                threads,
                fixing,
                full,
                timings,
                color,
                quiet,
                verbose,
                debug);
    }
}
