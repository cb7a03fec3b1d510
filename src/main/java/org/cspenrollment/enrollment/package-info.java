/**
 * The case: one tenant through one enrollment cycle. Its number, state, dates, requirements with
 * their results, and its outcome.
 */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.enrollment;
