/**
 * Expected output in files. {@code ./dev accept} rewrites them; the only part of the test tools
 * that touches the disk.
 */
@NullMarked
package cgovet.testkit.golden;

import org.jspecify.annotations.NullMarked;
