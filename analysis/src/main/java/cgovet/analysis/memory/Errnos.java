package cgovet.analysis.memory;

import cgovet.analysis.memory.MemoryDefect.Kind;
import cgovet.boundary.contract.Access;
import cgovet.boundary.contract.Condition;
import cgovet.boundary.contract.Summary;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Finds errno that is trusted without the result, or read when it is somebody else's. */
final class Errnos {
    /** Whose failure nobody may overlook. */
    private static final Set<String> MUST_CHECK =
            Set.of(
                    "C.setuid",
                    "C.setgid",
                    "C.seteuid",
                    "C.setegid",
                    "C.setreuid",
                    "C.setresuid",
                    "C.setresgid",
                    "C.setgroups",
                    "C.chdir",
                    "C.fchdir",
                    "C.chroot",
                    "C.read",
                    "C.write",
                    "C.pread",
                    "C.pwrite",
                    "C.ftruncate");

    /** Functions of C's library that return -1, or another number than 0, where they fail. */
    private static final Set<String> FAIL_BY_VALUE =
            Set.of(
                    "C.setenv",
                    "C.unsetenv",
                    "C.putenv",
                    "C.access",
                    "C.open",
                    "C.close",
                    "C.unlink",
                    "C.rmdir",
                    "C.mkdir",
                    "C.chdir",
                    "C.chmod",
                    "C.chown",
                    "C.stat",
                    "C.lstat",
                    "C.fstat",
                    "C.rename",
                    "C.link",
                    "C.symlink",
                    "C.ioctl",
                    "C.socket",
                    "C.bind",
                    "C.listen",
                    "C.connect",
                    "C.setsockopt",
                    "C.fcntl",
                    "C.dup",
                    "C.dup2",
                    "C.pipe",
                    "C.kill",
                    "C.mount",
                    "C.umount",
                    "C.setns",
                    "C.unshare",
                    "C.setuid",
                    "C.setgid",
                    "C.read",
                    "C.write",
                    "C.msync",
                    "C.munmap",
                    "C.mlock");

    /** That have no other sign of failure than errno. */
    private static final Set<String> ERRNO_ALONE =
            Set.of(
                    "C.strtol",
                    "C.strtoul",
                    "C.strtoll",
                    "C.strtoull",
                    "C.strtod",
                    "C.sysconf",
                    "C.pathconf",
                    "C.getpriority",
                    "C.readdir",
                    "C.nice",
                    "C.ptrace");

    private final Map<String, IrFunction> functions;
    private final Function<String, Optional<Summary>> known;
    private final Consumer<MemoryDefect> facts;
    private final Map<String, Boolean> readers = new HashMap<>();

    Errnos(
            Map<String, IrFunction> functions,
            Function<String, Optional<Summary>> known,
            Consumer<MemoryDefect> facts) {
        this.functions = functions;
        this.known = known;
        this.facts = facts;
    }

    void see(IrFunction function, Flow flow) {
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr instanceof Instr.Call call
                        && call.callee() instanceof Callee.Direct(var symbol)
                        && symbol.startsWith("C.")) {
                    call(function, flow, call, symbol);
                }
            }
        }
    }

    private void call(IrFunction function, Flow flow, Instr.Call call, String symbol) {
        boolean isRead = false;
        boolean isErrorRead = false;
        for (Instr use : flow.uses(call.result().id())) {
            if (use instanceof Instr.Extract e) {
                boolean isUsed =
                        flow.aliases(e.result().id()).stream()
                                .flatMap(alias -> flow.uses(alias).stream())
                                .anyMatch(each -> !isCopy(each));
                isRead |= e.index() == 0 && isUsed;
                isErrorRead |= e.index() == 1 && isUsed;
            } else {
                isRead = true;
            }
        }
        switch (call.crossing()) {
            case C_ERRNO -> {
                if (isErrorRead
                        && !isRead
                        && !ERRNO_ALONE.contains(symbol)
                        && failsByValue(symbol)) {
                    report(function, call, Kind.ERRNO_WITHOUT_RESULT, symbol, 0.85);
                }
            }
            case C -> {
                if (call.args().isEmpty() && readsErrno(symbol) && !keepsThread(function)) {
                    report(function, call, Kind.ERRNO_READ_LATER, symbol, 0.9);
                } else if (!isRead
                        && MUST_CHECK.contains(symbol)
                        && !functions.containsKey(symbol)) {
                    report(function, call, Kind.RESULT_IGNORED, symbol, 0.85);
                }
            }
            case NONE -> {}
        }
    }

    /** Whether the goroutine stays on its thread: it is locked, or initialises the program. */
    private static boolean keepsThread(IrFunction function) {
        return function.name().equals("init")
                || function.blocks().stream()
                        .flatMap(block -> block.instrs().stream())
                        .anyMatch(each ->
                                each instanceof Instr.Call c
                                        && c.callee()
                                                .equals(new Callee.Direct("runtime.LockOSThread")));
    }

    private static boolean isCopy(Instr instr) {
        return instr instanceof Instr.Move
                || (instr instanceof Instr.Convert c && c.kind() == Conversion.SAME);
    }

    private void report(
            IrFunction function, Instr.Call call, Kind kind, String symbol, double confidence) {
        facts.accept(
                new MemoryDefect(function.symbol(), call.at(), kind, symbol, "", -1, confidence));
    }

    /** Whether somebody says that a failure shows in the result. */
    private boolean failsByValue(String symbol) {
        if (FAIL_BY_VALUE.contains(symbol) && !functions.containsKey(symbol)) {
            return true;
        }
        Optional<Summary> summary = known.apply(symbol);
        if (summary.isEmpty()) {
            return false;
        }
        return summary.get().source().isTold()
                && summary.get().cases().stream()
                        .filter(each -> each.exit() == Summary.Exit.ERROR)
                        .flatMap(each -> each.when().stream())
                        .map(Condition::at)
                        .anyMatch(Access.result(0)::equals);
    }

    /** Whether a function of C does nothing but yield errno. */
    private boolean readsErrno(String symbol) {
        return readers.computeIfAbsent(
                symbol,
                _ -> {
                    IrFunction body = functions.get(symbol);
                    if (body == null || body.blocks().size() != 1) {
                        return false;
                    }
                    Flow flow = new Flow(body);
                    return body.results().size() == 1
                            && body.results().getFirst() instanceof IrType.Int
                            && body.blocks().getFirst().terminator() instanceof Instr.Return r
                            && r.values().size() == 1
                            && isErrno(flow, flow.number(r.values().getFirst()))
                            && body.blocks().getFirst().instrs().stream()
                                            .filter(each -> each instanceof Instr.Call)
                                            .count()
                                    == 1;
                });
    }

    private static boolean isErrno(Flow flow, Value value) {
        return flow.definition(value).orElse(null) instanceof Instr.Load load
                && flow.definition(flow.source(load.address())).orElse(null)
                        instanceof Instr.Call call
                && call.callee() instanceof Callee.Direct(var symbol)
                && Set.of("C.__errno_location", "C.__error", "C._errno").contains(symbol);
    }
}
