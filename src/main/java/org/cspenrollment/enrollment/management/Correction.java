package org.cspenrollment.enrollment.management;

import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.policy.Result;
import org.jspecify.annotations.Nullable;

/**
 * What a correction of the registry makes of a case.
 *
 * @param caseId the case that was corrected
 * @param effect what becomes of it
 * @param fields what is corrected
 * @param before the case as it was
 * @param after the case of the tenant as it is now
 * @param requirements those whose result, or being asked at all, is another one
 * @param refused why it cannot be done: files that were received for what is not asked any more
 * @param preview what the act has to send along within 15 minutes, so that exactly this happens;
 *     none where it cannot be done
 */
public record Correction(
    CaseNumber caseId,
    Effect effect,
    List<String> fields,
    Stage before,
    Stage after,
    List<Changed> requirements,
    List<FilesLeft> refused,
    @Nullable String preview) {

  /** What stands against a correction: files of a requirement that would not be asked any more. */
  public record FilesLeft(RequirementId requirement, int files, String why) {}

  Correction with(@Nullable String token) {
    return new Correction(caseId, effect, fields, before, after, requirements, refused, token);
  }

  /** What becomes of a case. */
  public enum Effect {
    /** Its basis date stays: it goes on, with what the registry says now. */
    GOES_ON,
    /** It begins anew under its number, for another basis date of its year. */
    BEGINS_ANEW,
    /**
     * The case of another year takes its place; it is cancelled, or waits for its own year to have
     * its turn.
     */
    REPLACED
  }

  /** A case, as far as a correction can change it. */
  public record Stage(
      CaseNumber id,
      Edition edition,
      LocalDate basisDate,
      LocalDate windowOpens,
      LocalDate evidenceDue,
      String state) {}

  /**
   * A requirement before and after.
   *
   * @param before none where it was not asked
   * @param after none where it is not asked any more
   */
  public record Changed(RequirementId id, @Nullable Result before, @Nullable Result after) {}
}
