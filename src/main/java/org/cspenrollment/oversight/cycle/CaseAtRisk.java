package org.cspenrollment.oversight.cycle;

import java.time.LocalDate;
import org.cspenrollment.platform.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A case that needs looking after.
 *
 * @param signal {@code PLAN_ENDS}: the support plan ends soon; {@code NEAR_THRESHOLD}: little is
 *     missing; {@code FOLLOW_UP}: met for now, and something has to follow
 * @param day when the plan ends
 */
public record CaseAtRisk(
    String id,
    String partner,
    LocalDate basisDate,
    String signal,
    @Nullable String requirement,
    @Nullable LocalDate day,
    Bilingual why) {}
