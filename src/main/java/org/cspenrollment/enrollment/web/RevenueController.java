package org.cspenrollment.enrollment.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.cspenrollment.enrollment.CaseRevenue;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.revenue.RevenueMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What revenue was counted for a case, what was not, and why. */
@RestController
@RequestMapping("/api/v1/enrollments")
class RevenueController {

  /**
   * The revenue of a case in US dollar cents; what is missing is not known.
   *
   * @param resultCents what counts after the edition's own exclusions
   * @param missingMonths months of the window without any line
   */
  record RevenueView(
      LocalDate from,
      LocalDate to,
      Bilingual explanation,
      @Nullable Long countedCents,
      @Nullable Long perpetualCents,
      @Nullable Long resultCents,
      @Nullable BigDecimal growthPercent,
      List<RevenueMonth> months,
      List<YearMonth> missingMonths) {}

  private final Enrollments enrollments;
  private final CaseRevenue revenue;

  RevenueController(Enrollments enrollments, CaseRevenue revenue) {
    this.enrollments = enrollments;
    this.revenue = revenue;
  }

  @GetMapping("/{caseNumber}/revenue")
  @Transactional(readOnly = true)
  public RevenueView get(@PathVariable CaseNumber caseNumber) {
    var window = revenue.of(enrollments.visible(caseNumber));
    return new RevenueView(
        window.from(),
        window.to(),
        window.explanation(),
        window.countedCents(),
        window.perpetualCents(),
        window.resultCents(),
        window.growthPercent(),
        window.months(),
        window.missing());
  }
}
