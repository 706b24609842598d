package cgovet.cfront.cdt;

import cgovet.base.collect.DeepStack;
import cgovet.base.files.FileTree;
import cgovet.base.text.Problem;
import cgovet.base.text.Span;
import cgovet.cfront.layout.CTarget;
import cgovet.cfront.layout.Layouts;
import cgovet.cfront.syntax.CRequest;
import cgovet.cfront.syntax.CUnit;
import java.util.List;
import java.util.Map;

/** Parses one translation unit of C. */
public final class CParser {
    private CParser() {}

    /** Parses what {@code request} says; headers are read anew. */
    public static CUnit parse(CRequest request) {
        return parse(request, HeaderCache.of(request.files()));
    }

    /**
     * Parses what {@code request} says.
     *
     * @param headers of the request's tree
     */
    public static CUnit parse(CRequest request, HeaderCache headers) {
        if (request.text().size() > FileTree.MAX_BYTES) {
            UnitBuilder unit = new UnitBuilder(request.text().path());
            unit.problem(
                    Problem.Kind.LIMIT,
                    new Span(request.text().path(), request.shift(), request.shift()),
                    "has more than 32 MiB and is not read");
            return unit.build(Map.of(), List.of(), List.of());
        }
        return DeepStack.call(() -> run(request, headers, new UnitBuilder(request.text().path())));
    }

    /** Parses a text as if it followed {@code before}, whose declarations are in its scope. */
    static CUnit parseOver(CUnit before, CRequest request) {
        return DeepStack.call(
                () -> run(request, HeaderCache.of(request.files()), UnitBuilder.over(before)));
    }

    private static CUnit run(CRequest request, HeaderCache headers, UnitBuilder unit) {
        CTarget target = CTarget.of(request.target());
        Session session = new Session(request, headers, target, unit, Layouts.of(target));
        session.parse();
        return session.finish();
    }
}
