package org.cspenrollment.enrollment.preparation;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.EvidencePresence;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.kernel.ReasonCode;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.verdict.LeastDocuments;
import org.cspenrollment.policy.verdict.ProofChecklist;
import org.springframework.stereotype.Service;

/** Counts what a partner has added against what its requirements need at least. */
@Service
public class DocumentCounts {

  private final ProofChecklist checklist;
  private final EvidencePresence evidence;
  private final Enrollments enrollments;

  DocumentCounts(ProofChecklist checklist, EvidencePresence evidence, Enrollments enrollments) {
    this.checklist = checklist;
    this.evidence = evidence;
    this.enrollments = enrollments;
  }

  /** By requirement; who may see the case was asked by the caller. */
  public Map<RequirementId, Forecast.Documents> of(
      Enrollment enrollment, Collection<CaseRequirement> requirements) {
    return of(
        enrollment,
        requirements,
        evidence.documents(enrollment.id()),
        enrollments.pins(enrollment.id()));
  }

  /**
   * By requirement, for whoever has counted the documents of a case already.
   *
   * @param there how many different ones there are; requirements without any may be absent
   */
  public Map<RequirementId, Forecast.Documents> of(
      Enrollment enrollment,
      Collection<CaseRequirement> requirements,
      Map<RequirementId, Integer> there,
      PinnedTableVersions pinned) {
    return requirements.stream()
        .collect(
            toMap(
                CaseRequirement::id,
                one ->
                    new Forecast.Documents(
                        there.getOrDefault(one.id(), 0),
                        LeastDocuments.total(
                            checklist.leastDocuments(enrollment.edition(), one.id(), pinned)),
                        checklist.shownByPartner(one.id(), refusedBecause(one), pinned))));
  }

  private static Optional<ReasonCode> refusedBecause(CaseRequirement one) {
    return one.result() == Result.NOT_MET && !one.isDoubted()
        ? Optional.ofNullable(ReasonCode.ofNullable(one.reasonCode()))
        : Optional.empty();
  }
}
