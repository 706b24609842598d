package cgovet.analysis.summary;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.analysis.own.Contracts;
import org.junit.jupiter.api.Test;

/** Small functions, and what is found in them. */
final class AnalysisTest {
    private static void check(String source) {
        check(source, "");
    }

    private static void check(String source, String contracts) {
        Cases cases = Cases.of(source);
        Contracts all = Cases.contracts(contracts);
        ModuleFacts facts = cases.analyze(all);
        assertThat(Cases.show(facts.facts()))
                .as(() -> facts.summaries().toString())
                .isEqualTo(cases.wanted());
    }

    @Test
    void stringNeverFreed() {
        check(
                """
                func m.f go (%0.n string) {
                b0:
                  %1.s = call "cgo.CString"(%0) : ^i8 // want leak NEVER_RELEASED s
                  %2 = ccall "C.use"(%1) : void
                  return
                }
                func m.g go (%0.n string) {
                b0:
                  %1.s = call "cgo.CString"(%0) : ^i8
                  %2 = convert same %1 : ptr
                  cdefer "C.free"(%2)
                  %3 = ccall "C.use"(%1) : void
                  rundefers
                  return
                }
                """);
    }

    @Test
    void earlyReturnInBothLanguages() {
        for (String lang : new String[] {"go", "c"}) {
            check(
                    """
                    func C.f LANG (%0.fail bool) {
                    b0:
                      %1.p = call "C.malloc"(8 u64) : ptr // want leak EARLY_RETURN p
                      branch %0, b1, b2
                    b1:
                      return
                    b2:
                      %2 = call "C.free"(%1) : void
                      return
                    }
                    """
                            .replace("LANG", lang));
        }
    }

    @Test
    void failedAllocationOwesNothing() {
        check(
                """
                func C.f c () -> i32 {
                b0:
                  %0.p = call "C.malloc"(8 u64) : ptr
                  %1 = eq %0, null ptr : bool
                  branch %1, b1, b2
                b1:
                  return -1 i32
                b2:
                  %2 = call "C.free"(%0) : void
                  return 0 i32
                }
                """);
    }

    @Test
    void inlineArgument() {
        check(
                """
                func m.f go (%0.n string) {
                b0:
                  %1 = call "cgo.CString"(%0) : ^i8 // want leak INLINE_ARGUMENT
                  %2 = ccall "C.puts"(%1) : i32
                  return
                }
                """);
    }

    @Test
    void deferBeforeTheValueExists() {
        check(
                """
                func m.f go (%0.n string) {
                b0:
                  %1.p = move null ^i8 : ^i8
                  %2 = convert same %1 : ptr
                  cdefer "C.free"(%2)
                  %1.p = call "cgo.CString"(%0) : ^i8 // want leak DEFER_TOO_EARLY p
                  %3 = ccall "C.puts"(%1) : i32
                  rundefers
                  return
                }
                """);
    }

    @Test
    void doubleFreeAndUseAfterFree() {
        check(
                """
                func m.f go (%0.n string) -> string {
                b0:
                  %1.s = call "cgo.CString"(%0) : ^i8
                  %2 = convert same %1 : ptr
                  %3 = ccall "C.free"(%2) : void
                  %4 = call "cgo.GoString"(%1) : string // want use CALL_ARGUMENT s
                  %5 = ccall "C.free"(%2) : void // want double s
                  return %4
                }
                """);
    }

    @Test
    void deferAndExplicitFree() {
        check(
                """
                func m.f go () {
                b0:
                  %1.p = ccall "C.malloc"(8 u64) : ptr
                  cdefer "C.free"(%1) // want double p
                  %2 = ccall "C.free"(%1) : void
                  rundefers
                  return
                }
                """);
    }

    @Test
    void wrongFunction() {
        check(
                """
                func m.f go (%0.n ^i8) {
                b0:
                  %1.f = ccall "C.fopen"(%0, %0) : ptr
                  %2 = ccall "C.free"(%1) : void // want wrong C.free
                  %3 = ccall "C.getenv"(%0) : ^i8
                  %4 = convert same %3 : ptr
                  %5 = ccall "C.free"(%4) : void // want wrong C.free
                  return
                }
                """);
    }

    @Test
    void goMemoryAndStaticMemory() {
        check(
                """
                func m.f go () {
                b0:
                  %0.b = make_slice 8 i64, 8 i64 : []u8
                  %1 = element %0, 0 i64 : *u8
                  %2 = convert same %1 : ptr
                  %3 = ccall "C.free"(%2) : void // want nonheap GO_MEMORY
                  return
                }
                func C.g c () {
                b0:
                  %0.b = allocate local [8]i8 "b" : ^[8]i8
                  %1 = convert same %0 : ptr
                  %2 = call "C.free"(%1) : void // want nonheap C_STACK
                  %3 = call "C.malloc"(8 u64) : ^i8
                  %4.q = element %3, 4 i64 : ^i8
                  %5 = call "C.free"(%4) : void // want nonheap MOVED_POINTER
                  return
                }
                """);
    }

    @Test
    void storedReturnedOrSentIsNoLeak() {
        check(
                """
                type "m.T" size 8 {
                "p" ^i8
                }
                global "m.g" ^i8
                func m.f go (%0.t *struct "m.T", %1.c chan ^i8) -> ^i8 {
                b0:
                  %2.a = call "cgo.CString"("a" string) : ^i8
                  %3 = field %0, 0 "p" : *^i8
                  store %3, %2
                  %4.b = call "cgo.CString"("b" string) : ^i8
                  store global "m.g" *^i8, %4
                  %5.c = call "cgo.CString"("c" string) : ^i8
                  send %1, %5
                  %6.d = call "cgo.CString"("d" string) : ^i8
                  return %6
                }
                """);
    }

    @Test
    void fieldOfLocalRecord() {
        check(
                """
                type "m.T" size 8 {
                "p" ^i8
                }
                func m.f go () {
                b0:
                  %0.t = allocate local struct "m.T" "t" : *struct "m.T"
                  %1 = call "cgo.CString"("a" string) : ^i8 // want leak NEVER_RELEASED t.p
                  %2 = field %0, 0 "p" : *^i8
                  store %2, %1
                  return
                }
                """);
    }

    @Test
    void helpersAreSeenThrough() {
        check(
                """
                type "m.T" size 8 {
                "p" ptr
                }
                func m.release go (%0.p ptr) {
                b0:
                  %1 = ccall "C.free"(%0) : void
                  return
                }
                func m.make go () -> ptr {
                b0:
                  %0.p = ccall "C.malloc"(8 u64) : ptr
                  return %0
                }
                func m.close go (%0.t *struct "m.T") {
                b0:
                  %1 = field %0, 0 "p" : *ptr
                  %2 = load %1 : ptr
                  %3 = ccall "C.free"(%2) : void
                  return
                }
                func m.ok go () {
                b0:
                  %0.p = call "m.make"() : ptr
                  %1 = call "m.release"(%0) : void
                  return
                }
                func m.bad go () {
                b0:
                  %0.p = call "m.make"() : ptr // want leak NEVER_RELEASED p
                  return
                }
                func m.twice go () {
                b0:
                  %0.p = call "m.make"() : ptr
                  %1 = call "m.release"(%0) : void
                  %2 = call "m.release"(%0) : void // want double p
                  return
                }
                func m.owner go () {
                b0:
                  %0.t = allocate heap struct "m.T" "" : *struct "m.T"
                  %1 = field %0, 0 "p" : *ptr
                  %2 = call "m.make"() : ptr
                  store %1, %2
                  %3 = call "m.close"(%0) : void
                  %4 = call "m.close"(%0) : void // want double t.p
                  return
                }
                """);
    }

    @Test
    void namedResultOverwrittenBeforeTheDeferredCleanup() {
        check(
                """
                func m.f$1 go () {captures %0.p *ptr, %1.err *interface "error"} {
                b0:
                  %2 = load %1 : interface "error"
                  %3 = ne %2, null interface "error" : bool
                  branch %3, b1, b2
                b1:
                  %4 = load %0 : ptr
                  %5 = ccall "C.free"(%4) : void
                  return
                b2:
                  return
                }
                func m.f go (%0.fail bool) -> ptr, interface "error" {named %1.p *ptr, %2.err *interface "error"} {
                b0:
                  %1.p = allocate local ptr "p" : *ptr
                  %2.err = allocate local interface "error" "err" : *interface "error"
                  %3 = ccall "C.malloc"(8 u64) : ptr // want leak NAMED_RESULT_OVERWRITTEN p
                  store %1, %3
                  %4 = closure "m.f$1"(%1, %2) : func
                  defer dynamic %4()
                  branch %0, b1, b2
                b1:
                  %5 = call "errors.New"("x" string) : interface "error"
                  store %1, null ptr
                  store %2, %5
                  rundefers
                  %6 = load %1 : ptr
                  %7 = load %2 : interface "error"
                  return %6, %7
                b2:
                  rundefers
                  %8 = load %1 : ptr
                  %9 = load %2 : interface "error"
                  return %8, %9
                }
                """);
    }
}
