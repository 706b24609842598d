package cgovet.cfront.cdt;

import cgovet.base.files.FileTree;
import cgovet.base.files.MemoryTree;
import cgovet.base.target.Target;
import cgovet.base.text.SourceText;
import cgovet.cfront.layout.CTarget;
import cgovet.cfront.layout.Layouts;
import cgovet.cfront.layout.ShippedHeaders;
import cgovet.cfront.syntax.CRequest;
import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.types.RecordType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Preprocessing, parsing and layouts of texts that are made here, so that they are always the same. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CFrontBenchmark {
    private static final Target TARGET = new Target("linux", "amd64");

    /** Records and functions of the text. */
    @Param({"500", "1000", "2000"})
    public int size;

    private CRequest preamble;
    private CRequest macros;
    private CRequest records;
    private CRequest functions;
    private List<RecordType> all;

    @Setup
    public void make() {
        Map<String, String> files = new HashMap<>();
        for (String name : ShippedHeaders.names(TARGET)) {
            files.put("shipped/" + name, ShippedHeaders.find(name, TARGET).orElseThrow());
        }
        FileTree tree = MemoryTree.of(files);
        preamble = request("#include <stdlib.h>\n#include <stdio.h>\n#include <sys/stat.h>\n", tree);
        var macro = new StringBuilder("#define F0(x) x\n");
        var record = new StringBuilder();
        var function = new StringBuilder();
        for (int i = 1; i <= size; i++) {
            macro.append("#define F%d(x) F%d(x)\n#if F%d(1) + %d > 2\n#define V%d 1\n#endif\n"
                    .formatted(i % 40 + 1, i % 40, i % 40, i, i));
            record.append(
                    "struct s%d { char a; int b : 3, c : 7; double d[4]; struct s%d *p; union { long l; char e[9]; }; };\n"
                            .formatted(i, i - 1));
            function.append(
                    "static int f%d(int x) { int y = x * %d; for (int i = 0; i < x; i++) { y += i; } return y; }\n"
                            .formatted(i, i));
        }
        macros = request(macro.toString(), tree);
        records = request(record.toString(), tree);
        functions = request(function.toString(), tree);
        all = CParser.parse(records).records();
    }

    private static CRequest request(String text, FileTree tree) {
        return CRequest.of(SourceText.of("x.c", text), TARGET, tree)
                .withIncludes(new CRequest.Includes(List.of(), List.of(), List.of("shipped")));
    }

    /** Nearly nothing but directives. */
    @Benchmark
    public CUnit preprocess() {
        return CParser.parse(macros);
    }

    /** Of fixed size: three headers of the C library. */
    @Benchmark
    public CUnit parsePreamble() {
        return CParser.parse(preamble);
    }

    @Benchmark
    public CUnit parseRecords() {
        return CParser.parse(records);
    }

    @Benchmark
    public CUnit parseFunctions() {
        return CParser.parse(functions);
    }

    @Benchmark
    public long layout() {
        Layouts layouts = Layouts.of(CTarget.of(TARGET));
        long bytes = 0;
        for (RecordType record : all) {
            bytes += layouts.record(record).orElseThrow().size();
        }
        return bytes;
    }
}
