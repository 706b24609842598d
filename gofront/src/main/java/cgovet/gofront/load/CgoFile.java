package cgovet.gofront.load;

import java.util.List;

/**
 * What a Go file that imports {@code "C"} says to cgo.
 *
 * @param preambles one for each import of {@code "C"} that has a comment, in order
 */
public record CgoFile(String path, List<Preamble> preambles, List<CgoDirective> directives) {
    public CgoFile {
        preambles = List.copyOf(preambles);
        directives = List.copyOf(directives);
    }
}
