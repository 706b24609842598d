package cgovet.base.layout;

import cgovet.base.target.Target;
import java.util.List;

/**
 * Types on platforms.
 *
 * @param title what was asked for
 * @param targets in the order asked for
 * @param headers which C headers stood for the system's, one sentence part for each platform
 * @param notes what the reader has to know of the whole, such as types that are not shown
 */
public record LayoutPage(
        String title,
        List<Target> targets,
        List<String> headers,
        List<Shape> shapes,
        List<String> notes) {
    public LayoutPage {
        targets = List.copyOf(targets);
        headers = List.copyOf(headers);
        shapes = List.copyOf(shapes);
        notes = List.copyOf(notes);
    }
}
