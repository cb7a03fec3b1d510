package org.cspenrollment.faults.bench;

/**
 * One way in which something breaks, tried on a bench: it fails where a promise is not kept, and
 * otherwise says what came out.
 */
public interface Trial {

  /** Its name, which is that of its row in the document. */
  String name();

  /** What is promised, in a sentence. */
  String promise();

  /** What is done to find out, in a sentence. */
  String tried();

  /** How many nodes its short form needs; the long form always has two. */
  default int nodes() {
    return 2;
  }

  /** After how many minutes its long form has ended at the latest, on a machine that is busy. */
  default int minutes() {
    return 10;
  }

  /** Does it. The nodes run and serve when it begins; it may leave them as it likes. */
  String run(Bench bench) throws Exception;
}
