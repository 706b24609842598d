/**
 * What functions do to memory, threads and signals, whoever says so: a body, a library's contract,
 * a header, a convention.
 *
 * <p>A {@link cgovet.boundary.contract.Summary} is the one shape that a call site sees. It has a
 * printed form that parses back ({@link cgovet.boundary.contract.SummaryText}). This package needs
 * only {@code base}.
 */
@NullMarked
package cgovet.boundary.contract;

import org.jspecify.annotations.NullMarked;
