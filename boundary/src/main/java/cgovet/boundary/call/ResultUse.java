package cgovet.boundary.call;

/** What a Go statement does with the result of a call; conversions around it do not count. */
public enum ResultUse {
    /** Nothing: the call is a statement, deferred, started, or assigned to {@code _} alone. */
    DISCARDED,
    /** Assigned to, or the initial value of a variable. */
    ASSIGNED,
    RETURNED,
    /** An argument of another call. */
    ARGUMENT,
    /** Part of another expression. */
    OPERAND
}
