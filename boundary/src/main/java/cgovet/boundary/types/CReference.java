package cgovet.boundary.types;

import cgovet.base.text.Span;
import cgovet.gofront.types.CEntity;
import cgovet.gofront.types.CNames.Use;

/**
 * A {@code C.x} of a Go file.
 *
 * @param name what stands behind the dot
 * @param at of the whole selector
 */
public record CReference(String name, Use use, CEntity entity, Span at) {
    /** Whether neither C text nor a library's contract says what it is. */
    public boolean isUnresolved() {
        return entity instanceof CEntity.Unresolved;
    }
}
