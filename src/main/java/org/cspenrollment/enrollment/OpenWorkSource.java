package org.cspenrollment.enrollment;

import java.util.Collection;
import java.util.Map;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.CaseNumber;

/** A module that knows of something open in cases; asked for many cases at once. */
public interface OpenWorkSource {

  /** What is open in these cases; one where this module knows of nothing is not there. */
  Map<CaseNumber, OpenWork> of(Collection<Enrollment> cases);
}
