package org.cspenrollment.portal.election;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.policy.enforcement.CapabilityRules;
import org.cspenrollment.policy.enforcement.EnforcementRules;
import org.cspenrollment.policy.enforcement.Permission;
import org.cspenrollment.policy.schedule.TransitionSteps;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What happens if a partner is not renewed, goes on as a reseller, or leaves. */
@Controller
class ConsequencePreviewController {

  private final Enrollments enrollments;
  private final EnrollmentPolicy policy;
  private final EnforcementRules enforcement;
  private final CapabilityRules capabilities;
  private final TransitionSteps transition;

  ConsequencePreviewController(
      Enrollments enrollments,
      EnrollmentPolicy policy,
      EnforcementRules enforcement,
      CapabilityRules capabilities,
      TransitionSteps transition) {
    this.enrollments = enrollments;
    this.policy = policy;
    this.enforcement = enforcement;
    this.capabilities = capabilities;
    this.transition = transition;
  }

  @GetMapping("/portal/cases/{caseNumber}/what-if")
  @Transactional(readOnly = true)
  public String page(@PathVariable CaseNumber caseNumber, Model model) {
    var enrollment = enrollments.visible(caseNumber);
    var pinned = enrollments.pins(caseNumber);
    model.addAttribute(
        "page",
        new ConsequencePreview(
            enrollment,
            steps(enrollment, pinned),
            policy.constants(pinned).appealWorkingDays(),
            transition.of(enrollment.edition(), pinned)));
    return "portal/what-if";
  }

  private List<ConsequencePreview.Step> steps(Enrollment enrollment, PinnedTableVersions pinned) {
    var steps = new ArrayList<ConsequencePreview.Step>();
    var told = new HashSet<String>();
    for (var step : enforcement.ladder(enrollment.edition(), enrollment.basisDate(), pinned)) {
      var blocked =
          capabilities.capabilities(step.status(), pinned).stream()
              .filter(one -> one.allowed() == Permission.NO && told.add(one.id()))
              .toList();
      steps.add(new ConsequencePreview.Step(step, blocked));
    }
    return steps;
  }
}
