package org.cspenrollment.evidence;

/** A file beside what the same tenant gave for the same requirement in its case before. */
public enum SinceLastYear {
  /** There is no case before, or none of its files was for this requirement. */
  FIRST,
  /** Byte for byte what was given then. */
  UNCHANGED,
  /** Something else was given then. */
  NEW
}
