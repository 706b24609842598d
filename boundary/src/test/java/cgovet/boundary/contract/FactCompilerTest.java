package cgovet.boundary.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.boundary.contract.Libraries.Entry;
import cgovet.boundary.contract.Prototype.Kind;
import cgovet.boundary.contract.Summary.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts of one function, and the summary that they become. */
class FactCompilerTest {
    private static final Library LIBRARY =
            new Library(
                    "x",
                    false,
                    List.of("x.h", "x/"),
                    List.of("x"),
                    List.of("x"),
                    List.of("x_"),
                    true,
                    "negative",
                    "",
                    true);

    private static String compile(String facts, Kind result, Kind... params) {
        Entry entry = new Entry("f", Source.REVIEWED, Clause.parse(facts));
        Prototype prototype = new Prototype(List.of(params), result, false);
        String text =
                SummaryText.print(FactCompiler.compile(LIBRARY, entry, Optional.of(prototype)));
        return text.substring(text.indexOf('\n') + 1).replaceAll("\\s*\n\\s*", "; ").strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "result=own release=g null=error"
                        + "|case ok when result != 0; own result family=g release=C.g; case error when"
                        + " result == 0;",
                "result=own release=free"
                        + "|case ok; own result family=libc release=C.free nullable;",
                "result=own release=g null=ok"
                        + "|case ok when result == 0; case error when result != 0; own result family=g"
                        + " release=C.g;",
                "result=static null=may"
                        + "|case ok when result != 0; static result; case ok when result == 0;",
                "result=null|case ok when result == 0;",
                "result=own confidence=1|case ok;",
            })
    void results(String facts, String summary) {
        assertThat(compile(facts, Kind.POINTER)).isEqualTo(summary);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "result=borrow from=arg1 until=x_step,event"
                        + "|case ok; use arg1; write *arg1; borrow result from=arg1 until=C.x_step;",
                "result=same-as:arg1|case ok; use arg1; write *arg1; same result as=arg1;",
                "frees=arg1|case ok; free arg1 family=\"\";",
                "frees=arg1 family=malloc|case ok; free arg1 family=libc;",
                "frees=*arg1 sets-null=yes|case ok; free *arg1 family=\"\"; clear *arg1;",
                "frees=arg1 on=ok"
                        + "|case ok when result == 0; free arg1 family=\"\"; case error when result <"
                        + " 0; use arg1; case ok when result > 0; escape arg1;",
                "unref=arg1|case ok; count arg1 by=-1;",
                "arg1=take|case ok; use arg1; take arg1;",
                "arg1=take-on-ok; status=ok:zero"
                        + "|case ok when result == 0; use arg1; take arg1; case error when result !="
                        + " 0; use arg1;",
                "arg1=hold|case ok; use arg1; escape arg1;",
                "arg1=copy|case ok; use arg1;",
                "arg1=out own release=g on-error=own; status=ok:zero"
                        + "|case ok when result == 0; own *arg1 family=g release=C.g; case error when"
                        + " result != 0; own *arg1 family=g release=C.g nullable;",
                "arg1=out own release=g on-error=null"
                        + "|case ok when result == 0; own *arg1 family=g release=C.g; case error when"
                        + " result < 0; clear *arg1; case ok when result > 0; write *arg1;",
                "retain=arg1 until=x_close"
                        + "|case ok; use arg1; retain arg1 until=C.x_close; escape arg1;",
                "errorp=arg1 entry=null release=g"
                        + "|case ok when arg1 != 0, result == 0; case ok when arg1 == 0, result == 0;"
                        + " case error when arg1 != 0, result < 0; own *arg1 family=g release=C.g"
                        + " nullable; case error when arg1 == 0, result < 0; case ok when arg1 != 0,"
                        + " result > 0; write *arg1; case ok when arg1 == 0, result > 0;",
                "exits=yes|case never;",
                "thread=main|case ok; use arg1; write *arg1;",
            })
    void arguments(String facts, String summary) {
        Kind result = facts.startsWith("result=") ? Kind.POINTER : Kind.NUMBER;
        assertThat(compile(facts, result, Kind.POINTER)).isEqualTo(summary);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "retain=arg1 until=x_close when=arg2==SQLITE_STATIC; arg1=copy when="
                        + "arg2==SQLITE_TRANSIENT; callback=arg2 role=destroy of=arg1"
                        + "|case ok when arg2 == 0; use arg1; retain arg1 until=C.x_close; escape"
                        + " arg1; case ok when arg2 == -1; use arg1; case ok when arg2 != 0, arg2 !="
                        + " -1; use arg1; take arg1;",
                "callback=arg2 userdata=arg1 lifetime=forever"
                        + "|case ok; callback arg2 later; escape arg1;",
                "callback=arg2 userdata=arg1 lifetime=call"
                        + "|case ok; use arg1; callback arg2 now;",
            })
    void callbacks(String facts, String summary) {
        assertThat(compile(facts, Kind.VOID, Kind.READ_POINTER, Kind.FUNCTION)).isEqualTo(summary);
    }
}
