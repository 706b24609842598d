/**
 * What cgovet says: findings, and what is needed to show them. Rules end here; reports, triage and
 * editors start here.
 *
 * <p>A finding carries everything a report prints (places, steps, remedy, fingerprint), so that no
 * reporter needs to know a rule or an analysis.
 */
@NullMarked
package cgovet.base.finding;

import org.jspecify.annotations.NullMarked;
