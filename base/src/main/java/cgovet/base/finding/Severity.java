package cgovet.base.finding;

/**
 * How bad a finding is; the words of SARIF's {@code level}. Errors and warnings make the exit
 * status 1.
 */
public enum Severity {
    ERROR("error"),
    WARNING("warning"),
    NOTE("note");

    private final String level;

    Severity(String level) {
        this.level = level;
    }

    /** SARIF 2.1.0, section 3.27.10. */
    public String level() {
        return level;
    }

    /** The next milder one; a note stays a note. */
    public Severity lowered() {
        return switch (this) {
            case ERROR -> WARNING;
            case WARNING, NOTE -> NOTE;
        };
    }
}
