package org.cspenrollment.policy;

import java.time.LocalDate;
import java.util.function.ToLongFunction;
import org.cspenrollment.policy.table.TableDate;

/**
 * Dates, periods and switches of the table {@code policy-constants}. Days are calendar days,
 * working days are those of the partner's country.
 *
 * @param t0DayOfMonth the day of the anniversary month that is the basis date; 31 is the last
 * @param firstCheckAfterMonths no basis date earlier than this many months after the enrollment
 * @param enforceFrom no restriction takes effect before it
 * @param e3From first basis date of E3, provisional
 * @param maicppTenantEnforceFrom from this basis date a tenant needs its own agreement
 * @param ufpAvailable whether Unified for Partners is broadly available
 * @param transferLot items in one transfer request
 */
public record PolicyConstants(
    int evidenceDueDaysBefore,
    int windowOpensDaysBefore,
    int reviewerWorkingDays,
    int informationRequestWorkingDays,
    int appealWorkingDays,
    int confirmationRepeatWorkingDays,
    int t0DayOfMonth,
    int firstCheckAfterMonths,
    LocalDate enforceFrom,
    LocalDate e3From,
    LocalDate maicppTenantEnforceFrom,
    boolean ufpAvailable,
    int transferLot,
    int exitNoticeDays,
    int resellerEnrollmentWorkingDays,
    int reapplyWaitMonths) {

  /** Reads each constant by its name. */
  static PolicyConstants from(ToLongFunction<String> value) {
    return new PolicyConstants(
        Math.toIntExact(value.applyAsLong("evidenceDueDaysBefore")),
        Math.toIntExact(value.applyAsLong("windowOpensDaysBefore")),
        Math.toIntExact(value.applyAsLong("reviewerWorkingDays")),
        Math.toIntExact(value.applyAsLong("informationRequestWorkingDays")),
        Math.toIntExact(value.applyAsLong("appealWorkingDays")),
        Math.toIntExact(value.applyAsLong("confirmationRepeatWorkingDays")),
        Math.toIntExact(value.applyAsLong("t0DayOfMonth")),
        Math.toIntExact(value.applyAsLong("firstCheckAfterMonths")),
        TableDate.toDate(value.applyAsLong("enforceFrom")),
        TableDate.toDate(value.applyAsLong("e3From")),
        TableDate.toDate(value.applyAsLong("maicppTenantEnforceFrom")),
        value.applyAsLong("ufpAvailable") == 1,
        Math.toIntExact(value.applyAsLong("transferLot")),
        Math.toIntExact(value.applyAsLong("exitNoticeDays")),
        Math.toIntExact(value.applyAsLong("resellerEnrollmentWorkingDays")),
        Math.toIntExact(value.applyAsLong("reapplyWaitMonths")));
  }
}
