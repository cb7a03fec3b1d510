package org.cspenrollment.evidence.intake;

import java.util.List;
import org.cspenrollment.evidence.EvidenceFile;
import org.cspenrollment.evidence.content.EvidenceLimits;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much one case may take in, withdrawn and replaced files included. */
@Component
class EvidenceQuota {

  private record Volume(long files, long bytes) {}

  private final JdbcClient database;
  private final EvidenceLimits limits;

  EvidenceQuota(JdbcClient database, EvidenceLimits limits) {
    this.database = database;
    this.limits = limits;
  }

  /** Refuses any more: 422 {@code quota}. */
  void refuseIfExceeded(CaseNumber caseNumber) {
    refuseIfExceeded(volume(caseNumber), 1);
  }

  /**
   * Refuses one more file of this size: 422 {@code quota}.
   *
   * @param files all of the case
   * @param size in bytes
   */
  void refuseIfExceeded(List<EvidenceFile> files, long size) {
    var bytes = files.stream().mapToLong(file -> file.receipt().size()).sum();
    refuseIfExceeded(new Volume(files.size(), bytes), size);
  }

  private void refuseIfExceeded(Volume volume, long size) {
    if (volume.files() >= limits.filesPerCase()
        || volume.bytes() + size > limits.bytesPerCase().toBytes()) {
      throw ProblemException.unacceptable(
          "quota",
          "The case has too many files",
          "A case may have at most %d files and %d MiB. Ask the programme office."
              .formatted(limits.filesPerCase(), limits.bytesPerCase().toBytes() / (1024 * 1024)),
          List.of());
    }
  }

  private Volume volume(CaseNumber caseNumber) {
    return database
        .sql("select count(*), coalesce(sum(size), 0) from evidence_file where case_number = ?")
        .param(caseNumber.value())
        .query((row, number) -> new Volume(row.getLong(1), row.getLong(2)))
        .single();
  }
}
