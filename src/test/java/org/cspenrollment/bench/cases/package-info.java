/** Whole cases and launches, by the product and by those beside it. */
@NullMarked
package org.cspenrollment.bench.cases;

import org.jspecify.annotations.NullMarked;
