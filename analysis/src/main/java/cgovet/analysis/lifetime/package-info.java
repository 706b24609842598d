/**
 * Facts about finalizers and how long Go objects live while C uses what they own.
 *
 * <p>Entry points: {@link cgovet.analysis.lifetime.Finalizers}, {@link
 * cgovet.analysis.lifetime.KeepAlives}, {@link cgovet.analysis.lifetime.Owners}, {@link
 * cgovet.analysis.lifetime.SelfHolds}, {@link cgovet.analysis.lifetime.HandlePointers}. What a type
 * owns and who releases it is asked of {@code OwnerTypes}.
 */
@NullMarked
package cgovet.analysis.lifetime;

import org.jspecify.annotations.NullMarked;
