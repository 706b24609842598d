package cgovet.cfront.layout;

import cgovet.base.files.MemoryTree;
import cgovet.base.target.Target;
import cgovet.base.text.SourceText;
import cgovet.cfront.cdt.CParser;
import cgovet.cfront.syntax.CRequest;
import cgovet.cfront.syntax.CUnit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes what {@link LayoutJson} says of a header, for the oracles' scripts. */
final class LayoutDump {
    private LayoutDump() {}

    /** The header's path, then a folder for the results, one file for each target. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[1]);
        Files.createDirectories(folder);
        byte[] bytes = Files.readAllBytes(Path.of(args[0]));
        for (Target target : Target.CGO) {
            Files.write(
                    folder.resolve(target.toString().replace('/', '-') + ".jsonl"),
                    lines(bytes, target));
        }
    }

    static List<String> lines(byte[] header, Target target) {
        CUnit unit =
                CParser.parse(
                        CRequest.of(
                                SourceText.of("layouts.h", header),
                                target,
                                MemoryTree.of(Map.of())));
        return LayoutJson.lines(unit, target);
    }
}
