package org.cspenrollment.policy.facts;

import org.cspenrollment.partner.Verification;
import org.jspecify.annotations.Nullable;

/**
 * What the office looks up about a partner; what is missing is unknown.
 *
 * @param firstLevelSupport whether the partner can give first-level support
 * @param signerAuthority whether somebody is on file who may sign agreements
 * @param membershipActive whether the partner network membership is active
 * @param questionnairePassed whether the questionnaire of an applicant is passed
 */
public record RegistryFacts(
    @Nullable Verification verification,
    Agreements agreements,
    @Nullable Boolean firstLevelSupport,
    @Nullable Boolean signerAuthority,
    @Nullable Boolean membershipActive,
    @Nullable Boolean questionnairePassed) {

  /** Nothing is known. */
  public static final RegistryFacts NONE =
      new RegistryFacts(null, Agreements.UNKNOWN, null, null, null, null);
}
