package cgovet.report.text;

import cgovet.base.finding.Severity;

/** ANSI colours, or none. */
record Paint(boolean isOn) {
    String severity(Severity severity, String text) {
        return wrap(
                switch (severity) {
                    case ERROR -> "1;31";
                    case WARNING -> "1;33";
                    case NOTE -> "1;36";
                },
                text);
    }

    String strong(String text) {
        return wrap("1", text);
    }

    String frame(String text) {
        return wrap("1;34", text);
    }

    String help(String text) {
        return wrap("1;32", text);
    }

    private String wrap(String code, String text) {
        return isOn ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
}
