package cgovet.gofront.load;

import java.util.Optional;

/** A file beside the Go files that a build of the package takes in. */
public record OtherFile(String path, Kind kind) {
    /** By the ends of file names that the go command knows. */
    public enum Kind {
        C,
        CXX,
        OBJECTIVE_C,
        HEADER,
        ASSEMBLY,
        FORTRAN,
        SWIG,
        /** Object code, which nothing reads. */
        OBJECT
    }

    static Optional<Kind> kindOf(String name) {
        int dot = name.lastIndexOf('.');
        return switch (dot < 0 ? "" : name.substring(dot)) {
            case ".c" -> Optional.of(Kind.C);
            case ".cc", ".cpp", ".cxx" -> Optional.of(Kind.CXX);
            case ".m" -> Optional.of(Kind.OBJECTIVE_C);
            case ".h", ".hh", ".hpp", ".hxx" -> Optional.of(Kind.HEADER);
            case ".s", ".S", ".sx" -> Optional.of(Kind.ASSEMBLY);
            case ".f", ".F", ".for", ".f90" -> Optional.of(Kind.FORTRAN);
            case ".swig", ".swigcxx" -> Optional.of(Kind.SWIG);
            case ".syso" -> Optional.of(Kind.OBJECT);
            default -> Optional.empty();
        };
    }
}
