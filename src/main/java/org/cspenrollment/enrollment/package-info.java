/**
 * The case: one tenant through one enrollment cycle. Its number, state, dates, requirements with
 * their results, and its outcome.
 */
package org.cspenrollment.enrollment;
