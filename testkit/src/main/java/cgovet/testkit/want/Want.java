package cgovet.testkit.want;

import cgovet.base.finding.Finding;
import cgovet.base.text.SourceText;
import java.util.regex.Pattern;

/**
 * One finding that a line shall have.
 *
 * @param rule family and name
 */
public record Want(String path, int line, String rule, Pattern message) {
    boolean isMetBy(Finding finding, SourceText text) {
        return finding.rule().path().equals(rule)
                && finding.at().path().equals(path)
                && text.lineOf(finding.at().start()) == line
                && message.matcher(finding.message()).find();
    }

    @Override
    public String toString() {
        return path + ":" + line + ": " + rule + " \"" + message + "\"";
    }
}
