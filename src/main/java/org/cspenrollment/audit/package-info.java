/**
 * The append-only, hash-chained record of who did what; anyone may write to it, nobody may change
 * it.
 */
package org.cspenrollment.audit;
