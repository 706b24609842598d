package cgovet.boundary.mine;

import cgovet.boundary.contract.Summary;

/**
 * One thing that a program's own text says of a C function.
 *
 * @param origin where it says so, for people
 */
public record Voice(Summary summary, String origin) {}
