package org.cspenrollment.faults;

import java.util.List;
import org.cspenrollment.faults.bench.FaultDatabase;
import org.cspenrollment.faults.bench.Trial;

/**
 * All trials, in the order in which they run and stand in the document. In the short form each
 * leaves the next one as many nodes as it needs: starting one is what costs most.
 */
final class Trials {

  private Trials() {}

  static List<Trial> all() {
    return List.of(
        new FrozenNode(),
        new SmallLaunch(),
        new SameActTwice(),
        new SessionGoesOn(),
        new LaunchUnderKills(),
        new MailTrouble(),
        new ScannerTrouble(),
        new DatabaseStops(FaultDatabase.Ending.FAST, "`pg_ctl stop -m fast`"),
        new DatabaseStops(FaultDatabase.Ending.IMMEDIATE, "`pg_ctl stop -m immediate`"),
        new DatabaseStops(FaultDatabase.Ending.KILLED, "`kill -9` of the postmaster"),
        new DatabaseFrozen(),
        new SlowClients(),
        new LockedRow(),
        new FullTemporaryFolder(),
        new WorkUnderKills(),
        new TimersAfterAPause(),
        new EndsUnderLoad());
  }

  /** Those that this machine lets one try: a small disk has to be mounted. */
  static List<Trial> here() {
    return all().stream()
        .filter(
            trial -> !(trial instanceof FullTemporaryFolder) || FullTemporaryFolder.canBeTried())
        .toList();
  }
}
