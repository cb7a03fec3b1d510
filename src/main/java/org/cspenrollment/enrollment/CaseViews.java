package org.cspenrollment.enrollment;

/** How a case is shown over HTTP: put together where everything about it is known. */
public interface CaseViews {

  /** The case as its GET answers it. */
  CaseRepresentation view(Enrollment enrollment);
}
