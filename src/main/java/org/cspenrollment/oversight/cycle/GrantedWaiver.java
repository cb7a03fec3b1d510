package org.cspenrollment.oversight.cycle;

import java.time.LocalDate;
import org.cspenrollment.kernel.CaseNumber;

/**
 * A requirement that was waived.
 *
 * @param until the last day, UTC
 */
record GrantedWaiver(CaseNumber caseId, String partner, String requirement, LocalDate until) {}
