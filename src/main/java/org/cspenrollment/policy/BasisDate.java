package org.cspenrollment.policy;

import java.time.LocalDate;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.platform.Bilingual;

/**
 * The date that triggers a check (T0); it ends at 24:00 UTC.
 *
 * @param explanation how it was computed, for the partner
 */
public record BasisDate(LocalDate date, BasisType type, Edition edition, Bilingual explanation) {}
