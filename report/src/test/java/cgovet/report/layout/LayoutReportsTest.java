package cgovet.report.layout;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.layout.Beside;
import cgovet.base.layout.Form;
import cgovet.base.layout.LayoutPage;
import cgovet.base.layout.Shape;
import cgovet.base.layout.Slot;
import cgovet.base.target.Target;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutReportsTest {
    private static final Target AMD64 = new Target("linux", "amd64");

    private static Slot member(String name, String type, long offset, long size) {
        return new Slot(Slot.Sort.MEMBER, name, type, 8 * offset, 8 * size, 0, false);
    }

    private static LayoutPage page(String name, String type, List<Beside> beside) {
        Form form =
                new Form(
                        List.of(AMD64),
                        "",
                        72,
                        8,
                        List.of(
                                member(name, type, 0, 1),
                                new Slot(Slot.Sort.HOLE, "", "", 8, 56, 0, false),
                                member("b", "char [60]", 8, 60),
                                new Slot(Slot.Sort.BIT_FIELD, "c", "unsigned", 544, 3, 0, true),
                                new Slot(Slot.Sort.BIT_FIELD, "d", "unsigned", 547, 5, 0, false),
                                new Slot(Slot.Sort.TAIL, "", "", 552, 24, 0, false)),
                        "",
                        beside);
        return new LayoutPage(
                "x.h",
                List.of(AMD64),
                List.of(),
                List.of(new Shape("struct s", "", List.of(form))),
                List.of());
    }

    private static String text(LayoutPage page) {
        List<String> lines = new ArrayList<>();
        LayoutText.write(page, lines::add);
        return String.join("\n", lines);
    }

    @Test
    void drawsEachByteOnceAndMarksHolesAndSharedBytes() {
        Form form = page("a", "char", List.of()).shapes().getFirst().forms().getFirst();
        assertThat(Letters.map(form)).isEqualTo("a" + ".".repeat(7) + "b".repeat(60) + "*...");
        assertThat(text(page("a", "char", List.of())))
                .contains("72 bytes, align 8, 2 cache lines, 10 bytes in 2 holes")
                .contains("b b                        char [60]  <- crosses a cache line")
                .contains("  !     68:0      :3  c c                        unsigned  <- differs");
    }

    @Test
    void doesNotBelieveWhatItIsGiven() {
        String hostile = "<script>alert(1)</script>\u001b[2J\u202e&\"'";
        Beside beside =
                new Beside(
                        hostile,
                        hostile,
                        1,
                        1,
                        List.of(new Beside.Row(0, hostile, 1, hostile, 1, false)));
        LayoutPage page = page(hostile, hostile, List.of(beside));
        assertThat(LayoutHtml.of(page))
                .doesNotContain("<script", "\u001b", "\u202e")
                .contains("&lt;script&gt;");
        assertThat(text(page)).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void loadsNothing() {
        assertThat(LayoutHtml.of(page("a", "char", List.of())))
                .contains("default-src 'none'")
                .doesNotContain("http:", "https:", "src=", "url(", "@import");
    }
}
