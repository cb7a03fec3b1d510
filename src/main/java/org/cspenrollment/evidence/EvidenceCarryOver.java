package org.cspenrollment.evidence;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.EvidenceEvent.EvidenceCarriedOver;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.preparation.HandingIn;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.evidence.content.ContentStore;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.ContentHash;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.database.OutsideTransaction;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.schedule.CarryOver;
import org.cspenrollment.policy.schedule.CarryOverRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Offers a partner the files of its case of the year before, and takes over those it chooses: the
 * same content under a new receipt, never by itself.
 */
@Service
public class EvidenceCarryOver {

  private static final String PLAN_END = "planEnd";

  private final EvidenceStore store;
  private final ContentStore contents;
  private final EvidenceDownload serving;
  private final Enrollments enrollments;
  private final HandingIn handingIn;
  private final CarryOverRules rules;
  private final AuditTrail audit;
  private final CurrentActor currentActor;
  private final TransactionTemplate transaction;
  private final Clock clock;

  EvidenceCarryOver(
      EvidenceStore store,
      ContentStore contents,
      EvidenceDownload serving,
      Enrollments enrollments,
      HandingIn handingIn,
      CarryOverRules rules,
      AuditTrail audit,
      CurrentActor currentActor,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.contents = contents;
    this.serving = serving;
    this.enrollments = enrollments;
    this.handingIn = handingIn;
    this.rules = rules;
    this.audit = audit;
    this.currentActor = currentActor;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * The current files of the case before, for requirements this case asks for too, those that are
   * here already left out.
   *
   * @param visible to whoever acts: asked by the caller
   */
  @Transactional(readOnly = true)
  public List<OfferedFile> offers(Enrollment visible) {
    return offers(visible, enrollments.requirements(visible.id()), store.of(visible.id()));
  }

  /** What is offered of last year, for whoever has read the requirements and files of the case. */
  public List<OfferedFile> offers(
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
            .map(EvidenceCarryOver::contentFor)
            .collect(Collectors.toSet());
    var declared =
        enrollments.requirements(before.get(0).receipt().caseId()).stream()
            .collect(Collectors.toMap(CaseRequirement::id, CaseRequirement::declaration));
    var pinned = enrollments.pins(enrollment.id());
    var offers = new ArrayList<OfferedFile>();
    for (var file : before) {
      var requirement = file.receipt().requirement();
      if (asked.contains(requirement) && !known.contains(contentFor(file))) {
        offers.add(
            new OfferedFile(
                file.receipt(),
                rules.of(
                    requirement,
                    runsBeyond(
                        declared.getOrDefault(requirement, Map.of()), enrollment.basisDate()),
                    monthsOld(file, enrollment.basisDate()),
                    pinned)));
      }
    }
    return offers.stream()
        .filter(one -> one.said().offer() != CarryOver.Offer.NOT_OFFERED)
        .toList();
  }

  /**
   * Takes files over.
   *
   * @param wanted ids of files that are offered
   * @return the new receipts; 403 unless the partner acts, 409 {@code case-closed}, 422 on {@code
   *     files} that are not offered, 500 {@code evidence-corrupt} for damaged bytes
   */
  public List<Receipt> takeOver(CaseNumber caseNumber, Set<UUID> wanted) {
    OutsideTransaction.required();
    if (!currentActor.get().is(Role.PARTNER)) {
      throw ProblemException.notAllowed("Only the partner itself adds evidence.");
    }
    var offered =
        transaction.execute(status -> offers(enrollments.visible(caseNumber))).stream()
            .filter(OfferedFile::offered)
            .collect(Collectors.toMap(one -> one.receipt().id(), OfferedFile::receipt));
    if (wanted.isEmpty() || !offered.keySet().containsAll(wanted)) {
      throw ProblemException.invalidField("files", "Choose files that are offered.");
    }
    var chosen = wanted.stream().sorted().map(offered::get).toList();
    // The alarm about damaged bytes must not be rolled back
    for (var receipt : chosen) {
      if (!contents.isIntact(receipt.sha256())) {
        throw serving.corrupt(receipt);
      }
    }
    return transaction.execute(
        status -> {
          var enrollment = enrollments.visibleForChange(caseNumber);
          return chosen.stream().map(receipt -> takeOver(enrollment, receipt)).toList();
        });
  }

  private Receipt takeOver(Enrollment enrollment, Receipt from) {
    handingIn.openForEvidence(enrollment.id(), from.requirement());
    if (!contents.lock(from.sha256())) {
      throw ProblemException.invalidField("files", "Choose files that are offered.");
    }
    var id = UUID.randomUUID();
    var receipt =
        new Receipt(
            id,
            enrollment.id(),
            from.requirement(),
            from.fileName(),
            from.mediaType(),
            from.size(),
            from.sha256(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            1,
            from.scan());
    store.add(
        new EvidenceFile(
            receipt, id, null, currentActor.get().username(), false, null, null, from.id()),
        null);
    audit.record(
        new EvidenceCarriedOver(
            enrollment.id(),
            id,
            new RequirementId(from.requirement()),
            from.fileName(),
            new ContentHash(from.sha256()),
            from.caseId()));
    return receipt;
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
