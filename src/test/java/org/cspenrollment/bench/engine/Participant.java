package org.cspenrollment.bench.engine;

/** Whatever does whole cases in a process of its own. */
public interface Participant extends AutoCloseable {

  /** Gets ready to work in this database. */
  void open(String url, String user, String password);

  /**
   * Does a case from its start to its end.
   *
   * @param number a number that no other case has
   * @param region what the thread is called that does it
   */
  void wholeCase(String number, String region);

  @Override
  void close();
}
