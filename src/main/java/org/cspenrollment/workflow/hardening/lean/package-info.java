/** What the engine does for every row and every value, done with fewer of them. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.workflow.hardening.lean;
