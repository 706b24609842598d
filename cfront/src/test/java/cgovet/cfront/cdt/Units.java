package cgovet.cfront.cdt;

import cgovet.base.files.MemoryTree;
import cgovet.base.target.Target;
import cgovet.base.text.SourceText;
import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.syntax.CRequest;
import cgovet.cfront.syntax.CUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Units parsed from texts in memory, for linux/amd64. */
final class Units {
    static final Target LINUX = new Target("linux", "amd64");

    private Units() {}

    static CRequest request(String text, Map<String, String> headers) {
        return CRequest.of(SourceText.of("m/a.c", text), LINUX, MemoryTree.of(headers))
                .withIncludes(
                        new CRequest.Includes(
                                List.of("m/quote"), List.of("m/inc"), List.of("/sys")));
    }

    /** A value of a map that the test knows to be there. */
    static <T> T here(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    static CFunction function(CUnit unit, String name) {
        return here(unit.functions().get(name));
    }

    static CUnit parse(String text) {
        return CParser.parse(request(text, Map.of()));
    }

    static CUnit parse(String text, Map<String, String> headers) {
        return CParser.parse(request(text, headers));
    }
}
