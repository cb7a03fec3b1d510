/**
 * The append-only, hash-chained record of who did what; anyone may write to it, nobody may change
 * it.
 */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.audit;
