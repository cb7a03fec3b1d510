package org.cspenrollment.evidence;

import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.evidence.content.EvidenceLimits;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.database.OutsideTransaction;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The files of a case. A case that does not exist and one that is somebody else's are refused alike
 * (404); an administrator or policy owner, whom files do not concern, is refused with 403.
 */
@Service
public class EvidenceFiles {

  /** The size in bytes up to which a file is accepted. */
  public static final long LARGEST = EvidenceLimits.FILE_BYTES;

  private final EvidenceStore store;
  private final EvidenceIntake receiving;
  private final EvidenceDownload serving;
  private final Comparisons comparisons;
  private final UploadRateLimit allowance;
  private final Enrollments enrollments;
  private final CurrentActor currentActor;

  EvidenceFiles(
      EvidenceStore store,
      EvidenceIntake receiving,
      EvidenceDownload serving,
      Comparisons comparisons,
      UploadRateLimit allowance,
      Enrollments enrollments,
      CurrentActor currentActor) {
    this.store = store;
    this.receiving = receiving;
    this.serving = serving;
    this.comparisons = comparisons;
    this.allowance = allowance;
    this.enrollments = enrollments;
    this.currentActor = currentActor;
  }

  /**
   * Checks whether whoever is acting may give evidence to this case at all, and not too often
   * (429): to be asked before a request's body is read.
   */
  public void refuseUnlessOwnPartner(CaseNumber caseNumber) {
    receiving.refuseUnlessOwnPartner(caseNumber);
    allowance.take(currentActor.get().username());
  }

  /**
   * Refuses who may not give evidence to this case (404), and what would not be taken for this
   * requirement now: 409, or 422 over the quota.
   */
  public void refuseUnlessAwaited(CaseNumber caseNumber, String requirementId) {
    receiving.refuseUnlessAwaited(caseNumber, requirementId);
    allowance.take(currentActor.get().username());
  }

  /**
   * Takes a file in: reads it to a temporary file, checks it, and keeps row, bytes and audit entry
   * in one transaction of its own. When this returns, they are committed. Refused, with nothing
   * kept: 403 unless a partner acts; 404; 409 {@code case-closed} when the requirement is not with
   * the partner, {@code evidence-replaced} when {@code replaces} is no longer the newest version;
   * 413 over 25 MiB; 415 {@code type-mismatch}, {@code polyglot}; 422 {@code empty-file}, {@code
   * file-name}, {@code unreadable}, {@code image-limit}, {@code archive-limit}, {@code
   * archive-content}, {@code active-content}, {@code malware}, {@code quota}.
   *
   * @param declaredType the sender's media type, if it says one
   * @param bytes read to their end, not closed
   * @param note what the partner says with it, at most 2,000 characters
   * @param replaces the file this is a newer version of; none for a new document
   */
  public Receipt receive(
      CaseNumber caseNumber,
      String requirementId,
      @Nullable String fileName,
      @Nullable String declaredType,
      InputStream bytes,
      @Nullable String note,
      @Nullable UUID replaces) {
    return receive(
        new EvidenceIntake.Offer(
            caseNumber, requirementId, fileName, declaredType, note, replaces, null),
        bytes);
  }

  /**
   * The same for an upload that may come again: of one key, one is kept and all get its receipt.
   */
  Receipt receive(EvidenceIntake.Offer offer, InputStream bytes) {
    OutsideTransaction.required();
    return receiving.receive(offer, bytes);
  }

  /**
   * The receipt of an upload of this key to this case; empty if none arrived, or no key came with
   * it.
   */
  Optional<Receipt> receivedAs(CaseNumber caseNumber, @Nullable UUID uploadKey) {
    refuseUnlessVisible(caseNumber);
    return receiving.receivedAs(caseNumber, uploadKey);
  }

  /**
   * Takes a file back; its bytes and receipt stay. 409 {@code case-closed} when the requirement is
   * not with the partner any more, {@code withdrawn} when it was taken back before.
   */
  public void withdraw(CaseNumber caseNumber, UUID id) {
    receiving.withdraw(caseNumber, id);
  }

  /** All files of a case, newest first; replaced and withdrawn ones are marked. */
  public List<EvidenceFile> of(CaseNumber caseNumber) {
    refuseUnlessVisible(caseNumber);
    return store.of(caseNumber);
  }

  /** The files of a case by requirement id; requirements without a file are absent. */
  public Map<String, List<EvidenceFile>> byRequirement(CaseNumber caseNumber) {
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
  public Page<EvidenceFile> page(CaseNumber caseNumber, Page.Request request) {
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
   * Whether this person ever uploaded a file for the requirement. For the application itself: who
   * may see the case is not asked.
   */
  public boolean uploadedBy(CaseNumber caseNumber, String requirementId, String username) {
    return store.uploadedBy(caseNumber, requirementId, username);
  }

  /**
   * How many files the office goes by, by case number and requirement id, in one query. For the
   * application itself: who may see the cases is not asked.
   */
  public Map<CaseNumber, Map<String, Integer>> counts(Collection<CaseNumber> caseNumbers) {
    return store.counts(caseNumbers);
  }

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
