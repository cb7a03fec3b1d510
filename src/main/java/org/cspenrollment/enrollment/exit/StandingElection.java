package org.cspenrollment.enrollment.exit;

import java.time.Instant;
import java.util.Optional;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.lifecycle.ManagerHold;
import org.cspenrollment.kernel.Election;

/**
 * What a partner chose, as long as it has not taken it back.
 *
 * @param before where the case stood then, beneath the hold of a manager
 * @param hold the hold of a manager that ended with the choice
 */
public record StandingElection(
    Election election, Instant electedAt, EnrollmentState before, Optional<ManagerHold> hold) {}
