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
    void recordsOfTheCallerHoldMemory() {
        check(
                """
                type "C.buf" c size 16 {
                  "size" u64
                  "data" ^i8
                }
                func m.lost go () -> string {
                b0:
                  %0.buf = allocate local struct "C.buf" "buf" : ^struct "C.buf"
                  %1 = ccall "C.fill"(%0) : void // want leak NEVER_RELEASED &buf
                  %2 = field %0, 1 "data" : ^^i8
                  %3 = load %2 : ^i8
                  %4 = call "cgo.GoString"(%3) : string
                  return %4
                }
                func m.emptied go () {
                b0:
                  %0.buf = allocate local struct "C.buf" "buf" : ^struct "C.buf"
                  %1 = ccall "C.fill"(%0) : void
                  %2 = ccall "C.fill"(%0) : void
                  %3 = ccall "C.empty"(%0) : void
                  %4 = ccall "C.empty"(%0) : void
                  return
                }
                func m.givenAway go () -> ^i8 {
                b0:
                  %0.buf = allocate local struct "C.buf" "buf" : ^struct "C.buf"
                  %1 = ccall "C.fill"(%0) : void
                  %2 = field %0, 1 "data" : ^^i8
                  %3 = load %2 : ^i8
                  return %3
                }
                """,
                """
                summary "C.fill" source=reviewed confidence=0.98
                  case ok
                    own arg1->"*" family=buf release=C.empty nullable
                summary "C.empty" source=reviewed confidence=0.98
                  case ok
                    use arg1
                    free arg1->"*" family=""
                    clear arg1->"*"
                """);
    }

    @Test
    void whatIsNotKnownMayBeEqualOrNot() {
        check(
                """
                func m.f go (%0.kind opaque "", %9.n string) {
                b0:
                  %1.s = call "cgo.CString"(%9) : ^i8 // want leak EARLY_RETURN s
                  %2 = any : opaque ""
                  %3 = eq %0, %2 : bool
                  branch %3, b1, b2
                b1:
                  %4 = convert same %1 : ptr
                  %5 = ccall "C.free"(%4) : void
                  return
                b2:
                  %6 = any : opaque ""
                  %7 = eq %0, %6 : bool
                  branch %7, b3, b1
                b3:
                  return
                }
                """);
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

    @Test
    void elementsReleasedInALoop() {
        check(
                """
                func m.f go (%0.ns []string) {
                b0:
                  %1 = len %0 : i64
                  %2.a = make_slice %1, %1 : []^i8
                  %3.i = move 0 i64 : i64
                  jump b1
                b1:
                  %4 = lt %3, %1 : bool
                  branch %4, b2, b3
                b2:
                  %5 = call "cgo.CString"("x" string) : ^i8
                  %6 = element %2, %3 : *^i8
                  store %6, %5
                  %3.i = add %3, 1 i64 : i64
                  jump b1
                b3:
                  %7 = element %2, 0 i64 : *^i8
                  %8 = ccall "C.run"(%7) : void
                  %9.k = move 0 i64 : i64
                  jump b4
                b4:
                  %10 = lt %9, %1 : bool
                  branch %10, b5, b6
                b5:
                  %11 = element %2, %9 : *^i8
                  %12 = load %11 : ^i8
                  %13 = convert same %12 : ptr
                  %14 = ccall "C.free"(%13) : void
                  %9.k = add %9, 1 i64 : i64
                  jump b4
                b6:
                  return
                }
                """);
    }

    @Test
    void loopOverwritesTheOwner() {
        check(
                """
                func m.f go (%0.n i64) {
                b0:
                  %1.s = move null ^i8 : ^i8
                  %2.i = move 0 i64 : i64
                  jump b1
                b1:
                  %3 = lt %2, %0 : bool
                  branch %3, b2, b3
                b2:
                  %1.s = call "cgo.CString"("x" string) : ^i8 // want leak OVERWRITTEN s
                  %2.i = add %2, 1 i64 : i64
                  jump b1
                b3:
                  %4 = convert same %1 : ptr
                  %5 = ccall "C.free"(%4) : void
                  return
                }
                """);
    }

    @Test
    void cleanupClosureCalledOrDropped() {
        check(
                """
                func m.make$1 go () {captures %0.s *^i8} {
                b0:
                  %1 = load %0 : ^i8
                  %2 = convert same %1 : ptr
                  %3 = ccall "C.free"(%2) : void
                  return
                }
                func m.make go () -> ^i8, func {
                b0:
                  %0.s = allocate local ^i8 "s" : *^i8
                  %1 = call "cgo.CString"("x" string) : ^i8
                  store %0, %1
                  %2 = load %0 : ^i8
                  %3 = closure "m.make$1"(%0) : func
                  return %2, %3
                }
                func m.ok go () {
                b0:
                  %0 = call "m.make"() : (^i8, func)
                  %1.p = extract %0, 0 : ^i8
                  %2.done = extract %0, 1 : func
                  defer dynamic %2()
                  %3 = ccall "C.puts"(%1) : i32
                  rundefers
                  return
                }
                func m.dropped go () {
                b0:
                  %0 = call "m.make"() : (^i8, func) // want leak CLOSURE_DROPPED
                  %1.p = extract %0, 0 : ^i8
                  %2 = ccall "C.puts"(%1) : i32
                  return
                }
                func m.late go () {
                b0:
                  %0 = call "m.make"() : (^i8, func)
                  %1.p = extract %0, 0 : ^i8
                  %2.done = extract %0, 1 : func
                  %3 = call dynamic %2() : void
                  %4 = ccall "C.puts"(%1) : i32 // want use CALL_ARGUMENT p
                  return
                }
                """);
    }

    @Test
    void errorPathsOfAContract() {
        check(
                """
                func m.f go (%0.n ^i8) -> i64 {
                b0:
                  %1.db = allocate local ptr "db" : *ptr
                  %2 = ccall "C.db_open"(%0, %1) : i32 // want leak EARLY_RETURN db
                  %3 = ne %2, 0 i32 : bool
                  branch %3, b1, b2
                b1:
                  return 1 i64
                b2:
                  %4 = load %1 : ptr
                  %5 = ccall "C.db_close"(%4) : void
                  return 0 i64
                }
                func m.g go (%0.n ^i8) -> i64 {
                b0:
                  %1.h = allocate local ptr "h" : *ptr
                  %2 = ccall "C.h_open"(%0, %1) : i32
                  %3 = ne %2, 0 i32 : bool
                  branch %3, b1, b2
                b1:
                  return 1 i64
                b2:
                  %4 = load %1 : ptr
                  %5 = ccall "C.db_close"(%4) : void
                  return 0 i64
                }
                """,
                """
                summary "C.db_open" source=reviewed confidence=0.98
                  case ok when result == 0
                    use arg1
                    own *arg2 family=db release=C.db_close
                  case error when result != 0
                    use arg1
                    own *arg2 family=db release=C.db_close
                summary "C.h_open" source=reviewed confidence=0.98
                  case ok when result == 0
                    own *arg2 family=db release=C.db_close
                  case error when result != 0
                    clear *arg2
                summary "C.db_close" source=reviewed confidence=0.98
                  case ok
                    free arg1 family=db
                """);
    }

    @Test
    void referencesAreCounted() {
        check(
                """
                func m.f go () {
                b0:
                  %0.o = ccall "C.obj_new"() : ptr
                  %1 = ccall "C.obj_ref"(%0) : void
                  %2 = ccall "C.obj_unref"(%0) : void
                  %3 = ccall "C.obj_use"(%0) : void
                  %4 = ccall "C.obj_unref"(%0) : void
                  %5 = ccall "C.obj_use"(%0) : void // want use CALL_ARGUMENT o
                  return
                }
                """,
                """
                summary "C.obj_new" source=reviewed confidence=0.98
                  case ok when result != 0
                    own result family=obj release=C.obj_unref
                summary "C.obj_ref" source=reviewed confidence=0.98
                  case ok
                    count arg1 by=+1
                summary "C.obj_unref" source=reviewed confidence=0.98
                  case ok
                    count arg1 by=-1
                summary "C.obj_use" source=reviewed confidence=0.98
                  case ok
                    use arg1
                """);
    }

    @Test
    void unknownFunctionsMayKeepObjectsUnlessALaterUseSaysNo() {
        check(
                """
                func C.f c () {
                b0:
                  %0.p = call "C.malloc"(8 u64) : ptr
                  %1 = call "C.list_add"(%0) : void
                  return
                }
                func C.g c () {
                b0:
                  %0.p = call "C.malloc"(8 u64) : ptr // want leak NEVER_RELEASED p
                  %1 = call "C.fill"(%0) : void
                  %2 = call "C.memset"(%0, 0 i32, 8 u64) : ptr
                  return
                }
                """);
    }

    @Test
    void reallocMovesWhatIsHeldAndKeepsTheOldOnFailure() {
        check(
                """
                func C.f c () {
                b0:
                  %0.p = call "C.malloc"(8 u64) : ptr
                  %1.q = call "C.realloc"(%0, 16 u64) : ptr
                  %2 = eq %1, null ptr : bool
                  branch %2, b1, b2
                b1:
                  %3 = call "C.free"(%0) : void
                  return
                b2:
                  %4 = call "C.free"(%1) : void
                  %5 = call "C.free"(%0) : void // want double p
                  return
                }
                """);
    }

    @Test
    void endsOfTheProcessAndPanics() {
        Cases cases =
                Cases.of(
                        """
                        func m.f go (%0.n i64) {
                        b0:
                          %1.s = call "cgo.CString"("x" string) : ^i8
                          %2 = call "log.Fatal"(%0) : void
                          return
                        }
                        func m.g go (%0.n bool) {
                        b0:
                          %1.s = call "cgo.CString"("x" string) : ^i8 // want leak EARLY_RETURN s
                          branch %0, b1, b2
                        b1:
                          panic null interface ""
                        b2:
                          %2 = convert same %1 : ptr
                          %3 = ccall "C.free"(%2) : void
                          return
                        }
                        """);
        ModuleFacts facts = cases.analyze(Contracts.none());
        assertThat(Cases.show(facts.facts())).isEqualTo(cases.wanted());
        assertThat(
                        facts.all(cgovet.analysis.own.OwnershipFact.Leak.class)
                                .getFirst()
                                .evidence()
                                .confidence())
                .as("on a panic path: at most a note")
                .isLessThan(0.8);
    }

    @Test
    void listsAreReleasedNodeByNode() {
        check(
                """
                type "C.struct_n" c size 8 {
                "next" ^struct "C.struct_n"
                }
                func C.free_list c (%0.head ^struct "C.struct_n") {
                b0:
                  jump b1
                b1:
                  %1 = ne %0, null ptr : bool
                  branch %1, b2, b3
                b2:
                  %2 = field %0, 0 "next" : ^^struct "C.struct_n"
                  %3.next = load %2 : ^struct "C.struct_n"
                  %4 = convert same %0 : ptr
                  %5 = call "C.free"(%4) : void
                  %0.head = move %3 : ^struct "C.struct_n"
                  jump b1
                b3:
                  return
                }
                """);
    }
}
