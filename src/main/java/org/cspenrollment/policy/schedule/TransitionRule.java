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
 * @param period in how many days it is due, from the day it opens
 * @param workingDays whether these are working days; otherwise calendar days
 * @param after what opens it: {@code ELECTION}, or the code of the step that has to be done first
 * @param confirmWorkingDays the working days of the office, from the partner's report, where it
 *     confirms the step; missing where nobody has to confirm it
 * @param dated whether who does it enters the day on which it happened
 * @param sentence what has to be done
 * @param notes policy notes
 */
public record TransitionRule(
    String step,
    int position,
    String actor,
    int period,
    boolean workingDays,
    String after,
    @Nullable Integer confirmWorkingDays,
    boolean dated,
    Bilingual sentence,
    String source,
    List<String> notes,
    String ruleId,
    int tableVersion) {}
