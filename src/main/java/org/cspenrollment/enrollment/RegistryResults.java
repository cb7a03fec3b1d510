package org.cspenrollment.enrollment;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.enrollment.requirement.CaseSnapshot;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.VerifiedBy;
import org.springframework.stereotype.Component;

/** What the pinned tables make of requirements by what the registry knows now. */
@Component
public class RegistryResults {

  /**
   * What is looked up in the registry: what nobody verifies, and what the partner did not show in
   * time; there, a registry that knows nothing does not change what people found before.
   */
  private static final Set<RequirementState> LOOKED_UP =
      Set.of(RequirementState.AUTOMATIC, RequirementState.MISSED);

  private final Enrollments enrollments;
  private final CaseFacts caseFacts;
  private final EnrollmentPolicy policy;

  RegistryResults(Enrollments enrollments, CaseFacts caseFacts, EnrollmentPolicy policy) {
    this.enrollments = enrollments;
    this.caseFacts = caseFacts;
    this.policy = policy;
  }

  /** The results that differ from those the case has, of what nobody verifies or nobody showed. */
  public List<RequirementResult> changed(CaseSnapshot read) {
    var asked =
        read.requirements().stream()
            .filter(one -> LOOKED_UP.contains(one.state()))
            .filter(one -> one.requirement().verifiedBy() != VerifiedBy.HUMAN)
            .toList();
    var found = of(read.enrollment(), asked, asked);
    return IntStream.range(0, asked.size())
        .filter(
            at ->
                asked.get(at).state() == RequirementState.AUTOMATIC
                    || found.get(at).result() != Result.PENDING)
        .filter(at -> !asked.get(at).with(found.get(at)).equals(asked.get(at)))
        .mapToObj(found::get)
        .toList();
  }

  /** The results of those that only the registry answers. */
  public List<RequirementResult> ofRegistry(
      Enrollment enrollment, List<CaseRequirement> requirements) {
    return of(
        enrollment,
        requirements,
        requirements.stream()
            .filter(one -> one.requirement().verifiedBy() == VerifiedBy.REGISTRY)
            .toList());
  }

  private List<RequirementResult> of(
      Enrollment enrollment, List<CaseRequirement> read, List<CaseRequirement> evaluated) {
    var facts = caseFacts.ofRegistry(enrollment, read.stream().map(CaseRequirement::id).toList());
    var pins = enrollments.pins(enrollment.id());
    return evaluated.stream()
        .map(
            one ->
                policy.evaluate(
                    one.requirement(), enrollment.caseType(), enrollment.basisDate(), facts, pins))
        .toList();
  }
}
