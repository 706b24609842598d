/**
 * Findings as annotations of a GitHub workflow. Entry: {@link cgovet.report.github.GithubReport}.
 */
@NullMarked
package cgovet.report.github;

import org.jspecify.annotations.NullMarked;
