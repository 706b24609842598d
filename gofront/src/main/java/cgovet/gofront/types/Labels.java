package cgovet.gofront.types;

import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Stmt;
import cgovet.gofront.syntax.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Labels of one function and the branches to them (Go specification, "Labeled statements", "Goto
 * statements").
 */
final class Labels {
    private final Checker checker;
    private final Map<String, Obj.Label> all = new LinkedHashMap<>();
    private final Set<Obj.Label> used = new HashSet<>();

    private Labels(Checker checker) {
        this.checker = checker;
    }

    static void check(Checker checker, Stmt.BlockStmt body) {
        Labels labels = new Labels(checker);
        for (Stmt.BranchStmt jump : labels.new Block(null, null).branches(body.list())) {
            labels.unresolved(jump);
        }
        for (Obj.Label label : labels.all.values()) {
            Obj.Place place = label.place();
            if (!labels.used.contains(label) && place != null) {
                checker.error(
                        place.offset(),
                        place.offset() + label.name().length(),
                        "label " + label.name() + " declared and not used");
            }
        }
    }

    private void unresolved(Stmt.BranchStmt jump) {
        if (jump.label() == null) {
            return;
        }
        String name = jump.label().name();
        Obj.Label label = all.get(name);
        if (label != null) {
            used.add(label);
            checker.error(jump.label(), "goto " + name + " jumps into block");
        } else {
            checker.error(jump.label(), "label " + name + " not declared");
        }
    }

    /** A list of statements, with the labels that it declares. */
    private final class Block {
        private final @Nullable Block parent;
        private final Stmt.@Nullable LabeledStmt labeled;
        private final Map<String, Stmt.LabeledStmt> labels = new HashMap<>();
        private final List<Stmt.BranchStmt> forward = new ArrayList<>();

        /** Forward jumps over the latest declaration of a variable. */
        private List<Stmt.BranchStmt> overVariable = List.of();

        Block(@Nullable Block parent, Stmt.@Nullable LabeledStmt labeled) {
            this.parent = parent;
            this.labeled = labeled;
        }

        /** Declares the labels of the list; the forward jumps that stay open. */
        List<Stmt.BranchStmt> branches(List<Stmt> list) {
            for (Stmt s : list) {
                stmt(null, s);
            }
            return forward;
        }

        private void nested(Stmt.@Nullable LabeledStmt label, List<Stmt> list) {
            forward.addAll(new Block(this, label).branches(list));
        }

        private void stmt(Stmt.@Nullable LabeledStmt label, Stmt s) {
            switch (s) {
                case Stmt.DeclStmt d -> {
                    if (d.decl() instanceof Decl.GenDecl general && general.tok() == Token.VAR) {
                        overVariable = List.copyOf(forward);
                    }
                }
                case Stmt.AssignStmt a -> {
                    if (a.tok() == Token.DEFINE) {
                        overVariable = List.copyOf(forward);
                    }
                }
                case Stmt.LabeledStmt l -> {
                    boolean blank = l.label().isBlank();
                    if (!blank) {
                        declare(l);
                    }
                    stmt(blank ? label : l, l.stmt());
                }
                case Stmt.BranchStmt b -> branch(b);
                case Stmt.BlockStmt b -> nested(label, b.list());
                case Stmt.IfStmt i -> {
                    stmt(label, i.body());
                    if (i.elseBranch() != null) {
                        stmt(label, i.elseBranch());
                    }
                }
                case Stmt.CaseClause c -> nested(null, c.body());
                case Stmt.CommClause c -> nested(null, c.body());
                case Stmt.SwitchStmt w -> stmt(label, w.body());
                case Stmt.TypeSwitchStmt w -> stmt(label, w.body());
                case Stmt.SelectStmt w -> stmt(label, w.body());
                case Stmt.ForStmt f -> stmt(label, f.body());
                case Stmt.RangeStmt r -> stmt(label, r.body());
                default -> {}
            }
        }

        private void declare(Stmt.LabeledStmt s) {
            String name = s.label().name();
            Obj.Label label = new Obj.Label(checker.pkg, name, checker.place(s.label()));
            if (all.putIfAbsent(name, label) != null) {
                checker.error(s.label(), "label " + name + " already declared");
            } else {
                labels.put(name, s);
                checker.define(s.label(), label);
            }
            List<Stmt.BranchStmt> open = new ArrayList<>();
            for (Stmt.BranchStmt jump : forward) {
                if (jump.label() == null || !jump.label().name().equals(name)) {
                    open.add(jump);
                    continue;
                }
                use(jump, label);
                used.add(all.getOrDefault(name, label));
                if (overVariable.contains(jump)) {
                    checker.error(
                            jump.label(), "goto " + name + " jumps over variable declaration");
                }
            }
            forward.clear();
            forward.addAll(open);
        }

        private void use(Stmt.BranchStmt jump, Obj.Label label) {
            if (jump.label() != null) {
                used.add(label);
                checker.use(jump.label(), label);
            }
        }

        private void branch(Stmt.BranchStmt s) {
            if (s.label() == null) {
                return;
            }
            String name = s.label().name();
            switch (s.tok()) {
                case BREAK -> {
                    if (!(enclosing(name) instanceof Stmt target)
                            || !(isLoop(target) || isSwitch(target))) {
                        checker.error(s.label(), "invalid break label " + name);
                        return;
                    }
                }
                case CONTINUE -> {
                    if (!(enclosing(name) instanceof Stmt target) || !isLoop(target)) {
                        checker.error(s.label(), "invalid continue label " + name);
                        return;
                    }
                }
                case GOTO -> {
                    if (!isVisible(name)) {
                        forward.add(s);
                        return;
                    }
                }
                default -> {
                    checker.error(s, "branch statement: " + s.tok().text() + " " + name);
                    return;
                }
            }
            Obj.Label label = all.get(name);
            if (label != null) {
                use(s, label);
            }
        }

        /** The statement around that is labelled so. */
        private @Nullable Stmt enclosing(String name) {
            for (Block b = this; b != null; b = b.parent) {
                if (b.labeled != null && b.labeled.label().name().equals(name)) {
                    return b.labeled.stmt();
                }
            }
            return null;
        }

        private boolean isVisible(String name) {
            for (Block b = this; b != null; b = b.parent) {
                if (b.labels.containsKey(name)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isLoop(Stmt s) {
        return s instanceof Stmt.ForStmt || s instanceof Stmt.RangeStmt;
    }

    private static boolean isSwitch(Stmt s) {
        return s instanceof Stmt.SwitchStmt
                || s instanceof Stmt.TypeSwitchStmt
                || s instanceof Stmt.SelectStmt;
    }
}
