/**
 * From functions to modules: which functions call each other, what each does as a {@link
 * cgovet.boundary.contract.Summary}, bottom-up.
 *
 * <p>In: an {@link cgovet.ir.cfg.IrModule}, contracts. Out: {@link
 * cgovet.analysis.summary.ModuleFacts}. Entry point: {@link cgovet.analysis.summary.Analysis}.
 */
@NullMarked
package cgovet.analysis.summary;

import org.jspecify.annotations.NullMarked;
