package org.cspenrollment.bench;

/** One kind of work that is measured; each can be run alone. */
public interface Workload {

  /** How {@code -Dbench.only} calls it. */
  String name();

  /** What it does, in a sentence. */
  String does();

  /** Does it and writes down what it cost. Times never fail here, counts do. */
  void run(Bench bench, Chapter chapter) throws Exception;
}
