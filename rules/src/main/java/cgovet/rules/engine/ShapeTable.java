package cgovet.rules.engine;

import cgovet.base.files.FileTree;
import cgovet.base.layout.Form;
import cgovet.base.layout.Shape;
import cgovet.base.layout.Slot;
import cgovet.base.text.SourceText;
import cgovet.base.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the forms of types over platforms; equal ones become one. */
final class ShapeTable {
    private final FileTree tree;
    private final String base;
    private final Map<String, List<Form>> forms = new LinkedHashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, Optional<SourceText>> texts = new HashMap<>();

    /**
     * @param base an absolute folder that paths are told relative to, or empty
     */
    ShapeTable(FileTree tree, String base) {
        this.tree = tree;
        this.base = base;
    }

    void add(String name, Span at, Form form) {
        List<Form> known = forms.computeIfAbsent(name, _ -> new ArrayList<>());
        places.computeIfAbsent(name, _ -> place(at));
        Form marked = known.isEmpty() ? form : marked(form, known.getFirst());
        for (int i = 0; i < known.size(); i++) {
            Optional<Form> joined = LayoutPages.joined(known.get(i), marked);
            if (joined.isPresent()) {
                known.set(i, joined.get());
                return;
            }
        }
        known.add(marked);
    }

    List<Shape> shapes() {
        List<Shape> all = new ArrayList<>();
        forms.forEach(
                (name, each) -> all.add(new Shape(name, places.getOrDefault(name, ""), each)));
        return all;
    }

    /** {@code path:line}, or nothing. */
    String place(Span at) {
        if (at.isNone() || at.path().isEmpty()) {
            return "";
        }
        Optional<SourceText> text =
                texts.computeIfAbsent(
                        at.path(),
                        path ->
                                tree.read(path) instanceof FileTree.Read.Found(var found)
                                        ? Optional.of(found)
                                        : Optional.empty());
        String path = named(at.path());
        return text.isPresent() && at.start() <= text.get().size()
                ? path + ":" + text.get().lineOf(at.start())
                : path;
    }

    /** A path relative to the base where it lies below. */
    String named(String path) {
        return !base.isEmpty() && path.startsWith(base + "/")
                ? path.substring(base.length() + 1)
                : path;
    }

    /** Marks what is elsewhere, or of another size, than in {@code first}. */
    private static Form marked(Form form, Form first) {
        Map<String, Slot> known = new HashMap<>();
        List<String> keys = keys(first.slots());
        for (int i = 0; i < keys.size(); i++) {
            known.put(keys.get(i), first.slots().get(i));
        }
        List<String> own = keys(form.slots());
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            Slot slot = form.slots().get(i);
            Slot other = known.get(own.get(i));
            boolean differs =
                    !slot.isHole()
                            && (other == null
                                    || other.bit() != slot.bit()
                                    || other.bits() != slot.bits());
            slots.add(slot.different(differs));
        }
        return new Form(
                form.targets(),
                form.error(),
                form.size(),
                form.align(),
                slots,
                form.reordering(),
                form.beside());
    }

    /** The way to each member; unnamed ones are counted. */
    private static List<String> keys(List<Slot> slots) {
        List<String> keys = new ArrayList<>();
        List<String> way = new ArrayList<>();
        int unnamed = 0;
        for (Slot slot : slots) {
            while (way.size() > slot.depth()) {
                way.removeLast();
            }
            String name = slot.name();
            if (name.isEmpty()) {
                name = (slot.isHole() ? "hole" : "") + "#" + unnamed;
                unnamed += slot.isHole() ? 0 : 1;
            }
            way.add(name);
            keys.add(String.join(".", way) + (slot.isHole() ? "@" + slot.bit() : ""));
        }
        return keys;
    }
}
