package org.cspenrollment.bench;

/**
 * What one case cost in one round.
 *
 * @param rate cases in a second
 * @param jvm milliseconds of processors in the contestant's own process
 * @param postgres milliseconds of processors in PostgreSQL
 * @param wal kilobytes written ahead
 * @param transactions how many wrote something
 * @param median milliseconds from its start to its end
 * @param p95 milliseconds that one case in twenty exceeds
 */
public record Cost(
    double rate,
    double jvm,
    double postgres,
    double wal,
    double transactions,
    double median,
    double p95) {

  /** Milliseconds of processors in all. */
  public double processors() {
    return jvm + postgres;
  }
}
