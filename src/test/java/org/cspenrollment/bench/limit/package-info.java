/** The limit of a whole case: the rows that it writes, written by plain JDBC and nothing else. */
@NullMarked
package org.cspenrollment.bench.limit;

import org.jspecify.annotations.NullMarked;
