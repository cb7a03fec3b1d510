package org.cspenrollment.oversight.cases;

import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.FinalOutcome;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a case as its reader may know it: people of the office see what is recommended or
 * decided so far, everybody else what is final and nothing before that.
 *
 * @param decision missing where there is nothing to tell yet
 * @param sentence why
 */
record ToldOutcome(@Nullable OutcomeDecision decision, @Nullable Bilingual sentence) {

  private static final ToldOutcome NOTHING = new ToldOutcome(null, null);

  static ToldOutcome of(Enrollment one, Actor reader) {
    return reader.isStaff()
        ? new ToldOutcome(one.outcome(), one.decision().reason())
        : one.finalOutcome().map(ToldOutcome::of).orElse(NOTHING);
  }

  private static ToldOutcome of(FinalOutcome one) {
    return new ToldOutcome(one.decision(), one.sentence().orElse(null));
  }
}
