package org.cspenrollment.enrollment.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.database.AtCommit;
import org.cspenrollment.platform.database.CaseReading;
import org.cspenrollment.platform.database.TransactionMemory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The cases that this transaction has locked or opened: nobody else changes them, so its steps need
 * not read them again, nor what they ask for. A case that was only read is held by a transaction
 * that only reads.
 */
@Component
public class HeldCases {

  /** Changes of requirements that are written together, unless something else is written first. */
  static final Object WRITTEN_TOGETHER = "enrollment_requirement";

  /** Requirements of cases that begin, which are written together as well, and before changes. */
  static final Object LISTED_TOGETHER = "enrollment_requirement of cases that begin";

  /** Under which a case is kept. */
  private record Held(CaseNumber caseNumber) implements TransactionMemory.Row {}

  /** Under which is kept what a case asks for. */
  record Asked(CaseNumber caseNumber) implements TransactionMemory.Row {}

  /** What a case asks for, in the order of the catalogue. */
  record Requirements(List<CaseRequirement> list) {}

  private record HandedIn(CaseNumber caseNumber, RequirementId requirementId) {}

  /** This transaction holds this case, which is as it was read. */
  public Enrollment hold(Enrollment enrollment) {
    TransactionMemory.keep(new Held(enrollment.id()), enrollment);
    CaseReading.isOf(enrollment.id(), enrollment.tenantId());
    return enrollment;
  }

  /** The case was read, and is held as well where this transaction changes nothing. */
  Enrollment seen(Enrollment enrollment) {
    return TransactionSynchronizationManager.isCurrentTransactionReadOnly()
        ? hold(enrollment)
        : enrollment;
  }

  /** The case as it is now, where it is held. */
  public Optional<Enrollment> enrollment(CaseNumber caseNumber) {
    return TransactionMemory.find(new Held(caseNumber), Enrollment.class);
  }

  /** These cases by number, where all of them are held. */
  Optional<List<Enrollment>> all(Collection<CaseNumber> caseNumbers) {
    var held = caseNumbers.stream().distinct().flatMap(one -> enrollment(one).stream()).toList();
    return held.isEmpty() || held.size() < caseNumbers.stream().distinct().count()
        ? Optional.empty()
        : Optional.of(held.stream().sorted(Comparator.comparing(one -> one.id().value())).toList());
  }

  /** The case is another one from now on, or begins. */
  void begins(CaseNumber caseNumber) {
    TransactionMemory.forget(new Held(caseNumber));
    TransactionMemory.forget(new Asked(caseNumber));
  }

  /** The case itself has changed to this. */
  void changed(Enrollment enrollment) {
    if (enrollment(enrollment.id()).isPresent()) {
      hold(enrollment);
    }
  }

  /** What it asks for has just been written. */
  void listed(CaseNumber caseNumber, Supplier<List<CaseRequirement>> written) {
    AtCommit.now(WRITTEN_TOGETHER);
    TransactionMemory.forget(new Asked(caseNumber));
    if (enrollment(caseNumber).isPresent()) {
      TransactionMemory.keep(new Asked(caseNumber), new Requirements(written.get()));
    }
  }

  /** One thing it asks for is this from now on, where it is held. */
  void requirementIs(
      CaseNumber caseNumber, RequirementId requirementId, UnaryOperator<CaseRequirement> change) {
    TransactionMemory.find(new Asked(caseNumber), Requirements.class)
        .ifPresent(
            before ->
                TransactionMemory.keep(
                    new Asked(caseNumber),
                    new Requirements(
                        before.list().stream()
                            .map(one -> one.id().equals(requirementId) ? change.apply(one) : one)
                            .toList())));
  }

  /** Something that was handed in is handed in anew in this transaction, and stays as early. */
  static void staysHandedIn(CaseRequirement requirement) {
    var at = requirement.handedInAt();
    if (at != null) {
      TransactionMemory.keep(new HandedIn(requirement.caseNumber(), requirement.id()), at);
    }
  }

  /** When something was handed in that this transaction hands in anew. */
  static Optional<Instant> handedInBefore(CaseNumber caseNumber, RequirementId requirementId) {
    return TransactionMemory.find(new HandedIn(caseNumber, requirementId), Instant.class);
  }

  /** Something it asks for has changed. */
  void requirementsChanged(CaseNumber caseNumber) {
    written();
    TransactionMemory.forget(new Asked(caseNumber));
  }

  /** Somebody is about to read or write what cases ask for: what waits is written first. */
  static void written() {
    AtCommit.now(LISTED_TOGETHER);
    AtCommit.now(WRITTEN_TOGETHER);
  }
}
