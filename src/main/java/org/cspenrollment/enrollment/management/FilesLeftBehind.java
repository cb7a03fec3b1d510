package org.cspenrollment.enrollment.management;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.EvidencePresence;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** The files of a case whose requirement is not asked any more: they would have no place. */
@Component
class FilesLeftBehind {

  private final Enrollments enrollments;
  private final EvidencePresence evidence;

  FilesLeftBehind(Enrollments enrollments, EvidencePresence evidence) {
    this.enrollments = enrollments;
    this.evidence = evidence;
  }

  /** By requirement, as the case is now. */
  List<Correction.FilesLeft> leftBy(CaseNumber caseNumber) {
    var asked =
        enrollments.requirements(caseNumber).stream()
            .map(CaseRequirement::id)
            .collect(Collectors.toSet());
    return evidence.received(caseNumber).entrySet().stream()
        .filter(one -> !asked.contains(one.getKey()))
        .sorted(Comparator.comparing(one -> one.getKey().value()))
        .map(
            one ->
                new Correction.FilesLeft(
                    one.getKey(),
                    one.getValue(),
                    "%d files were received for %s, which would not be asked any more."
                        .formatted(one.getValue(), one.getKey())))
        .toList();
  }
}
