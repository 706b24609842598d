package cgovet.gofront.load;

/** A module at a version; the version of a local one is the empty string. */
record ModuleVersion(String path, String version) {
    /**
     * {@code path@version} as the module cache spells it: a capital letter is {@code !} and its
     * small one.
     */
    String cacheName() {
        return escape(path) + "@" + escape(version);
    }

    static String escape(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                out.append('!').append((char) (c + 32));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
