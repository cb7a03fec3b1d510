package org.cspenrollment.evidence.content;

/** What the virus scanner said of a file. */
public enum ScanState {
  /** Scanned, nothing found. */
  CLEAN,
  /** Not scanned yet; the office cannot open it until it is. */
  PENDING,
  /** This installation has no scanner. */
  NOT_CONFIGURED,
  /**
   * Something was found after the file had been received. Nobody gets it any more, and it is no
   * evidence; what is infected on arrival is never kept.
   */
  INFECTED
}
