package org.cspenrollment.notification;

import java.util.Map;
import java.util.TreeMap;
import org.cspenrollment.audit.event.AuditEvent;
import org.cspenrollment.audit.event.EnforcementEvent.EnforcementStepTaken;
import org.cspenrollment.audit.event.LifecycleEvent.DeadlineMoved;
import org.cspenrollment.audit.event.OutcomeEvent.NotRenewed;
import org.cspenrollment.audit.event.OutcomeEvent.Renewed;
import org.cspenrollment.audit.event.PreparationEvent.CureHandedIn;
import org.cspenrollment.audit.event.ReviewEvent.InformationRequested;
import org.cspenrollment.audit.event.TransitionEvent.TransitionStepMoved;

/** What the text of a mail needs of the event it tells of: ids, codes and days. */
final class EventFacts {

  private EventFacts() {}

  static Map<String, String> of(AuditEvent event) {
    var facts = new TreeMap<>(Map.of("action", event.code().name(), "subject", event.subject()));
    if (event instanceof InformationRequested asked) {
      facts.put("due", asked.due().toString());
    } else if (event instanceof CureHandedIn cure) {
      for (int i = 0; i < cure.requirements().size(); i++) {
        facts.put("subject" + i, cure.requirements().get(i).value());
      }
    } else if (event instanceof EnforcementStepTaken taken) {
      facts.put("due", taken.due().toString());
      facts.put("status", taken.step().name());
    } else if (event instanceof DeadlineMoved moved) {
      facts.put("which", moved.which().name());
    } else if (event instanceof TransitionStepMoved moved) {
      facts.put("due", moved.to().toString());
    } else if (event instanceof Renewed renewed) {
      facts.put("decision", renewed.decision().name());
    } else if (event instanceof NotRenewed refused) {
      facts.put("decision", refused.decision().name());
    }
    return facts;
  }
}
