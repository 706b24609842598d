/**
 * Pages of layouts as text and as HTML.
 *
 * <p>In: a {@link cgovet.base.layout.LayoutPage}. Out: lines, or one HTML file that stands alone.
 * Entries: {@link cgovet.report.layout.LayoutText} and {@link cgovet.report.layout.LayoutHtml}.
 */
@NullMarked
package cgovet.report.layout;

import org.jspecify.annotations.NullMarked;
