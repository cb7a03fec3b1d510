package org.cspenrollment.enrollment.lifecycle;

import java.time.LocalDate;
import org.cspenrollment.kernel.PartnerStatus;

/**
 * The step of enforcement that comes next in a case.
 *
 * @param status {@code RESTRICTED}, {@code SUSPENDED} or {@code REVOKED}
 * @param due the UTC day at whose start it falls due
 */
public record NextEnforcementStep(PartnerStatus status, LocalDate due) {}
