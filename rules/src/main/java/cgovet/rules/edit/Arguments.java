package cgovet.rules.edit;

import cgovet.base.finding.Fix;
import cgovet.base.text.Span;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.syntax.Nodes;
import cgovet.gofront.syntax.Stmt;
import cgovet.gofront.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits of what calls are given. */
public final class Arguments {
    private static final int SLICE_DATA = 20;

    private final Editor editor;
    private final Site site;
    private final Expr.CallExpr call;

    private Arguments(Editor editor, Site site, Expr.CallExpr call) {
        this.editor = editor;
        this.site = site;
        this.call = call;
    }

    /** Of the call at a place. */
    public static Optional<Arguments> of(Editor editor, Span at) {
        return editor.site(at)
                .flatMap(site -> {
                    for (int i = site.path().size() - 1; i > site.block(); i--) {
                        Node node = site.path().get(i);
                        if (node instanceof Stmt.DeferStmt || node instanceof Stmt.GoStmt) {
                            return Optional.empty();
                        }
                        if (node instanceof Expr.CallExpr call) {
                            return Optional.of(new Arguments(editor, site, call));
                        }
                    }
                    return Optional.empty();
                });
    }

    /** Puts {@code unsafe.SliceData} in place of the address of a slice's first element. */
    public Optional<Fix> sliceData(String slice) {
        List<Expr.UnaryExpr> addresses = new ArrayList<>();
        for (Expr argument : call.args()) {
            Nodes.walk(
                    argument,
                    node -> {
                        if (node instanceof Expr.UnaryExpr address
                                && address.op() == Token.AND
                                && Expr.unparen(address.x()) instanceof Expr.IndexExpr element
                                && editor.at(element.x()).equals(slice)
                                && editor.at(element.index()).equals("0")) {
                            addresses.add(address);
                        }
                    });
        }
        if (addresses.size() != 1 || editor.goMinor() < SLICE_DATA) {
            return Optional.empty();
        }
        boolean isTyped = call.args().contains(addresses.getFirst());
        // cgo looks at the slice alone where it is written so; else at all that lies around it.
        String data =
                editor.packageName("unsafe") + ".SliceData(" + slice + (isTyped ? "" : "[:]") + ")";
        return editor.draft()
                .replace(addresses.getFirst(), data)
                .needs("unsafe")
                .fix("use " + data, true);
    }

    /** Writes the address that a variable holds in the call itself. */
    public Optional<Fix> inline(int argument) {
        if (argument < 1 || argument > call.args().size()) {
            return Optional.empty();
        }
        Expr given = call.args().get(argument - 1);
        Expr inner = unconverted(given);
        if (inner instanceof Expr.ParenExpr paren && isAddress(Expr.unparen(paren))) {
            return editor.draft()
                    .replace(paren, editor.at(Expr.unparen(paren)))
                    .fix("write the address without parentheses", true);
        }
        if (!(inner instanceof Expr.Ident variable)) {
            return Optional.empty();
        }
        List<Stmt> set = editor.assignments(site.function(), variable.name());
        if (set.size() != 1
                || !(set.getFirst() instanceof Stmt.AssignStmt define)
                || define.tok() != Token.DEFINE
                || define.lhs().size() != 1
                || define.rhs().size() != 1
                || !isAddress(unconverted(define.rhs().getFirst()))
                || !isStable(unconverted(define.rhs().getFirst()), define)) {
            return Optional.empty();
        }
        Expr value = define.rhs().getFirst();
        boolean isPointer = unconverted(value) != value;
        Draft draft = editor.draft();
        draft.replace(
                inner,
                isPointer && given != inner ? editor.at(unconverted(value)) : editor.at(value));
        if (Editor.names(site.function(), variable.name()).size() == 2) {
            draft.remove(define);
        }
        return draft.fix("write the address in the call", true);
    }

    private static boolean isAddress(Expr expr) {
        return expr instanceof Expr.UnaryExpr address
                && address.op() == Token.AND
                && (Expr.unparen(address.x()) instanceof Expr.SelectorExpr
                        || Expr.unparen(address.x()) instanceof Expr.IndexExpr);
    }

    /** Whether an address still is the same where the call is: nothing sets what it is made of. */
    private boolean isStable(Expr address, Stmt.AssignStmt define) {
        boolean[] stable = {true};
        Nodes.walk(
                address,
                node -> {
                    if (node instanceof Expr.CallExpr) {
                        stable[0] = false;
                    }
                    if (node instanceof Expr.Ident ident) {
                        for (Stmt set : editor.assignments(site.function(), ident.name())) {
                            // Before the definition is fine, unless both run again.
                            stable[0] &= set.pos() < define.pos();
                        }
                        for (Expr.Ident use : Editor.names(site.function(), ident.name())) {
                            stable[0] &= !isAddressTaken(use);
                        }
                    }
                });
        return stable[0];
    }

    private boolean isAddressTaken(Expr.Ident use) {
        boolean[] taken = {false};
        Nodes.walk(
                site.function(),
                node -> {
                    if (node instanceof Expr.UnaryExpr address
                            && address.op() == Token.AND
                            && Expr.unparen(address.x()) == use) {
                        taken[0] = true;
                    }
                });
        return taken[0];
    }

    /** Without conversions to {@code unsafe.Pointer}. */
    private Expr unconverted(Expr expr) {
        Expr at = expr;
        while (at instanceof Expr.CallExpr conversion
                && conversion.args().size() == 1
                && editor.at(conversion.fun()).equals(editor.packageName("unsafe") + ".Pointer")) {
            at = conversion.args().getFirst();
        }
        return at;
    }

    /** Gives a call a C variable of its own in place of a Go number that was converted. */
    public static Optional<Fix> outParameter(Editor editor, Span conversion) {
        Optional<Site> found = editor.site(conversion);
        if (found.isEmpty()
                || !(found.get().node() instanceof Expr.CallExpr cast)
                || cast.args().size() != 1
                || !(Expr.unparen(cast.fun()) instanceof Expr.StarExpr pointer)
                || !editor.at(pointer.x()).startsWith("C.")
                || !(cast.args().getFirst() instanceof Expr.CallExpr inner)
                || inner.args().size() != 1) {
            return Optional.empty();
        }
        Site site = found.get();
        Expr given = Expr.unparen(inner.args().getFirst());
        boolean isAddress = given instanceof Expr.UnaryExpr unary && unary.op() == Token.AND;
        Expr number = isAddress ? Expr.unparen(((Expr.UnaryExpr) given).x()) : given;
        if (!(number instanceof Expr.Ident) && !(number instanceof Expr.SelectorExpr)
                || site.path().size() < 2
                || !(site.path().get(site.path().size() - 2) instanceof Expr.CallExpr outer)
                || !outer.args().contains(cast)) {
            return Optional.empty();
        }
        Optional<String> type =
                editor.typeOf(number)
                        .map(name -> isAddress || !name.startsWith("*") ? name : name.substring(1));
        if (type.isEmpty()
                || !isAddress && !editor.typeOf(number).orElse("").startsWith("*")
                || !type.get().matches("\\w+")) {
            return Optional.empty();
        }
        boolean isPlain =
                switch (site.stmt()) {
                    case Stmt.ExprStmt stmt -> stmt.x() == outer;
                    case Stmt.AssignStmt stmt ->
                            Editor.names(stmt, editor.at(number)).size() <= 1
                                    && stmt.rhs().size() == 1;
                    default -> false;
                };
        if (!isPlain || number instanceof Expr.Ident name && name.isBlank()) {
            return Optional.empty();
        }
        String value = (isAddress ? "" : "*") + editor.at(number);
        String cType = editor.at(pointer.x());
        String variable = editor.fresh(site.declaration(), number);
        Draft draft =
                editor.draft()
                        .before(site.stmt(), variable + " := " + cType + "(" + value + ")")
                        .replace(cast, "&" + variable)
                        .after(site.stmt(), value + " = " + type.get() + "(" + variable + ")")
                        .mayDrop("unsafe");
        boolean isLocal =
                number instanceof Expr.Ident local
                        && isAddress
                        && isDeclared(site.function(), local.name());
        return draft.fix("pass a " + cType + " and convert its value", isLocal);
    }

    private static boolean isDeclared(Node function, String name) {
        boolean[] declared = {false};
        Nodes.walk(
                function,
                node -> {
                    if (node instanceof cgovet.gofront.syntax.Spec.ValueSpec spec
                            && spec.names().stream().anyMatch(each -> each.name().equals(name))) {
                        declared[0] = true;
                    }
                });
        return declared[0];
    }

    /** Takes arguments away, if others stay that the call needs. */
    public Optional<Fix> leaveOut(int first, java.util.function.Predicate<String> which) {
        List<Expr> kept = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        for (int i = first; i < call.args().size(); i++) {
            Expr argument = call.args().get(i);
            if (which.test(editor.at(argument))) {
                dropped.add(editor.at(argument));
            } else {
                kept.add(argument);
            }
        }
        if (kept.isEmpty() || dropped.isEmpty() || call.hasEllipsis()) {
            return Optional.empty();
        }
        Draft draft = editor.draft();
        for (int i = first; i < call.args().size(); i++) {
            Expr argument = call.args().get(i);
            if (dropped.contains(editor.at(argument))) {
                draft.replace(call.args().get(i - 1).end(), argument.end(), "");
            }
        }
        draft.mayDrop("syscall").mayDrop("golang.org/x/sys/unix").mayDropIfNamed(dropped, "os");
        return draft.fix("leave out " + String.join(", ", dropped), true);
    }

    /** Gives the channel that a call gets as its argument room for one. */
    public Optional<Fix> buffer(int argument) {
        if (argument > call.args().size()
                || !(Expr.unparen(call.args().get(argument - 1)) instanceof Expr.Ident channel)) {
            return Optional.empty();
        }
        List<Stmt> set = editor.assignments(site.declaration(), channel.name());
        if (set.size() != 1
                || !(set.getFirst() instanceof Stmt.AssignStmt define)
                || define.rhs().size() != 1
                || !(define.rhs().getFirst() instanceof Expr.CallExpr make)
                || !editor.at(make.fun()).equals("make")) {
            return Optional.empty();
        }
        Draft draft = editor.draft();
        if (make.args().size() == 1) {
            int end = make.args().getFirst().end();
            draft.replace(end, end, ", 1");
        } else if (make.args().size() == 2 && editor.at(make.args().get(1)).equals("0")) {
            draft.replace(make.args().get(1), "1");
        } else {
            return Optional.empty();
        }
        return draft.fix("make the channel with room for one", true);
    }
}
