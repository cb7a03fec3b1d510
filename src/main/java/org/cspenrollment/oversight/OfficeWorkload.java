package org.cspenrollment.oversight;

import java.time.Instant;
import java.util.List;

/** What the office has to do and has done for the cases of a year, known to the process engine. */
public interface OfficeWorkload {

  /** How many tasks are late. */
  long late(int year, Instant now);

  /** The ones that are late the longest, at most so many. */
  List<LateTask> latest(int year, Instant now, int most);

  /** Everybody who has or has done something, by name; what nobody has claimed comes last. */
  List<PersonLoad> loads(int year, Instant now);

  /** How long verifications took, by requirement. */
  List<VerificationDuration> durations(int year);
}
