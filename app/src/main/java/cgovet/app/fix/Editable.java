package cgovet.app.fix;

import cgovet.base.text.SourceText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which files fixes may change. */
final class Editable {
    private static final Pattern GENERATED =
            Pattern.compile("(?m)^\\s*(//|/?\\*)\\s*Code generated .*DO NOT EDIT\\.?");
    private static final int HEAD = 4_096;

    private Editable() {}

    /** Why a file must not be changed; nothing if it may be. */
    static Optional<String> reasonAgainst(String path, SourceText text) {
        if (path.startsWith("/") || path.startsWith("../")) {
            return Optional.of("outside the repository");
        }
        if (path.startsWith("vendor/") || path.contains("/vendor/")) {
            return Optional.of("in vendored code");
        }
        if (path.contains("pkg/mod/")) {
            return Optional.of("in the module cache");
        }
        if (!path.endsWith(".go") && !path.endsWith(".c")) {
            return Optional.of("in a C header");
        }
        return GENERATED.matcher(text.latin1(0, Math.min(HEAD, text.size()))).find()
                ? Optional.of("in generated code")
                : Optional.empty();
    }
}
