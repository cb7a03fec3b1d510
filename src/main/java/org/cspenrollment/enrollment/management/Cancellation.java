package org.cspenrollment.enrollment.management;

import java.time.Instant;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;

/**
 * When a case was called off, and where it stood.
 *
 * @param from its state then, beneath a hold
 */
record Cancellation(Instant at, EnrollmentState from) {}
