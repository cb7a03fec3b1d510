package org.cspenrollment.enrollment.preparation;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cspenrollment.enrollment.EvidencePresence;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.enrollment.store.DeclarationStore;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.springframework.stereotype.Service;

/**
 * What a partner has added to a requirement: a file of a content that was not there before, or
 * something else stated. Who may see the case was asked by the caller.
 */
@Service
public class Additions {

  private final EvidencePresence evidence;
  private final DeclarationStore declarations;

  Additions(EvidencePresence evidence, DeclarationStore declarations) {
    this.evidence = evidence;
    this.declarations = declarations;
  }

  /** Whether anything was added at this moment or later. */
  public boolean anySince(CaseNumber caseNumber, RequirementId requirementId, Instant since) {
    return Seen.of(this, caseNumber).changed(requirementId, since);
  }

  /**
   * Those of the requirements that the partner shows, has handed in before, and has added nothing
   * to since.
   */
  public Set<RequirementId> unchanged(
      CaseNumber caseNumber, Collection<CaseRequirement> requirements) {
    var handedIn =
        requirements.stream()
            .filter(CaseRequirement::isShownByThePartner)
            .filter(one -> one.handedInAt() != null)
            .toList();
    if (handedIn.isEmpty()) {
      return Set.of();
    }
    var seen = Seen.of(this, caseNumber);
    return handedIn.stream()
        .filter(one -> !seen.changed(one.id(), Objects.requireNonNull(one.handedInAt())))
        .map(CaseRequirement::id)
        .collect(Collectors.toSet());
  }

  /** What was added to the requirements of a case, and when last. */
  private record Seen(Map<String, Instant> files, Map<RequirementId, Instant> stated) {

    static Seen of(Additions additions, CaseNumber caseNumber) {
      return new Seen(
          additions.evidence.latestEvidence(caseNumber),
          additions.declarations.declaredAt(caseNumber));
    }

    boolean changed(RequirementId requirementId, Instant since) {
      return Stream.of(
              Optional.ofNullable(files.get(requirementId.value())),
              Optional.ofNullable(stated.get(requirementId)))
          .flatMap(Optional::stream)
          .anyMatch(at -> !at.isBefore(since));
    }
  }
}
