package org.cspenrollment.portal.enrollment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cspenrollment.enrollment.CaseRevenue;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.preparation.HandingIn;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.enrollment.requirement.RequirementStanding;
import org.cspenrollment.evidence.EvidenceFile;
import org.cspenrollment.evidence.EvidenceFiles;
import org.cspenrollment.evidence.SinceLastYear;
import org.cspenrollment.evidence.intake.CarryOverOffers;
import org.cspenrollment.evidence.intake.OfferedFile;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.review.verification.InformationRequest;
import org.cspenrollment.review.verification.InformationRequests;
import org.springframework.stereotype.Component;

/** Gathers what the page of a case shows of each requirement. */
@Component
class RequirementCards {

  private static final String REVENUE = "REQ-REV";

  private final InformationRequests requests;
  private final EvidenceFiles files;
  private final CaseRevenue revenue;
  private final CarryOverOffers carryingOver;
  private final CardProofs proofs;

  RequirementCards(
      InformationRequests requests,
      EvidenceFiles files,
      CaseRevenue revenue,
      CarryOverOffers carryingOver,
      CardProofs proofs) {
    this.requests = requests;
    this.files = files;
    this.revenue = revenue;
    this.carryingOver = carryingOver;
    this.proofs = proofs;
  }

  /**
   * One card for each requirement, in their order.
   *
   * @param typed what was typed into the form of a place of the page and is not kept yet
   */
  List<RequirementCard> of(
      Enrollment enrollment,
      List<CaseRequirement> requirements,
      Function<String, Map<String, String>> typed) {
    var received = files.byRequirement(enrollment.id());
    var offers = offers(enrollment, requirements, received);
    var unchanged = unchangedFiles(enrollment);
    var proven = proofs.of(enrollment, requirements, received);
    Map<RequirementId, List<InformationRequest>> asked =
        requests.of(enrollment.id()).stream()
            .collect(groupingBy(InformationRequest::requirementId));
    return requirements.stream()
        .map(
            one ->
                new RequirementCard(
                    one,
                    RequirementStanding.of(enrollment.state(), one.state()),
                    HandingIn.isOpenForEvidence(enrollment, one),
                    received.getOrDefault(one.id(), List.of()),
                    asked.getOrDefault(one.id(), List.of()),
                    FactField.filled(
                        one.id(), one.declaration(), typed.apply("declaration-" + one.id())),
                    one.id().value().equals(REVENUE) ? revenue.of(enrollment) : null,
                    Objects.requireNonNull(proven.get(one.id()), "All are explained"),
                    offers.getOrDefault(one.id(), List.of()),
                    unchanged))
        .toList();
  }

  private Set<UUID> unchangedFiles(Enrollment enrollment) {
    return files.comparisons(enrollment).entrySet().stream()
        .filter(one -> one.getValue().sinceLastYear() == SinceLastYear.UNCHANGED)
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  /** Only while something can be added. */
  private Map<RequirementId, List<OfferedFile>> offers(
      Enrollment enrollment,
      List<CaseRequirement> requirements,
      Map<RequirementId, List<EvidenceFile>> received) {
    var open =
        requirements.stream()
            .filter(requirement -> HandingIn.isOpenForEvidence(enrollment, requirement))
            .toList();
    if (open.isEmpty()) {
      return Map.of();
    }
    var here = received.values().stream().flatMap(List::stream).toList();
    return carryingOver.of(enrollment, open, here).stream()
        .collect(groupingBy(offer -> offer.receipt().requirement()));
  }
}
