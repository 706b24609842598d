package cgovet.rules.api;

import cgovet.base.finding.RuleInfo;

/** Words one kind of defect. Stateless. */
public interface Rule {
    RuleInfo info();

    /** Reports what the facts of one package show. */
    void check(Pass pass);
}
