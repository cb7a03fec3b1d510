package org.cspenrollment.faults;

import java.util.List;
import org.cspenrollment.faults.bench.FaultDatabase;
import org.cspenrollment.faults.bench.Trial;

/** All trials, in the order in which they run and stand in the document. */
final class Trials {

  private Trials() {}

  static List<Trial> all() {
    return List.of(
        new LaunchUnderKills(),
        new SmallLaunch(),
        new FrozenNode(),
        new WorkUnderKills(),
        new DatabaseStops(FaultDatabase.Ending.FAST, "`pg_ctl stop -m fast`"),
        new DatabaseStops(FaultDatabase.Ending.IMMEDIATE, "`pg_ctl stop -m immediate`"),
        new DatabaseStops(FaultDatabase.Ending.KILLED, "`kill -9` of the postmaster"),
        new DatabaseFrozen(),
        new EndsUnderLoad(),
        new SessionGoesOn(),
        new MailTrouble(),
        new ScannerTrouble(),
        new TimersAfterAPause(),
        new ClocksApart());
  }

  /** Those that can be tried on this machine: all where {@code .ci/run} runs. */
  static List<Trial> here() {
    return all().stream()
        .filter(trial -> !(trial instanceof ClocksApart) || ClocksApart.canBeTried())
        .toList();
  }
}
