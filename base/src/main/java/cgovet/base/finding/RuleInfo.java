package cgovet.base.finding;

/**
 * What a report says of a rule.
 *
 * @param id {@code CGOnnnn}, for people and suppressions
 * @param family the folder of the rule, such as {@code memory}
 * @param name the defect in kebab-case, such as {@code cstring-leak}; unique over all families
 * @param title the defect, at most 60 characters, no full stop
 * @param cwe number in the Common Weakness Enumeration, 0 where none fits
 * @param defectClass the kind of defect in the words of the bug collection, such as {@code leak}
 */
public record RuleInfo(
        String id,
        String family,
        String name,
        Severity severity,
        String title,
        int cwe,
        String defectClass) {

    public RuleInfo {
        if (!id.matches("CGO[1-8]\\d{3}") || title.length() > 60 || title.endsWith(".")) {
            throw new IllegalArgumentException(id + ": " + title);
        }
    }

    /** {@code family/name}, as test expectations and suppressions write it. */
    public String path() {
        return family + "/" + name;
    }
}
