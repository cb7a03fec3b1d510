package org.cspenrollment.kernel;

/** An edition of the requirements, from before 2018-08-31 (E0) to the page of 2026-08-26 (E5). */
public enum Edition {
  E0,
  E1,
  E2,
  E3,
  E4,
  E5
}
