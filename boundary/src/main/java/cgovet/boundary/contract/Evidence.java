package cgovet.boundary.contract;

import cgovet.boundary.contract.Summary.Source;

/**
 * One voice on what a C function does.
 *
 * @param by who speaks
 * @param library id of the library whose contract it is; empty for what is no library's
 * @param isListed whether the function has an entry of its own; else the library's default speaks
 * @param origin what was read: a header with its version, a file of the program
 * @param summary what a call site sees if this voice wins
 */
public record Evidence(
        Source by, String library, boolean isListed, String origin, Summary summary) {}
