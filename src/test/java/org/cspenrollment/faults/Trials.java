package org.cspenrollment.faults;

import java.util.List;
import java.util.Set;
import org.cspenrollment.LongForms;
import org.cspenrollment.faults.bench.FaultDatabase;
import org.cspenrollment.faults.bench.Trial;

/**
 * All trials, in the order in which they run and stand in the document. In the short form each
 * leaves the next one as many nodes as it needs: starting one is what costs most.
 */
final class Trials {

  /** Tried on every build: what no other test of the build breaks with processes of their own. */
  private static final Set<Class<? extends Trial>> SHORT =
      Set.of(
          SmallLaunch.class,
          SessionGoesOn.class,
          DatabaseFrozen.class,
          WorkUnderKills.class,
          EndsUnderLoad.class);

  private Trials() {}

  static List<Trial> all() {
    return List.of(
        new FrozenNode(),
        new SmallLaunch(),
        new SameActTwice(),
        new FormsSentTwice(),
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
        new ClocksApart(),
        new EndsUnderLoad());
  }

  /** Those of this run that the machine lets one try: a small disk has to be mounted. */
  static List<Trial> here() {
    return all().stream()
        .filter(trial -> LongForms.WANTED || SHORT.contains(trial.getClass()))
        .filter(Trials::canBeTried)
        .toList();
  }

  private static boolean canBeTried(Trial trial) {
    var can = !(trial instanceof FullTemporaryFolder) || FullTemporaryFolder.canBeTried();
    if (!can) {
      System.out.println(trial.name() + ": not tried, nothing can be mounted here");
    }
    return can;
  }
}
