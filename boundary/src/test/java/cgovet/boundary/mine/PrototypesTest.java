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
            typedef struct stream stream; typedef stream reader;
            void io_freeStream(stream *s); void io_freeReader(reader *r);
            stream *io_createStream(void); reader *io_createReader(void);
            typedef void EASY; EASY *easy_init(void); void easy_cleanup(EASY *e);
            typedef struct url url; url *my_url(void); void my_url_cleanup(url *u);
            struct ctx; struct io; int io_open(struct io **i, int how); int io_close(struct io *i);
            void ctx_free(struct ctx **c); struct ctx *ctx_alloc(void);
            struct ctx *ctx_open(int how); void ctx_close(struct ctx *c);
            struct kid; struct nest { struct kid **kids; int n; };
            void kid_free(struct kid *k); struct kid *kid_new(struct nest *in);
            struct node { int v; struct node *next; };
            struct node *node_append(struct node *l, int v); void node_free_all(struct node *l);
            struct lib_error; struct lib; void lib_error_destroy(struct lib_error *e);
            struct lib_error *lib_commit(struct lib *l);
            struct lib_error *lib_last_error(struct lib *l);
            typedef struct dom *domPtr; int domRef(domPtr d); int domFree(domPtr d);
            domPtr domLookupByID(struct lib *l, int id); domPtr domGetOwner(struct lib *l);
            int libListAllDoms(struct lib *l, domPtr **doms, int flags);
            struct geo; void geo_destroy(struct geo *g);
            void geo_destroy_r(struct lib *l, struct geo *g);
            struct geo *geo_create_r(struct lib *l);
            int geo_of(const struct lib *l, struct geo **g);
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
    void pairsByNames() {
        // Two names for one record, and names for void.
        assertThat(summary("io_createStream")).contains("release=C.io_freeStream");
        assertThat(summary("io_createReader")).contains("release=C.io_freeReader");
        assertThat(summary("easy_init")).contains("own result", "release=C.easy_cleanup");
        // The name but for the verb.
        assertThat(summary("my_url")).contains("own result", "release=C.my_url_cleanup");
        assertThat(summary("io_open")).contains("own *arg1", "release=C.io_close");
        assertThat(summary("io_close")).contains("free arg1");
        assertThat(summary("ctx_alloc")).contains("release=C.ctx_free");
        assertThat(summary("ctx_open")).contains("release=C.ctx_close");
        assertThat(summary("ctx_free")).contains("free *arg1");
        assertThat(summary("ctx_close")).contains("free arg1");
        assertThat(summary("geo_create_r")).contains("release=C.geo_destroy_r");
    }

    @Test
    void pairsByTypes() {
        // What an argument keeps an array of, belongs to it.
        assertThat(summary("kid_new")).startsWith("source=unknown");
        assertThat(summary("node_append"))
                .contains("take arg1; own result", "release=C.node_free_all");
        assertThat(summary("lib_commit")).contains("own result", "release=C.lib_error_destroy");
        assertThat(summary("lib_last_error")).startsWith("source=unknown");
        // References are counted, and the record is nobody else's business.
        assertThat(summary("domLookupByID")).contains("own result", "release=C.domFree");
        assertThat(summary("domGetOwner")).startsWith("source=unknown");
        // The library has no function for memory of any kind: my_free is one.
        assertThat(summary("libListAllDoms")).startsWith("source=unknown");
        assertThat(summary("geo_of")).startsWith("source=unknown");
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
        assertThat(told("The result MUST NOT be freed with thing_free()")).isEqualTo("borrowed");
        assertThat(told("It is not necessary to free the thing with thing_free()."))
                .isEqualTo("nothing");
        assertThat(told("Use thing_free() to loose the reference."))
                .isEqualTo("release thing_free");
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
    void commentsStandAboveMacros() {
        String header =
                """
                #define API
                #define SINCE(n)
                struct t; void t_drop_free(struct t *t);
                /** Must be freed with t_drop_free(). */
                API SINCE(2)
                struct t *t_at(int n);
                """;
        SourceText text = SourceText.of("x.h", header);
        CRequest request =
                CRequest.of(
                        text, Target.parse("linux/amd64").orElseThrow(), MemoryTree.of(Map.of()));
        Prototypes prototypes =
                new Prototypes(
                        CParser.parse(request).functions(),
                        _ -> java.util.Optional.of(text),
                        Siblings.NONE);
        assertThat(prototypes.summary("C.t_at").map(each -> each.source().name()))
                .hasValue("DOCUMENTED");
    }

    @Test
    void numbersAloneOwnNothing() {
        assertThat(summary("add")).isEqualTo("source=declared confidence=0.95; case ok;");
        assertThat(summary("handle")).startsWith("source=unknown");
        assertThat(summary("reads")).contains("use arg1").doesNotContain("retain arg1");
        assertThat(summary("git_tree_get")).startsWith("source=unknown");
    }
}
