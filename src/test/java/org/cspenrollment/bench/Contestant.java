package org.cspenrollment.bench;

import java.util.List;

/** Somebody who does the same work in a process of its own. */
public interface Contestant extends AutoCloseable {

  /** How the table calls it. */
  String name();

  /** Its own JVM. */
  long process();

  /** The database it works in. */
  String database();

  /** Where that database is. */
  BenchCluster cluster();

  /** Makes what so many cases need before they can begin, which is no part of them. */
  default void prepare(int many) {}

  /** Does so many whole cases by two threads and says how many milliseconds each took. */
  List<Double> wholeCases(int many);

  @Override
  void close();
}
