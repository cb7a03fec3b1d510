package org.cspenrollment.enrollment;

import org.cspenrollment.enrollment.lifecycle.Enrollment;

/** How a case is shown over HTTP: put together where everything about it is known. */
public interface CaseViews {

  /** The case as its GET answers it. */
  CaseRepresentation view(Enrollment enrollment);
}
