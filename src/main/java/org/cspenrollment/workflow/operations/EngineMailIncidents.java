package org.cspenrollment.workflow.operations;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.IncidentQuery;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.notification.MailIncidents;
import org.cspenrollment.workflow.AnnualEnrollment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A mail that could not be sent is an incident of its case, so that Cockpit shows it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EngineMailIncidents implements MailIncidents {

  public static final String TYPE = "failedMail";

  private static final Logger LOG = LoggerFactory.getLogger(EngineMailIncidents.class);

  private final RuntimeService runtime;

  EngineMailIncidents(@Lazy RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void raise(CaseNumber caseNumber, long mailId) {
    var process =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(caseNumber.value(), AnnualEnrollment.KEY)
            .singleResult();
    if (process == null) {
      LOG.warn(
          "Mail {} of case {} could not be sent; the case no longer runs",
          mailId,
          caseNumber.value());
      return;
    }
    if (of(mailId).count() > 0) {
      return;
    }
    runtime.createIncident(
        TYPE,
        waiting(runtime.getActivityInstance(process.getId())),
        String.valueOf(mailId),
        "Mail %d could not be sent; its last try failed".formatted(mailId));
  }

  /** An incident belongs to a step: one where the case waits now. */
  private static String waiting(ActivityInstance step) {
    if (step.getChildActivityInstances().length > 0) {
      return waiting(step.getChildActivityInstances()[0]);
    }
    return step.getChildTransitionInstances().length > 0
        ? step.getChildTransitionInstances()[0].getExecutionId()
        : step.getExecutionIds()[0];
  }

  @Override
  public void resolve(CaseNumber caseNumber, long mailId) {
    of(mailId).list().forEach(incident -> runtime.resolveIncident(incident.getId()));
  }

  private IncidentQuery of(long mailId) {
    return runtime.createIncidentQuery().incidentType(TYPE).configuration(String.valueOf(mailId));
  }
}
