package org.cspenrollment.evidence;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.AuditCode;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.evidence.content.EvidenceLimits;
import org.cspenrollment.evidence.content.ScanState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.database.OutsideTransaction;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.stereotype.Service;

/**
 * The files of a case. A case that does not exist and one that is somebody else's are refused alike
 * (404); an administrator or policy owner, whom files do not concern, is refused with 403.
 */
@Service
public class EvidenceFiles {

  /** The size in bytes up to which a file is accepted. */
  public static final long LARGEST = EvidenceLimits.FILE_BYTES;

  private static final Set<AuditCode> OPENING =
      EnumSet.of(AuditCode.EVIDENCE_VIEWED, AuditCode.EVIDENCE_DOWNLOADED);

  private final EvidenceStore store;
  private final EvidenceDownload serving;
  private final Comparisons comparisons;
  private final Enrollments enrollments;
  private final CurrentActor currentActor;
  private final AuditTrail audit;

  EvidenceFiles(
      EvidenceStore store,
      EvidenceDownload serving,
      Comparisons comparisons,
      Enrollments enrollments,
      CurrentActor currentActor,
      AuditTrail audit) {
    this.store = store;
    this.serving = serving;
    this.comparisons = comparisons;
    this.enrollments = enrollments;
    this.currentActor = currentActor;
    this.audit = audit;
  }

  /** All files of a case, newest first; replaced and withdrawn ones are marked. */
  public List<EvidenceFile> of(CaseNumber caseNumber) {
    refuseUnlessVisible(caseNumber);
    return store.of(caseNumber);
  }

  /** The files of a case by requirement id; requirements without a file are absent. */
  public Map<RequirementId, List<EvidenceFile>> byRequirement(CaseNumber caseNumber) {
    return of(caseNumber).stream()
        .collect(
            Collectors.groupingBy(
                file -> file.receipt().requirement(), LinkedHashMap::new, Collectors.toList()));
  }

  /**
   * Each file of a case beside those of the case before and, for the office only, of other
   * organisations; by the id of the file.
   */
  public Map<UUID, Comparison> comparisons(CaseNumber caseNumber) {
    return comparisons(enrollments.visible(caseNumber));
  }

  /** The files of a case, for whoever has got the case already. */
  public Map<UUID, Comparison> comparisons(Enrollment visible) {
    refuseUnlessConcerned();
    return comparisons.of(visible, currentActor.get().isStaff());
  }

  /** The files of a case, page by page. */
  public Page<EvidenceFile> page(CaseNumber caseNumber, PageRequest request) {
    refuseUnlessVisible(caseNumber);
    return store.page(caseNumber, request);
  }

  /** The receipt of one file, whatever has become of the file. */
  public Receipt receipt(CaseNumber caseNumber, UUID id) {
    return file(caseNumber, id).receipt();
  }

  /** One file with its receipt, whatever has become of it. */
  public EvidenceFile file(CaseNumber caseNumber, UUID id) {
    refuseUnlessVisible(caseNumber);
    return store.find(caseNumber, id).orElseThrow(ProblemException::notFound);
  }

  /** The case the files belong to. */
  public Enrollment enrollment(CaseNumber caseNumber) {
    refuseUnlessConcerned();
    return enrollments.visible(caseNumber);
  }

  /**
   * The bytes of a file, after they were compared with their hash; recorded as a download. 409
   * {@code withdrawn}, {@code infected}, or {@code scan-pending} for the office while the scanner
   * has not answered; 500 {@code evidence-corrupt} when the bytes are not those received. Not to be
   * called within a transaction: that alarm must not be rolled back.
   */
  public EvidenceContent content(CaseNumber caseNumber, UUID id) {
    OutsideTransaction.required();
    return serving.serve(file(caseNumber, id));
  }

  /** A file whose content whoever is acting may get now: refused as {@link #content} is. */
  public EvidenceFile servable(CaseNumber caseNumber, UUID id) {
    var file = file(caseNumber, id);
    serving.refuseUnlessServable(file);
    return file;
  }

  /**
   * Whether this person ever uploaded a file for the requirement, or for any where none is named.
   * For the application itself: who may see the case is not asked.
   */
  public boolean uploadedBy(
      CaseNumber caseNumber, Optional<RequirementId> requirementId, Username username) {
    return store.uploadedBy(caseNumber, requirementId, username);
  }

  /**
   * Whether this person ever looked at, or took a copy of, a file that was given for the
   * requirement. For the application itself: who may see the case is not asked.
   */
  public boolean openedBy(CaseNumber caseNumber, RequirementId requirementId, Username username) {
    return seen(caseNumber, requirementId, username).opened();
  }

  private boolean opened(CaseNumber caseNumber, List<EvidenceFile> files, Username username) {
    var ids = files.stream().map(file -> file.id().toString()).toList();
    return !ids.isEmpty() && audit.didBy(username, caseNumber.value(), OPENING, ids);
  }

  /**
   * Whether this person has opened a file of the requirement, and whether one the office would go
   * by waits for the virus scanner, so that nobody can have seen it. For the application itself.
   */
  public Seen seen(CaseNumber caseNumber, RequirementId requirementId, Username username) {
    var files =
        store.of(caseNumber).stream()
            .filter(file -> file.receipt().requirement().equals(requirementId))
            .toList();
    return new Seen(
        opened(caseNumber, files, username),
        files.stream()
            .anyMatch(file -> file.current() && file.receipt().scan() == ScanState.PENDING));
  }

  /** What of the evidence for a requirement could be seen, and was. */
  public record Seen(boolean opened, boolean awaitsScan) {}

  private void refuseUnlessVisible(CaseNumber caseNumber) {
    enrollment(caseNumber);
  }

  private void refuseUnlessConcerned() {
    if (!concerns(currentActor.get())) {
      throw ProblemException.notAllowed("Evidence is for the partner and for those who review it.");
    }
  }

  private static boolean concerns(Actor actor) {
    return actor.equals(Actor.SYSTEM)
        || actor.is(Role.PARTNER)
        || actor.is(Role.REVIEWER)
        || actor.is(Role.LEAD_REVIEWER)
        || actor.is(Role.MANAGER);
  }
}
