/** What a start costs. */
@NullMarked
package org.cspenrollment.bench.start;

import org.jspecify.annotations.NullMarked;
