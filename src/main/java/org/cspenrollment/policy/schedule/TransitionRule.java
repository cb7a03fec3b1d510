package org.cspenrollment.policy.schedule;

import java.util.List;
import org.cspenrollment.platform.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One step of the way to indirect reseller, as the table {@code transition-steps} lists it.
 *
 * @param step its code, such as {@code APPROVAL}
 * @param position its place, from 0
 * @param actor who ends it: {@code PARTNER} or {@code OFFICE}
 * @param period in how many days it is due, from when it is open, where a day is set. Where the
 *     office confirms a step of the partner it is the office's time, from the partner's report.
 * @param workingDays whether these are working days; otherwise calendar days
 * @param sentence what has to be done
 * @param notes policy notes
 */
public record TransitionRule(
    String step,
    int position,
    String actor,
    @Nullable Integer period,
    boolean workingDays,
    Bilingual sentence,
    String source,
    List<String> notes,
    String ruleId,
    int tableVersion) {}
