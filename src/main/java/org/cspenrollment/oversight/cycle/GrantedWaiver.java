package org.cspenrollment.oversight.cycle;

import java.time.LocalDate;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;

/**
 * A requirement that was waived.
 *
 * @param until the last day, UTC
 */
record GrantedWaiver(
    CaseNumber caseId, String partner, RequirementId requirement, LocalDate until) {}
