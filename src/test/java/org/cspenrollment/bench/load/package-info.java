/** Many at once: files that come and go, mails that wait, the rounds of a night. */
@NullMarked
package org.cspenrollment.bench.load;

import org.jspecify.annotations.NullMarked;
