package cgovet.boundary.portable;

import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Node;

/** Looks at the nodes of a package one by one, parents first. */
interface Finder {
    /**
     * @param function the one around the node, empty outside of functions
     */
    void visit(GoFile file, String function, Node node);

    /** Every node was visited. */
    default void done() {}
}
