/** Process engines as they come, each in a process of its own; nothing of the product. */
@NullMarked
package org.cspenrollment.bench.engine;

import org.jspecify.annotations.NullMarked;
