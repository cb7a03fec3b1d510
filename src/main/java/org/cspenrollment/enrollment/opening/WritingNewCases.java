package org.cspenrollment.enrollment.opening;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.LifecycleEvent.CaseOpened;
import org.cspenrollment.enrollment.CaseRevenue;
import org.cspenrollment.enrollment.EnrollmentWorkflow;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.store.HeldCases;
import org.cspenrollment.enrollment.store.NewEnrollment;
import org.cspenrollment.enrollment.store.NewEnrollmentStore;
import org.cspenrollment.enrollment.store.PolicyVersionsOfCase;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.platform.problem.LostRaceException;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes cases that may be opened, pins them and starts their processes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WritingNewCases {

  private final NewEnrollmentStore newCases;
  private final PolicyVersionsOfCase pins;
  private final HeldCases held;
  private final CaseRevenue revenue;
  private final EnrollmentWorkflow workflow;
  private final AuditTrail audit;

  WritingNewCases(
      NewEnrollmentStore newCases,
      PolicyVersionsOfCase pins,
      HeldCases held,
      CaseRevenue revenue,
      EnrollmentWorkflow workflow,
      AuditTrail audit) {
    this.newCases = newCases;
    this.pins = pins;
    this.held = held;
    this.revenue = revenue;
    this.workflow = workflow;
    this.audit = audit;
  }

  /**
   * Writes cases that nothing is in the way of, each with its tenant; a race is lost where somebody
   * else has opened one of them meanwhile.
   */
  void write(Map<NewEnrollment, Tenant> opened, PinnedTableVersions tables) {
    if (opened.isEmpty()) {
      return;
    }
    var written = newCases.putAll(opened.keySet(), tables.release());
    if (written.size() != opened.size()) {
      throw LostRaceException.of(
          new IllegalStateException(
              "Of these only "
                  + written.stream().map(Enrollment::id).toList()
                  + " had not begun: "
                  + opened.keySet()));
    }
    var tenants =
        opened.entrySet().stream()
            .collect(Collectors.toMap(one -> one.getKey().caseNumber(), Map.Entry::getValue));
    var pinned = new HashMap<CaseNumber, PolicyVersionsOfCase.Pinned>();
    tenants.forEach(
        (number, tenant) ->
            pinned.put(number, new PolicyVersionsOfCase.Pinned(tables, tenant.country())));
    pins.remember(pinned);
    audit.recordAll(written.stream().map(WritingNewCases::opened).toList());
    revenue.readAll(written);
    for (var enrollment : written) {
      held.hold(enrollment);
      workflow.start(enrollment);
    }
  }

  private static CaseOpened opened(Enrollment enrollment) {
    return new CaseOpened(
        enrollment.id(), enrollment.edition(), enrollment.basisDate(), enrollment.evidenceDue());
  }
}
