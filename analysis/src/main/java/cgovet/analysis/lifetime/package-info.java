/**
 * Facts about finalizers and how long Go objects live while C uses what they own.
 *
 * <p>Entry points: {@link cgovet.analysis.lifetime.Finalizers}, {@link
 * cgovet.analysis.lifetime.KeepAlives}.
 */
@NullMarked
package cgovet.analysis.lifetime;

import org.jspecify.annotations.NullMarked;
