package org.cspenrollment.evidence.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.evidence.EvidenceFile;
import org.cspenrollment.evidence.EvidenceStore;
import org.cspenrollment.policy.schedule.CarryOver;
import org.cspenrollment.policy.schedule.CarryOverRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which files of its case of the year before a partner can take over, by the table {@code
 * evidence-carry-over}.
 */
@Service
public class CarryOverOffers {

  private static final String PLAN_END = "planEnd";

  private final EvidenceStore store;
  private final Enrollments enrollments;
  private final CarryOverRules rules;

  CarryOverOffers(EvidenceStore store, Enrollments enrollments, CarryOverRules rules) {
    this.store = store;
    this.enrollments = enrollments;
    this.rules = rules;
  }

  /**
   * The current files of the case before, for requirements this case asks for too, those that are
   * here already left out.
   *
   * @param visible to whoever acts: asked by the caller
   */
  @Transactional(readOnly = true)
  public List<OfferedFile> of(Enrollment visible) {
    return of(visible, enrollments.requirements(visible.id()), store.of(visible.id()));
  }

  /** What is offered of last year, for whoever has read the requirements and files of the case. */
  public List<OfferedFile> of(
      Enrollment enrollment, List<CaseRequirement> requirements, List<EvidenceFile> here) {
    var before =
        store.ofCaseBefore(enrollment.tenantId(), enrollment.basisDate()).stream()
            .filter(EvidenceFile::current)
            .toList();
    if (before.isEmpty()) {
      return List.of();
    }
    var asked = requirements.stream().map(CaseRequirement::id).collect(Collectors.toSet());
    var known =
        here.stream()
            .filter(EvidenceFile::current)
            .map(CarryOverOffers::contentFor)
            .collect(Collectors.toSet());
    return said(
        enrollment,
        before,
        before.stream()
            .filter(file -> asked.contains(file.receipt().requirement()))
            .filter(file -> !known.contains(contentFor(file)))
            .toList());
  }

  private List<OfferedFile> said(
      Enrollment enrollment, List<EvidenceFile> before, List<EvidenceFile> missingHere) {
    var declared =
        enrollments.requirements(before.get(0).receipt().caseId()).stream()
            .collect(Collectors.toMap(CaseRequirement::id, CaseRequirement::declaration));
    var pinned = enrollments.pins(enrollment.id());
    return missingHere.stream()
        .map(
            file -> {
              var requirement = file.receipt().requirement();
              var declaration = declared.getOrDefault(requirement, Map.of());
              return new OfferedFile(
                  file.receipt(),
                  rules.of(
                      requirement,
                      runsBeyond(declaration, enrollment.basisDate()),
                      monthsOld(file, enrollment.basisDate()),
                      pinned));
            })
        .filter(one -> one.said().offer() != CarryOver.Offer.NOT_OFFERED)
        .toList();
  }

  private static String contentFor(EvidenceFile file) {
    return file.receipt().requirement() + " " + file.receipt().sha256();
  }

  private static int monthsOld(EvidenceFile file, LocalDate basisDate) {
    var received = LocalDate.ofInstant(file.receipt().receivedAt(), ZoneOffset.UTC);
    return Math.toIntExact(ChronoUnit.MONTHS.between(received, basisDate));
  }

  /** An end that is not stated, or not readable, counts as over. */
  private static boolean runsBeyond(Map<String, Object> declaration, LocalDate basisDate) {
    try {
      return declaration.get(PLAN_END) instanceof String end
          && LocalDate.parse(end).isAfter(basisDate);
    } catch (DateTimeException e) {
      return false;
    }
  }
}
