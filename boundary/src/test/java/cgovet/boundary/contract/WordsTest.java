package cgovet.boundary.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void wordsOfNames() {
        assertThat(Words.of("xmlFreeDoc")).containsExactly("xml", "free", "doc");
        assertThat(Words.of("git_tree_entry_free")).containsExactly("git", "tree", "entry", "free");
        assertThat(Words.of("XMLParserCtxt")).containsExactly("xml", "parser", "ctxt");
        assertThat(Words.of("OGR_G_ExportToWkt"))
                .containsExactly("ogr", "g", "export", "to", "wkt");
        assertThat(Words.of("__x")).containsExactly("x");
        assertThat(Words.of("")).isEmpty();
    }

    @Test
    void namesThatSpeakOfKeeping() {
        assertThat(Words.keeps("C.x_set_name")).isTrue();
        assertThat(Words.keeps("registerCallback")).isTrue();
        assertThat(Words.keeps("x_settle")).isFalse();
        assertThat(Words.keeps("x_print")).isFalse();
    }
}
