package cgovet.gofront.load;

import cgovet.base.text.SourceText;
import java.util.Map;
import java.util.TreeMap;

/**
 * What vendor/modules.txt says: which Go version the packages in vendor are written in.
 *
 * @param minorByModule for every module in vendor
 */
record VendorList(Map<String, Integer> minorByModule) {
    /** The language of a module whose go.mod does not say it. */
    static final int UNSAID = 16;

    VendorList {
        minorByModule = Map.copyOf(minorByModule);
    }

    static VendorList parse(SourceText text) {
        Map<String, Integer> minors = new TreeMap<>();
        String module = "";
        for (int i = 1; i <= text.lineCount(); i++) {
            String line = text.line(i);
            if (line.startsWith("# ")) {
                String[] words = line.substring(2).strip().split("\\s+");
                module = words[0];
                minors.putIfAbsent(module, UNSAID);
            } else if (line.startsWith("## ") && !module.isEmpty()) {
                for (String part : line.substring(3).split(";")) {
                    String note = part.strip();
                    if (note.startsWith("go ")) {
                        int minor = Versions.goMinor(note.substring(3).strip());
                        if (minor >= 0) {
                            minors.put(module, minor);
                        }
                    }
                }
            }
        }
        return new VendorList(minors);
    }

    /** The language of a package in vendor: that of the longest module path that holds it. */
    int minorOf(String importPath, int otherwise) {
        String prefix = importPath;
        while (!prefix.isEmpty()) {
            Integer minor = minorByModule.get(prefix);
            if (minor != null) {
                return minor;
            }
            int slash = prefix.lastIndexOf('/');
            prefix = slash < 0 ? "" : prefix.substring(0, slash);
        }
        return otherwise;
    }
}
