package org.cspenrollment.bench;

import java.util.List;

/** Somebody who does the same work in a process of its own. */
interface Contestant extends AutoCloseable {

  String name();

  /** Its own JVM. */
  long process();

  /** The database it works in. */
  String database();

  /** Does so many whole cases by two threads and says how many milliseconds each took. */
  List<Double> wholeCases(int many);

  @Override
  void close();
}
