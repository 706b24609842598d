package cgovet.report.layout;

import cgovet.base.layout.Beside;
import cgovet.base.layout.Form;
import cgovet.base.layout.LayoutPage;
import cgovet.base.layout.Shape;
import cgovet.base.layout.Slot;
import cgovet.base.text.Harmless;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A page of layouts as one HTML file: nothing is loaded, no script runs, so it reads the same
 * everywhere. Each byte is a cell; a hole is hatched, what differs from the first platform has a
 * thick frame and a word.
 */
public final class LayoutHtml {
    private static final int COLOURS = 8;

    private final StringBuilder out = new StringBuilder();

    private LayoutHtml() {}

    /** The whole file. */
    public static String of(LayoutPage page) {
        LayoutHtml html = new LayoutHtml();
        html.page(page);
        return html.out.toString();
    }

    private void page(LayoutPage page) {
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
        out.append("style-src 'unsafe-inline'\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.append("<title>Layouts: ").append(text(page.title())).append("</title>\n<style>\n");
        out.append(Style.CSS).append("</style>\n</head>\n<body>\n");
        out.append("<h1>Layouts of ").append(text(page.title())).append("</h1>\n");
        summary(page);
        for (int i = 0; i < page.shapes().size(); i++) {
            shape(page.shapes().get(i), i);
        }
        out.append("<footer>\n");
        page.notes().forEach(note -> out.append("<p>").append(text(note)).append("</p>\n"));
        page.headers()
                .forEach(words -> out.append("<p>with ").append(text(words)).append("</p>\n"));
        out.append("</footer>\n</body>\n</html>\n");
    }

    /** Sizes by type and platform; a size that differs from the first platform's is marked. */
    private void summary(LayoutPage page) {
        out.append("<table class=\"summary\">\n<caption>Bytes (alignment)</caption>\n<tr>");
        out.append("<th scope=\"col\">type</th>");
        page.targets()
                .forEach(t ->
                        out.append("<th scope=\"col\">")
                                .append(text(t.toString()))
                                .append("</th>"));
        out.append("</tr>\n");
        for (int i = 0; i < page.shapes().size(); i++) {
            Shape shape = page.shapes().get(i);
            out.append("<tr><th scope=\"row\"><a href=\"#t").append(i).append("\">");
            out.append(text(shape.name())).append("</a></th>");
            for (var target : page.targets()) {
                List<Form> forms = shape.forms();
                Form form =
                        forms.stream()
                                .filter(each -> each.targets().contains(target))
                                .findFirst()
                                .orElse(null);
                boolean differs = form != null && form != forms.getFirst();
                out.append(differs ? "<td class=\"differs\">" : "<td>");
                if (form == null) {
                    out.append("&ndash;");
                } else if (form.isKnown()) {
                    out.append(form.size()).append(" (").append(form.align()).append(')');
                } else {
                    out.append("no layout");
                }
                out.append(differs ? " &ne;</td>" : "</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</table>\n");
    }

    private void shape(Shape shape, int number) {
        out.append("<section id=\"t").append(number).append("\">\n<h2>");
        out.append(text(shape.name())).append("</h2>\n");
        if (!shape.place().isEmpty()) {
            out.append("<p class=\"place\">").append(text(shape.place())).append("</p>\n");
        }
        out.append("<div class=\"forms\">\n");
        for (Form form : shape.forms()) {
            form(shape, form);
        }
        out.append("</div>\n</section>\n");
    }

    private void form(Shape shape, Form form) {
        out.append("<article class=\"form\">\n<h3>").append(text(Words.targets(form)));
        out.append("</h3>\n");
        if (!form.isKnown()) {
            out.append("<p class=\"error\">no layout: ").append(text(form.error()));
            out.append("</p>\n</article>\n");
            return;
        }
        out.append("<p>").append(Words.sizes(form)).append("</p>\n");
        if (!form.slots().isEmpty()) {
            ruler(form);
            table(form);
        }
        if (!form.reordering().isEmpty()) {
            out.append("<p class=\"advice\">").append(text(form.reordering())).append("</p>\n");
        }
        form.beside().forEach(beside -> beside(shape, form, beside));
        out.append("</article>\n");
    }

    /** A cell for each byte, a row for each cache line; a picture of what the table says. */
    private void ruler(Form form) {
        String map = Letters.map(form);
        String words = "byte map of " + Words.count(form.size(), "byte");
        out.append("<div class=\"ruler\" role=\"img\" aria-label=\"").append(words).append("\">\n");
        for (int at = 0; at < map.length(); at += (int) Form.CACHE_LINE) {
            out.append("<div class=\"line\"><span class=\"at\">").append(at).append("</span>");
            for (int i = at; i < Math.min(map.length(), at + Form.CACHE_LINE); i++) {
                char letter = map.charAt(i);
                out.append("<i class=\"").append(style(letter)).append("\">");
                out.append(letter == Letters.HOLE ? "&nbsp;" : String.valueOf(letter));
                out.append("</i>");
            }
            out.append("</div>\n");
        }
        if (form.size() > map.length()) {
            out.append("<p>&hellip; ").append(form.size() - map.length()).append(" more bytes</p>");
        }
        out.append("</div>\n");
    }

    private static String style(char letter) {
        return switch (letter) {
            case Letters.HOLE -> "hole";
            case Letters.SHARED -> "shared";
            default -> "m" + letter % COLOURS;
        };
    }

    private void table(Form form) {
        List<Character> letters = Letters.of(form);
        out.append("<table>\n<tr><th scope=\"col\">offset</th><th scope=\"col\">size</th>");
        out.append("<th scope=\"col\">member</th><th scope=\"col\">type</th>");
        out.append("<th scope=\"col\">remarks</th></tr>\n");
        for (int i = 0; i < form.slots().size(); i++) {
            Slot slot = form.slots().get(i);
            String kind = slot.isHole() ? "hole" : slot.differs() ? "differs" : "member";
            out.append("<tr class=\"").append(kind).append("\"><td>").append(Words.offset(slot));
            out.append("</td><td>").append(Words.size(slot)).append("</td><td class=\"depth");
            out.append(Math.min(slot.depth(), 4)).append("\"><i class=\"");
            out.append(style(letters.get(i))).append("\">");
            out.append(slot.isHole() ? "&nbsp;" : letters.get(i)).append("</i> ");
            out.append(text(Words.name(slot))).append("</td><td>").append(text(slot.type()));
            out.append("</td><td>").append(Words.remark(slot)).append("</td></tr>\n");
        }
        out.append("</table>\n");
    }

    private void beside(Shape shape, Form form, Beside beside) {
        out.append("<table class=\"beside\">\n<caption>Beside ").append(text(beside.name()));
        if (!beside.place().isEmpty()) {
            out.append(" (").append(text(beside.place())).append(')');
        }
        out.append(": ").append(beside.size()).append(" bytes, align ").append(beside.align());
        out.append(beside.size() == form.size() ? "" : " &ne;").append("</caption>\n");
        out.append("<tr><th scope=\"col\">offset</th><th scope=\"col\">");
        out.append(text(shape.name())).append("</th><th scope=\"col\">size</th>");
        out.append("<th scope=\"col\">").append(text(beside.name()));
        out.append("</th><th scope=\"col\">size</th><th scope=\"col\">same</th></tr>\n");
        for (Beside.Row row : beside.rows()) {
            out.append(row.agrees() ? "<tr>" : "<tr class=\"differs\">");
            out.append("<td>").append(row.offset()).append("</td>");
            cell(row.own(), row.ownSize());
            cell(row.other(), row.otherSize());
            out.append(row.agrees() ? "<td>yes</td></tr>\n" : "<td>no &ne;</td></tr>\n");
        }
        out.append("</table>\n");
    }

    private void cell(String words, long size) {
        out.append("<td>").append(words.isEmpty() ? "&ndash;" : text(words)).append("</td><td>");
        out.append(words.isEmpty() ? "" : Long.toString(size)).append("</td>");
    }

    /** Text of an untrusted repository between tags. */
    private static String text(String raw) {
        String plain = Harmless.line(raw);
        return plain.codePoints().mapToObj(LayoutHtml::escaped).collect(Collectors.joining());
    }

    private static String escaped(int c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> c < 128 ? String.valueOf((char) c) : String.format(Locale.ROOT, "&#%d;", c);
        };
    }
}
