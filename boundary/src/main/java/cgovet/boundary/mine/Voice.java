package cgovet.boundary.mine;

import cgovet.boundary.contract.Summary;

/**
 * One thing that a program's own text says of a C function.
 *
 * @param origin where it says so, for people
 * @param elements function that releases each element of an array that is handed out; empty where
 *     there is none
 */
public record Voice(Summary summary, String origin, String elements) {
    public Voice(Summary summary, String origin) {
        this(summary, origin, "");
    }
}
