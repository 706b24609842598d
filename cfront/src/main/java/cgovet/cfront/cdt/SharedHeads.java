package cgovet.cfront.cdt;

import cgovet.base.collect.DeepStack;
import cgovet.base.text.Problem;
import cgovet.cfront.layout.CTarget;
import cgovet.cfront.layout.Layouts;
import cgovet.cfront.syntax.CRequest;
import cgovet.cfront.syntax.CUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Parses texts that are read with the same options from the same folder. Where several begin with
 * the same directives, their headers are read once, and what stands behind is read in the scope of
 * that; safe for threads.
 */
public final class SharedHeads {
    /** What may make the rest mean something else than behind its own head. */
    private static final Pattern ENTANGLED =
            Pattern.compile("#\\s*(?:include|import|pragma|line)|_Pragma|__pragma|__COUNTER__");

    private final HeaderCache headers;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Base> bases = new ConcurrentHashMap<>();

    /**
     * A head that was read.
     *
     * @param isClosed whether a text may follow as if nothing had been read before but its
     *     declarations and macros
     */
    private record Base(CUnit unit, boolean isClosed) {}

    /**
     * @param requests of all texts
     * @param headers of the requests' tree
     */
    public SharedHeads(Collection<CRequest> requests, HeaderCache headers) {
        this.headers = headers;
        for (CRequest request : requests) {
            Head.of(request.text()).ifPresent(head -> counts.merge(head.text(), 1, Integer::sum));
        }
    }

    /** Parses one of the texts. */
    public CUnit parse(CRequest request) {
        Optional<Head> head =
                Head.of(request.text()).filter(h -> counts.getOrDefault(h.text(), 0) > 1);
        if (head.isEmpty()) {
            return CParser.parse(request, headers);
        }
        Base base = bases.computeIfAbsent(head.get().text(), _ -> read(head.get(), request));
        CUnit moved = head.get().moved(base.unit(), request);
        if (head.get().isAll(request.text())) {
            return moved;
        }
        String all = request.text().latin1(head.get().end(), request.text().size());
        if (!base.isClosed() || ENTANGLED.matcher(all).find()) {
            return CParser.parse(request, headers);
        }
        return DeepStack.call(() -> rest(head.get(), moved, request, all.contains("#")))
                .orElseGet(() -> CParser.parse(request, headers));
    }

    private Base read(Head head, CRequest request) {
        return DeepStack.call(() -> {
            CRequest alone = head.request(request);
            UnitBuilder unit = new UnitBuilder(alone.text().path());
            CTarget target = CTarget.of(alone.target());
            Session session = new Session(alone, headers, target, unit, Layouts.of(target));
            session.parse();
            CUnit read = session.finish();
            return new Base(
                    read,
                    !session.leavesPacking()
                            && read.problems().stream()
                                    .map(Problem::kind)
                                    .noneMatch(SharedHeads::isOpen));
        });
    }

    private static boolean isOpen(Problem.Kind kind) {
        return switch (kind) {
            case SYNTAX, LIMIT, UNREADABLE, INTERNAL -> true;
            case TYPE, MISSING, SUPPRESSION, UNSUPPORTED, NOTE -> false;
        };
    }

    /** Nothing if the rest completes what the head only names, which other files share. */
    private Optional<CUnit> rest(Head head, CUnit base, CRequest request, boolean mayDefine) {
        CRequest behind = head.rest(request, base.macros());
        UnitBuilder unit = UnitBuilder.borrowing(base);
        CTarget target = CTarget.of(behind.target());
        Session session = new Session(behind, headers, target, unit, Layouts.of(target));
        session.parse();
        CUnit read = session.finish();
        return unit.hasTaken() ? Optional.empty() : Optional.of(base.followedBy(read, mayDefine));
    }
}
