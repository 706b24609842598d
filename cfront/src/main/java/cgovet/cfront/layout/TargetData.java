package cgovet.cfront.layout;

import cgovet.base.files.Resources;
import cgovet.base.target.Target;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The table of basic types that {@code scripts/gen-predefined} writes. */
final class TargetData {
    private static final Map<String, Map<String, TypeLayout>> BY_TARGET = read();

    private TargetData() {}

    static Map<String, TypeLayout> types(Target known) {
        Map<String, TypeLayout> found = BY_TARGET.get(known.toString());
        if (found == null) {
            throw new IllegalStateException("no data for " + known);
        }
        return found;
    }

    /** The target itself if there are data for it, else the one that is most like it. */
    static Target nearest(Target target) {
        if (BY_TARGET.containsKey(target.toString())) {
            return target;
        }
        Target linux = new Target("linux", target.goarch());
        if (BY_TARGET.containsKey(linux.toString())) {
            return linux;
        }
        if (target.isBigEndian()) {
            return new Target("linux", target.pointerSize() == 8 ? "s390x" : "mips");
        }
        return new Target("linux", target.pointerSize() == 8 ? "amd64" : "386");
    }

    private static Map<String, Map<String, TypeLayout>> read() {
        String text =
                new String(
                        Resources.require(TargetData.class, "/cgovet/cfront/target/types.tsv"),
                        StandardCharsets.US_ASCII);
        Map<String, Map<String, TypeLayout>> all = new HashMap<>();
        for (String line : text.split("\n", -1)) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] at = line.split("\t", -1);
            long first = Long.parseLong(at[2]);
            TypeLayout layout =
                    at.length == 3
                            ? new TypeLayout(first, first, first)
                            : new TypeLayout(first, Long.parseLong(at[3]), Long.parseLong(at[4]));
            all.computeIfAbsent(at[0], _ -> new HashMap<>()).put(at[1], layout);
        }
        return all;
    }
}
