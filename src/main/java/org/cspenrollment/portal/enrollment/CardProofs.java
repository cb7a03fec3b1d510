package org.cspenrollment.portal.enrollment;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.preparation.Additions;
import org.cspenrollment.enrollment.preparation.DocumentCounts;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.evidence.EvidenceFile;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.review.verification.Explanations;
import org.springframework.stereotype.Component;

/** Says of each requirement what counts as proof, what is there, and what the office said of it. */
@Component
class CardProofs {

  private final Enrollments enrollments;
  private final Explanations explanations;
  private final DocumentCounts documents;
  private final Additions additions;

  CardProofs(
      Enrollments enrollments,
      Explanations explanations,
      DocumentCounts documents,
      Additions additions) {
    this.enrollments = enrollments;
    this.explanations = explanations;
    this.documents = documents;
    this.additions = additions;
  }

  /**
   * By requirement; who may see the case was asked by the caller.
   *
   * @param received the files of the case
   */
  Map<RequirementId, CardProof> of(
      Enrollment enrollment,
      List<CaseRequirement> requirements,
      Map<RequirementId, List<EvidenceFile>> received) {
    var pinned = enrollments.pins(enrollment.id());
    var explained = explanations.of(enrollment.id(), requirements, pinned);
    var counted = documents.of(enrollment, requirements, there(received), pinned);
    var unchanged = additions.unchanged(enrollment.id(), requirements);
    return requirements.stream()
        .collect(
            toMap(
                CaseRequirement::id,
                one ->
                    new CardProof(
                        Objects.requireNonNull(explained.get(one.id()), "All are explained"),
                        Objects.requireNonNull(counted.get(one.id()), "All are counted"),
                        unchanged.contains(one.id()))));
  }

  /** Two files of the same content are one document. */
  private static Map<RequirementId, Integer> there(
      Map<RequirementId, List<EvidenceFile>> received) {
    return received.entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                one ->
                    Math.toIntExact(
                        one.getValue().stream()
                            .filter(EvidenceFile::current)
                            .map(file -> file.receipt().sha256())
                            .distinct()
                            .count())));
  }
}
