package cgovet.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceTextTest {
    private final SourceText text = SourceText.of("a.go", "one\r\nzwei \u00fc\n\nlast");

    @Test
    void linesAndColumnsCountFromOneInBytes() {
        assertThat(text.lineCount()).isEqualTo(4);
        assertThat(text.lineOf(0)).isEqualTo(1);
        assertThat(text.lineOf(4)).isEqualTo(1);
        assertThat(text.lineOf(5)).isEqualTo(2);
        assertThat(text.columnOf(12)).isEqualTo(8);
        assertThat(text.lineOf(text.size())).isEqualTo(4);
    }

    @Test
    void linesComeWithoutTheirEnds() {
        assertThat(text.line(1)).isEqualTo("one");
        assertThat(text.line(2)).isEqualTo("zwei \u00fc");
        assertThat(text.line(3)).isEmpty();
        assertThat(text.line(4)).isEqualTo("last");
    }

    @Test
    void latin1KeepsOneCharPerByte() {
        assertThat(text.latin1(10, 12)).isEqualTo("\u00c3\u00bc");
        assertThat(text.slice(10, 12)).isEqualTo("\u00fc");
    }
}
