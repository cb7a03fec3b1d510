package org.cspenrollment.policy.oracle;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;

/**
 * D0 and D1: the basis date of a case, its kind, and the edition of that date.
 *
 * @param type of the basis date
 */
record Basis(LocalDate date, String type, String edition) {

  private static final LocalDate E1 = LocalDate.parse("2018-08-31");
  private static final LocalDate E2 = LocalDate.parse("2020-10-27");
  private static final LocalDate E2_RENEWALS = LocalDate.parse("2021-01-01");
  private static final LocalDate E3 = LocalDate.parse("2023-07-18");
  private static final LocalDate E4 = LocalDate.parse("2025-10-01");
  private static final LocalDate E5 = LocalDate.parse("2026-08-26");
  private static final int DAYS_SEARCHED = 4000;

  /** Null if a renewal has no basis date. */
  static Basis of(Request request) {
    var given = request.date("basisDate");
    if (!request.isRenewal()) {
      var submitted = request.date("submittedOn");
      var date = submitted == null ? request.date("asOf") : submitted;
      var basis = given == null ? date : given;
      return new Basis(basis, "SUBMISSION", ofApplication(basis));
    }
    if (given != null) {
      return new Basis(given, type(given, request), ofRenewal(given));
    }
    var day = request.date("asOf");
    for (int passed = 0; passed < DAYS_SEARCHED; passed++) {
      if (yields(day.plusDays(passed), request)) {
        var found = day.plusDays(passed);
        return new Basis(found, type(found, request), ofRenewal(found));
      }
    }
    return null;
  }

  private static boolean yields(LocalDate day, Request request) {
    var enrolled = request.date("enrolledOn");
    if (!day.isAfter(E1) || (enrolled != null && day.isBefore(enrolled.plusYears(1)))) {
      return false;
    }
    return switch (type(day, request)) {
      case "ANNIVERSARY_MONTH" -> endsItsMonth(day, request);
      case "SUPPORT_PLAN_RENEWAL" -> returnsOn(day, request.date("planRenewalOn"));
      default -> enrolled != null && returnsOn(day, enrolled);
    };
  }

  private static boolean endsItsMonth(LocalDate day, Request request) {
    var enrolled = request.date("enrolledOn");
    var given = request.number("anniversaryMonth");
    if (given == null && enrolled == null) {
      return false;
    }
    long month = given == null ? enrolled.getMonthValue() : given;
    return day.getMonthValue() == month && day.equals(YearMonth.from(day).atEndOfMonth());
  }

  private static boolean returnsOn(LocalDate day, LocalDate first) {
    return !day.isBefore(first) && MonthDay.from(first).atYear(day.getYear()).equals(day);
  }

  private static String type(LocalDate day, Request request) {
    if (!day.isBefore(E4)) {
      return "ANNIVERSARY_MONTH";
    }
    return !day.isBefore(E2_RENEWALS) && day.isBefore(E3) && request.has("planRenewalOn")
        ? "SUPPORT_PLAN_RENEWAL"
        : "ANNIVERSARY";
  }

  private static String ofApplication(LocalDate day) {
    if (day.isBefore(E1)) {
      return "E0";
    }
    return day.isBefore(E2) ? "E1" : later(day);
  }

  private static String ofRenewal(LocalDate day) {
    if (!day.isAfter(E1)) {
      return "E0";
    }
    return day.isBefore(E2_RENEWALS) ? "E1" : later(day);
  }

  private static String later(LocalDate day) {
    if (day.isBefore(E3)) {
      return "E2";
    }
    if (day.isBefore(E4)) {
      return "E3";
    }
    return day.isBefore(E5) ? "E4" : "E5";
  }

  boolean isIn(String... editions) {
    return List.of(editions).contains(edition);
  }
}
