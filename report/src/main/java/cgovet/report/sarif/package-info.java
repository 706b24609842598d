/**
 * Findings as SARIF 2.1.0, as code scanning services take it.
 *
 * <p>In: {@link cgovet.base.finding.Results}. Out: bytes. Entry: {@link
 * cgovet.report.sarif.SarifReport}.
 *
 * <ol>
 *   <li>Equal results give equal bytes: no time, no user, no folder of the machine is written.
 *   <li>A file below the root has a relative address under {@code %SRCROOT%}; only the system's
 *       headers and downloaded modules have absolute ones.
 *   <li>Columns count UTF-16 code units, as {@code columnKind} says.
 *   <li>The log is valid by the schema of OASIS (SarifReportTest).
 * </ol>
 */
@NullMarked
package cgovet.report.sarif;

import org.jspecify.annotations.NullMarked;
