package org.cspenrollment.kernel;

/** What a reviewer says of one requirement. */
public enum Verdict {
  /** What is asked for was shown. */
  MET,
  /** It was not; a second person has to agree. */
  NOT_MET,
  /** The partner is asked for more first. */
  MORE_INFORMATION,
  /** It is not asked of this partner for a time; a manager has to agree. */
  WAIVE
}
