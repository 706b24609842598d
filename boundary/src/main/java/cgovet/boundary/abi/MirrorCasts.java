package cgovet.boundary.abi;

import cgovet.base.finding.Fact;
import cgovet.base.finding.Place;
import cgovet.base.target.Target;
import cgovet.base.text.Span;
import cgovet.boundary.types.CgoTypes;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.RecordType;
import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Nodes;
import cgovet.gofront.types.CheckedPackage;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds conversions through {@code unsafe.Pointer} between a C struct and a Go struct. */
public final class MirrorCasts {
    private final CheckedPackage pkg;
    private final CgoTypes types;
    private final cgovet.gofront.types.Sizes goSizes;
    private final cgovet.cfront.types.Sizes cSizes;
    private final Leaves leaves;
    private final Platforms platforms;
    private final List<Fact> found = new ArrayList<>();

    private MirrorCasts(
            CheckedPackage pkg,
            CgoTypes types,
            cgovet.gofront.types.Sizes goSizes,
            cgovet.cfront.types.Sizes cSizes,
            Platforms platforms) {
        this.pkg = pkg;
        this.platforms = platforms;
        this.types = types;
        this.goSizes = goSizes;
        this.cSizes = cSizes;
        this.leaves = new Leaves(goSizes, cSizes);
    }

    public static List<Fact> find(
            CheckedPackage pkg,
            CgoTypes types,
            cgovet.gofront.types.Sizes goSizes,
            cgovet.cfront.types.Sizes cSizes,
            Platforms platforms) {
        MirrorCasts casts = new MirrorCasts(pkg, types, goSizes, cSizes, platforms);
        for (GoFile file : pkg.files()) {
            for (Decl decl : file.decls()) {
                String function = decl instanceof Decl.FuncDecl named ? named.name().name() : "";
                Nodes.walk(
                        decl,
                        node -> {
                            if (node instanceof Expr.CallExpr call) {
                                casts.conversion(file, function, call);
                            }
                        });
            }
        }
        return List.copyOf(casts.found);
    }

    private void conversion(GoFile file, String function, Expr.CallExpr call) {
        Optional<Expr> inner = pkg.info().converted(call).flatMap(pkg.info()::behindPointer);
        if (inner.isEmpty()) {
            return;
        }
        GoType to = pkg.info().typeOf(call.fun());
        GoType from = pkg.info().typeOf(inner.get());
        Optional<GoType.Named> target = Mirrors.struct(to);
        Optional<GoType.Named> source = Mirrors.struct(from);
        // An element of an array that is viewed must have the very size of the other's.
        boolean isArray = isArray(to) || isArray(from);
        if (target.isEmpty() || source.isEmpty()) {
            return;
        }
        boolean toC = isC(target.get());
        if (toC == isC(source.get())) {
            return;
        }
        GoType.Named go = toC ? source.get() : target.get();
        GoType.Named c = toC ? target.get() : source.get();
        types.origin(c)
                .map(CTypes::canonical)
                .filter(type -> type instanceof RecordType)
                .ifPresent(
                        type -> compare(file, function, call, go, (RecordType) type, toC, isArray));
    }

    private void compare(
            GoFile file,
            String function,
            Expr.CallExpr call,
            GoType.Named go,
            RecordType c,
            boolean toC,
            boolean isArray) {
        Optional<List<Leaf>> goLeaves = leaves.of(go);
        Optional<List<Leaf>> cLeaves = leaves.of(c);
        if (goLeaves.isEmpty() || cLeaves.isEmpty()) {
            return;
        }
        long goSize = goSizes.sizeOf(go);
        long cSize = cSizes.sizeOf((CType) c).orElse(-1);
        if (goSize >= cSize && isHeadOfAddress(c, cLeaves.get(), goLeaves.get())) {
            return;
        }
        Optional<String> difference = difference(goLeaves.get(), goSize, cLeaves.get(), cSize, toC);
        if (difference.isEmpty() && isArray && cSize >= 0 && goSize != cSize) {
            difference =
                    Optional.of(
                            "an element has %d bytes in Go and %d in C".formatted(goSize, cSize));
        }
        if (difference.isEmpty()) {
            elsewhere(file, function, call, go, c, toC);
            return;
        }
        found.add(
                new MirrorMismatch(
                        file.text().span(call.pos(), call.end()),
                        function,
                        go.obj().name(),
                        c.toString(),
                        difference.get(),
                        related(go, c)));
    }

    /** What agrees here: whether it does on the other platforms. */
    private void elsewhere(
            GoFile file,
            String function,
            Expr.CallExpr call,
            GoType.Named go,
            RecordType c,
            boolean toC) {
        if (Scene.holdsC(go, 0)) {
            return;
        }
        List<String> differences = new ArrayList<>();
        List<Target> where =
                platforms.where(
                        file,
                        target -> {
                            Optional<String> there = on(target, go, c, toC);
                            there.ifPresent(differences::add);
                            return there.isPresent();
                        });
        if (!where.isEmpty()) {
            found.add(
                    new AbiDefect(
                            AbiDefect.Kind.MIRROR_DIFFERS_ELSEWHERE,
                            file.text().span(call.pos(), call.end()),
                            function,
                            go.obj().name() + " " + c,
                            differences.getFirst(),
                            where,
                            0.9,
                            related(go, c)));
        }
    }

    private Optional<String> on(Target target, GoType.Named go, RecordType c, boolean toC) {
        if (target.equals(platforms.current())) {
            return Optional.empty();
        }
        cgovet.cfront.types.Sizes sizes = platforms.layouts(target);
        Optional<RecordType> there = new Retarget(sizes).of(c);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        cgovet.gofront.types.Sizes own = cgovet.gofront.types.Sizes.of(target.goarch());
        Leaves parts = new Leaves(own, sizes);
        Optional<List<Leaf>> mine = parts.of(go);
        Optional<List<Leaf>> theirs = parts.of(there.get());
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        return difference(
                mine.get(),
                own.sizeOf(go),
                theirs.get(),
                sizes.sizeOf((CType) there.get()).orElse(-1),
                toC);
    }

    private static List<Place> related(GoType.Named go, RecordType c) {
        List<Place> related = new ArrayList<>();
        related.add(new Place(c.at(), "the C struct"));
        Obj.Place declared = go.obj().place();
        if (declared != null) {
            int end = declared.offset() + go.obj().name().length();
            related.add(
                    new Place(new Span(declared.file(), declared.offset(), end), "the Go struct"));
        }
        return related;
    }

    /**
     * Whether a C struct is the generic socket address of POSIX, which stands for every longer one:
     * its family says which. The Go struct must have the family where C has it; all behind that is
     * the family's own.
     */
    private static boolean isHeadOfAddress(RecordType c, List<Leaf> theirs, List<Leaf> ours) {
        if (!c.tag().equals("sockaddr")) {
            return false;
        }
        for (int i = 0; i < theirs.size() && i < ours.size(); i++) {
            Leaf their = theirs.get(i);
            Leaf our = ours.get(i);
            if (their.offset() != our.offset()
                    || their.size() != our.size()
                    || our.sort() != Leaf.Sort.INTEGER) {
                return false;
            }
            if (their.path().endsWith("sa_family")) {
                return true;
            }
        }
        return false;
    }

    /**
     * The first difference that matters to the reader: the target of the conversion must lie within
     * the source, and what both have must agree.
     */
    private static Optional<String> difference(
            List<Leaf> go, long goSize, List<Leaf> c, long cSize, boolean toC) {
        int i = 0;
        int j = 0;
        while (i < go.size() && j < c.size()) {
            Leaf mine = go.get(i);
            Leaf theirs = c.get(j);
            if (mine.sort() == Leaf.Sort.BYTES
                    && theirs.end() <= mine.end()
                    && theirs.offset() >= mine.offset()) {
                j++;
                continue;
            }
            if (theirs.sort() == Leaf.Sort.BYTES
                    && mine.end() <= theirs.end()
                    && mine.offset() >= theirs.offset()) {
                i++;
                continue;
            }
            if (mine.sort() == Leaf.Sort.BYTES && mine.end() <= theirs.offset()) {
                i++;
                continue;
            }
            if (theirs.sort() == Leaf.Sort.BYTES && theirs.end() <= mine.offset()) {
                j++;
                continue;
            }
            if (theirs.sort() == Leaf.Sort.BYTES
                    && theirs.offset() >= mine.offset()
                    && theirs.end() <= mine.end()) {
                // An integer for a run of bit-fields.
                int next = j + 1;
                while (next < c.size()
                        && c.get(next).sort() == Leaf.Sort.BYTES
                        && c.get(next).end() <= mine.end()) {
                    next++;
                }
                if (next >= c.size() || c.get(next).offset() >= mine.end()) {
                    j = next;
                    i++;
                    continue;
                }
            }
            if (mine.offset() != theirs.offset()) {
                return Optional.of(
                        "%s is at offset %d in Go, %s at %d in C"
                                .formatted(
                                        mine.path(),
                                        mine.offset(),
                                        theirs.path(),
                                        theirs.offset()));
            }
            if (mine.size() != theirs.size()) {
                return Optional.of(
                        "%s has %d bytes in Go, %s has %d in C"
                                .formatted(mine.path(), mine.size(), theirs.path(), theirs.size()));
            }
            if (!mine.sort().fits(theirs.sort())) {
                return Optional.of(
                        "%s is %s in Go, %s is %s in C"
                                .formatted(
                                        mine.path(),
                                        mine.sort().words(),
                                        theirs.path(),
                                        theirs.sort().words()));
            }
            i++;
            j++;
        }
        long target = toC ? cSize : goSize;
        long source = toC ? goSize : cSize;
        if (target > source && source >= 0) {
            return Optional.of(
                    "it has %d bytes in Go and %d in C, so reading it goes past its end"
                            .formatted(goSize, cSize));
        }
        return Optional.empty();
    }

    private static boolean isArray(GoType pointer) {
        return pointer.underlying() instanceof GoType.Pointer p
                && p.elem().underlying() instanceof GoType.Array;
    }

    private static boolean isC(GoType.Named type) {
        return type.obj().name().startsWith("_Ctype_");
    }
}
