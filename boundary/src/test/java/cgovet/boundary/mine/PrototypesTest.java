package cgovet.boundary.mine;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.files.MemoryTree;
import cgovet.base.target.Target;
import cgovet.base.text.SourceText;
import cgovet.boundary.contract.SummaryText;
import cgovet.cfront.cdt.CParser;
import cgovet.cfront.syntax.CRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrototypesTest {
    private static final String HEADER =
            """
            struct git_tree; typedef struct git_tree git_tree;
            void git_tree_free(git_tree *t);
            void git_tree_free_all(git_tree *t, int n);
            void git_tree_close_entry(git_tree *t, int n);
            git_tree *git_tree_new(void);
            git_tree *git_tree_get(int n);
            typedef struct _doc *docPtr;
            void freeDoc(docPtr *d);
            int git_tree_lookup(git_tree **out, int id);
            int git_tree_next(git_tree **out, int id);
            struct GLFWwindow; void glfwDestroyWindow(struct GLFWwindow *w);
            struct GLFWwindow *glfwCreateWindow(int n);
            struct box; void box_free(struct box *b); void box_destroy(struct box *b);
            int length(const char *s);
            int fill(char *s, int n);
            void each(void (*f)(void *), void *data);
            void die(void) __attribute__((noreturn));
            void my_free(void *p);
            double add(int a, float b);
            void handle(unsigned long h);
            int reads(char *p, int n) __attribute__((access(read_only, 1, 2)));
            void *my_alloc(int n) __attribute__((malloc(my_free, 1)));
            """;

    private static String summary(String function) {
        CRequest request =
                CRequest.of(
                        SourceText.of("x.h", HEADER),
                        Target.parse("linux/amd64").orElseThrow(),
                        MemoryTree.of(Map.of()));
        Prototypes prototypes = new Prototypes(CParser.parse(request).functions());
        return prototypes
                .summary("C." + function)
                .map(SummaryText::print)
                .orElse("")
                .replaceAll("\\s*\n\\s*", "; ")
                .replaceFirst("^summary \"[^\"]*\" ", "")
                .strip();
    }

    @Test
    void pairs() {
        assertThat(summary("git_tree_free"))
                .isEqualTo("source=paired confidence=0.8; case ok; free arg1 family=\"\";");
        assertThat(summary("git_tree_new"))
                .contains("own result family=git_tree_free release=C.git_tree_free");
        assertThat(summary("git_tree_get")).isEqualTo("source=unknown confidence=0.5; case ok;");
        assertThat(summary("git_tree_lookup"))
                .contains("case ok when result == 0", "own *arg1 family=git_tree_free");
        assertThat(summary("git_tree_next")).startsWith("source=unknown");
        assertThat(summary("glfwCreateWindow")).contains("release=C.glfwDestroyWindow");
        assertThat(summary("git_tree_free_all")).startsWith("source=unknown");
        assertThat(summary("freeDoc")).contains("free *arg1");
        assertThat(summary("box_free")).contains("free arg1");
        assertThat(summary("box_destroy")).startsWith("source=unknown");
    }

    @Test
    void defaults() {
        assertThat(summary("length"))
                .isEqualTo("source=unknown confidence=0.5; case ok; use arg1;");
        assertThat(summary("fill"))
                .isEqualTo(
                        "source=unknown confidence=0.5; case ok; use arg1; retain arg1 until=?;"
                                + " write *arg1;");
        assertThat(summary("each")).contains("callback arg1 later; use arg2; retain arg2");
        assertThat(summary("no_such")).isEmpty();
    }

    @Test
    void attributes() {
        assertThat(summary("die")).isEqualTo("source=annotated confidence=0.95; case never;");
        assertThat(summary("my_alloc"))
                .isEqualTo(
                        "source=annotated confidence=0.95; case ok; own result family=my_free"
                                + " release=C.my_free nullable;");
    }

    @Test
    void phrasesOfComments() {
        assertThat(told("Must be freed with thing_free()")).isEqualTo("release thing_free");
        assertThat(told("@return a thing, it should be released using @ref thing_free."))
                .isEqualTo("release thing_free");
        assertThat(told("Use `thing_free()` to release the result."))
                .isEqualTo("release thing_free");
        assertThat(told("The caller must free it with free().")).isEqualTo("release free");
        assertThat(told("The caller is responsible for freeing the result.")).isEqualTo("release ");
        assertThat(told("You must call thing_free() when done.")).isEqualTo("release thing_free");
        assertThat(told("The string is owned by the library and must not be freed."))
                .isEqualTo("borrowed");
        assertThat(told("Returns an internal pointer. Do not free it.")).isEqualTo("borrowed");
        assertThat(told("Freed things are fun.")).isEqualTo("nothing");
        assertThat(told("Must be freed with care.")).isEqualTo("release ");
    }

    private static String told(String comment) {
        return DocComment.read(
                        comment,
                        "thing_get",
                        name -> name.equals("thing_free") || name.equals("free"))
                .map(told ->
                        switch (told) {
                            case DocComment.Told.Release(var name) -> "release " + name;
                            case DocComment.Told.Borrowed() -> "borrowed";
                        })
                .orElse("nothing");
    }

    @Test
    void numbersAloneOwnNothing() {
        assertThat(summary("add")).isEqualTo("source=declared confidence=0.95; case ok;");
        assertThat(summary("handle")).startsWith("source=unknown");
        assertThat(summary("reads")).contains("use arg1").doesNotContain("retain arg1");
        assertThat(summary("git_tree_get")).startsWith("source=unknown");
    }
}
