/**
 * The syntax of Go 1.26: scanner, parser, tree and printer.
 *
 * <p>The tree mirrors the node kinds of go/ast, so that it can be compared node by node and so that
 * the Go specification's words are its words. Nodes hold byte offsets into one file ({@link
 * Node#NO_POS} where the source has no such token). Any bytes are accepted: what cannot be parsed
 * becomes a {@code Bad…} node with a problem at the same place.
 */
@NullMarked
package cgovet.gofront.syntax;

import org.jspecify.annotations.NullMarked;
