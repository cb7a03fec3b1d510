package org.cspenrollment.evidence;

/** What the virus scanner said of a file. */
public enum ScanState {
  /** Scanned, nothing found. */
  CLEAN,
  /** Not scanned yet; the office cannot open it until it is. */
  PENDING,
  /** This installation has no scanner. */
  NOT_CONFIGURED
}
