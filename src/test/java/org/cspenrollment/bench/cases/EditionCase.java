package org.cspenrollment.bench.cases;

import java.util.List;

/**
 * What a renewal of one edition is like.
 *
 * @param day when such cases are worked on
 * @param anniversaryMonth that a manager entered, or nothing
 * @param requirements for which the partner sends a file
 */
record EditionCase(
    String day,
    String basisDate,
    String enrolledOn,
    String planStart,
    String planEnd,
    String anniversaryMonth,
    List<String> requirements) {

  /** Of the first: three requirements are shown by files. */
  static final EditionCase E1 =
      new EditionCase(
          "2018-09-17T00:00:00Z",
          "2018-10-15",
          "2017-10-15",
          "2018-09-20",
          "2019-09-19",
          "",
          List.of("REQ-SUP2", "REQ-SVC", "REQ-INF"));

  /** Of the fourth: one is shown by files, seven by what is registered of the partner. */
  static final EditionCase E4 =
      new EditionCase(
          "2025-12-01T00:00:00Z",
          "2026-01-31",
          "2017-01-15",
          "2025-09-20",
          "2026-09-19",
          "1",
          List.of("REQ-SUP2"));

  /** A line of a sheet of partners. */
  String line(String tenant, String organisation, String enrolled) {
    return "%s,%s,Bench,KR,Asia/Seoul,en,KRW,%s,b@bench.example,ASFP,C-1,%s,%s,,%s\n"
        .formatted(tenant, organisation, enrolled, planStart, planEnd, anniversaryMonth);
  }
}
