package cgovet.app.config;

import java.util.Locale;

/** A form that findings are written in. */
public enum Format {
    TEXT,
    JSON,
    SARIF,
    GITHUB;

    /** As it is named on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
