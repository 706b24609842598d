package cgovet.analysis.own;

import cgovet.base.finding.Step;
import cgovet.base.text.Span;
import cgovet.boundary.contract.Summary.Source;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one object that must be, or was, released. A state holds one for each such
 * object; changes are made on a {@link #copy}.
 */
final class Res {
    /** Where in its life an object is. */
    enum Life {
        LIVE,
        /** Of another object or library: not ours to release. */
        BORROWED,
        RELEASED,
        /** Released on some path, or by a loop over its container. */
        MAYBE_RELEASED
    }

    // What it is, once and for all.
    final Sym object;
    final String allocator;
    final Span at;
    final int site;
    String family = "";
    List<String> releases = List.of();
    Source source = Source.NATIVE;
    double model = 1;
    boolean isBorrowedFromLibrary;
    @Nullable Sym parent;
    boolean text;

    // Where it stands.
    Life life = Life.LIVE;
    boolean owed;
    int count = 1;
    boolean counted;
    @Nullable Sym container;

    /** An unknown function that was given it and may have taken it; empty for none. */
    String suspendedBy = "";

    boolean givenToUnknown;

    /** One of the unknown functions has a name that speaks of keeping. */
    boolean givenToKeeper;

    // For reports.
    String variable = "";
    boolean isArgument;
    Span releasedAt = Span.NONE;
    String releasedBy = "";
    Span overwritten = Span.NONE;
    boolean overwrittenByReturn;
    @Nullable Chain<Step> history;

    Res(Sym object, String allocator, Span at, int site) {
        this.object = object;
        this.allocator = allocator;
        this.at = at;
        this.site = site;
    }

    Res copy() {
        Res that = new Res(object, allocator, at, site);
        that.family = family;
        that.releases = releases;
        that.source = source;
        that.model = model;
        that.isBorrowedFromLibrary = isBorrowedFromLibrary;
        that.parent = parent;
        that.text = text;
        that.life = life;
        that.owed = owed;
        that.count = count;
        that.counted = counted;
        that.container = container;
        that.suspendedBy = suspendedBy;
        that.givenToUnknown = givenToUnknown;
        that.givenToKeeper = givenToKeeper;
        that.variable = variable;
        that.isArgument = isArgument;
        that.releasedAt = releasedAt;
        that.releasedBy = releasedBy;
        that.overwritten = overwritten;
        that.overwrittenByReturn = overwrittenByReturn;
        that.history = history;
        return that;
    }

    boolean isReleased() {
        return life == Life.RELEASED;
    }

    /** Whether a library's documentation says whose it is. */
    boolean isTold() {
        return source == Source.NATIVE || source == Source.REVIEWED || source == Source.DOCUMENTED;
    }

    /** Whether it is a copy of a Go string or slice. */
    boolean isText() {
        return text || allocator.equals("cgo.CString") || allocator.equals("cgo.CBytes");
    }

    /** Whether two states may be joined as far as this object goes. */
    boolean isLike(Res that) {
        return this == that
                || (object == that.object
                        && life == that.life
                        && owed == that.owed
                        && count == that.count
                        && container == that.container
                        && suspendedBy.isEmpty() == that.suspendedBy.isEmpty()
                        && Objects.equals(overwritten, that.overwritten));
    }

    void add(Step step) {
        history = Chain.push(history, step);
    }
}
