package org.cspenrollment.workflow.operations;

import java.util.List;
import org.cspenrollment.kernel.CaseNumber;

/**
 * What became of the running cases, or would become of them.
 *
 * @param dryRun whether everything was tried and taken back
 * @param processes by process and earlier version, only where instances of it run
 * @param ended cases that the database of this release has ended, and that ran on; what ran for
 *     them ends
 * @param resumed cases that earlier models had left without a process while they were still open
 * @param failures what could not be taken over; it goes on by its earlier model
 */
public record MigrationReport(
    boolean dryRun, List<OneVersion> processes, int ended, int resumed, List<Failure> failures) {

  /**
   * The instances of one earlier version.
   *
   * @param migrated how many were mapped to the present version, each where it stood
   * @param restarted how many began anew where they stood, because that step is now part of another
   *     process
   */
  public record OneVersion(
      String process, int from, int to, int instances, int migrated, int restarted) {}

  /**
   * An instance that stays as it is.
   *
   * @param caseNumber the case, or the number of a launch
   */
  record Failure(CaseNumber caseNumber, String process, int from, String why) {}
}
