/**
 * Expectations in the comments of test programs.
 *
 * <pre>
 * s := C.CString("x") // want memory/cstring-leak "not freed on every path"
 * free(p);            // want memory/double-free "freed twice" memory/use-after-free `p`
 * int x;              /* want abi/mirror-layout "size" *&#47;
 * func FN_x() {}      // gap: closures kept in fields are not followed
 * </pre>
 *
 * <p>{@code want-below} is about the next line, where a line takes no comment. Each names a rule by
 * family and name and a regular expression that the message contains. Entry: {@link
 * cgovet.testkit.want.Wants}.
 */
@NullMarked
package cgovet.testkit.want;

import org.jspecify.annotations.NullMarked;
