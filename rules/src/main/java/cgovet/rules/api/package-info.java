/**
 * What a rule is, and what it is given: facts in, worded findings out. A rule walks no tree, runs
 * no solver and keeps no state.
 */
@NullMarked
package cgovet.rules.api;

import org.jspecify.annotations.NullMarked;
