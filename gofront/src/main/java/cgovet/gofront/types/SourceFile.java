package cgovet.gofront.types;

import cgovet.gofront.syntax.GoFile;

/**
 * A file of the package being checked.
 *
 * @param scope its imports
 * @param minor the language version that it is written in: 22 for Go 1.22
 */
record SourceFile(GoFile syntax, Scope scope, int minor) {
    String path() {
        return syntax.text().path();
    }
}
