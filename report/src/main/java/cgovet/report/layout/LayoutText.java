package cgovet.report.layout;

import cgovet.base.layout.Beside;
import cgovet.base.layout.Form;
import cgovet.base.layout.LayoutPage;
import cgovet.base.layout.Shape;
import cgovet.base.layout.Slot;
import cgovet.base.text.Harmless;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A page of layouts as lines for a terminal; the same page gives the same lines. */
public final class LayoutText {
    private static final int WIDTH = 100;
    private static final int IN_ROW = 64;
    private static final int MAX_ROWS = 200;

    private final Consumer<String> out;

    private LayoutText(Consumer<String> out) {
        this.out = out;
    }

    /** Hands lines without their ends to {@code out}. */
    public static void write(LayoutPage page, Consumer<String> out) {
        LayoutText text = new LayoutText(out);
        for (Shape shape : page.shapes()) {
            text.shape(shape);
        }
        if (page.targets().size() > 1 && page.shapes().size() > 1) {
            text.summary(page);
        }
        page.notes().forEach(text::line);
        page.headers().forEach(words -> text.line("with " + words));
    }

    private void line(String text) {
        String plain = Harmless.line(text).stripTrailing();
        out.accept(plain);
    }

    private void shape(Shape shape) {
        line(shape.name() + (shape.place().isEmpty() ? "" : "  " + shape.place()));
        boolean first = true;
        for (Form form : shape.forms()) {
            line("  " + Words.targets(form) + ": " + sizes(form));
            if (form.isKnown() && !form.slots().isEmpty()) {
                table(form);
                map(form);
                if (!form.reordering().isEmpty()) {
                    line("    " + form.reordering());
                }
            }
            if (first || form.beside().stream().anyMatch(each -> !each.agrees())) {
                form.beside().forEach(each -> beside(shape, form, each));
            }
            first = false;
        }
        line("");
    }

    private static String sizes(Form form) {
        return form.isKnown() ? Words.sizes(form) : "no layout: " + form.error();
    }

    private void table(Form form) {
        List<Character> letters = Letters.of(form);
        int wide = 8;
        for (Slot slot : form.slots()) {
            wide =
                    Math.max(
                            wide,
                            Math.max(Words.offset(slot).length(), Words.size(slot).length()) + 2);
        }
        line("    " + right("offset", wide) + right("size", wide) + "    member");
        int cacheLine = 0;
        for (int i = 0; i < form.slots().size(); i++) {
            if (i == MAX_ROWS) {
                line("      ... " + (form.slots().size() - i) + " more rows");
                break;
            }
            Slot slot = form.slots().get(i);
            int starts = (int) Math.min(Integer.MAX_VALUE, slot.offset() / Form.CACHE_LINE);
            if (slot.depth() == 0 && starts > cacheLine) {
                cacheLine = starts;
                line("      ------- cache line " + cacheLine);
            }
            String remark = Words.remark(slot);
            String name = "  ".repeat(slot.depth()) + Words.name(slot);
            String row =
                    (slot.differs() ? "  ! " : "    ")
                            + right(Words.offset(slot), wide)
                            + right(Words.size(slot), wide)
                            + "  "
                            + letters.get(i)
                            + " "
                            + (slot.type().isEmpty() ? name : left(name, 24) + " " + slot.type());
            line(
                    cut(row, remark.isEmpty() ? WIDTH : WIDTH - remark.length() - 4)
                            + (remark.isEmpty() ? "" : "  <- " + remark));
        }
    }

    private void map(Form form) {
        if (form.size() == 0) {
            return;
        }
        String map = Letters.map(form);
        for (int at = 0; at < map.length(); at += IN_ROW) {
            var row = new StringBuilder();
            for (int i = at; i < Math.min(at + IN_ROW, map.length()); i++) {
                row.append(i > at && i % 8 == 0 ? " " : "").append(map.charAt(i));
            }
            line("    " + right(Integer.toString(at), 5) + "  " + row);
        }
        if (form.size() > map.length()) {
            line("           ... " + (form.size() - map.length()) + " more bytes");
        }
    }

    private void beside(Shape shape, Form form, Beside beside) {
        String where = beside.place().isEmpty() ? "" : "  " + beside.place();
        String sizes =
                beside.size() == form.size() && beside.align() == form.align()
                        ? ""
                        : ", "
                                + beside.size()
                                + " bytes, align "
                                + beside.align()
                                + (beside.size() == form.size() ? "" : " (differs)");
        line("    beside: " + beside.name() + where + sizes);
        line("      offset  " + left(shape.name(), 36) + "  " + beside.name());
        int shown = 0;
        for (Beside.Row row : beside.rows()) {
            if (++shown > MAX_ROWS) {
                line("      ... " + (beside.rows().size() - MAX_ROWS) + " more rows");
                break;
            }
            line(
                    (row.agrees() ? "      " : "    ! ")
                            + right(Long.toString(row.offset()), 6)
                            + "  "
                            + left(cell(row.own(), row.ownSize()), 36)
                            + "  "
                            + cell(row.other(), row.otherSize()));
        }
    }

    private static String cell(String words, long size) {
        return words.isEmpty() ? "-" : cut(words, 30) + " " + size;
    }

    /** Sizes of all types on all platforms, those that differ from the first marked. */
    private void summary(LayoutPage page) {
        List<String> varying = new ArrayList<>();
        for (Shape shape : page.shapes()) {
            if (shape.varies()) {
                varying.add(shape.name());
            }
        }
        line(
                varying.isEmpty()
                        ? "All types lie the same on all platforms."
                        : varying.size()
                                + " of "
                                + Words.count(page.shapes().size(), "type")
                                + " lie differently: "
                                + String.join(", ", varying));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    private static String left(String text, int width) {
        String shown = cut(text, width);
        return shown + " ".repeat(Math.max(0, width - shown.length()));
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, Math.max(1, width - 3)) + "...";
    }
}
