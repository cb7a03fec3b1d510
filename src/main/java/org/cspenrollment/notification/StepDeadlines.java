package org.cspenrollment.notification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TransitionStep;

/** The open steps on the way to indirect reseller and the day each is due. */
public interface StepDeadlines {

  /** A step that waits for the partner. */
  record OpenStep(CaseNumber caseNumber, TransitionStep step, LocalDate due) {}

  /** The open steps of the partners of these cases that are due on a day. */
  List<OpenStep> open(Collection<CaseNumber> caseNumbers);
}
