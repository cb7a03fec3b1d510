/** What it costs to decide by the rules, without a database. */
@NullMarked
package org.cspenrollment.bench.policy;

import org.jspecify.annotations.NullMarked;
