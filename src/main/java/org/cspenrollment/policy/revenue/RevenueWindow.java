package org.cspenrollment.policy.revenue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.facts.BusinessFacts;
import org.cspenrollment.policy.facts.Revenue;
import org.jspecify.annotations.Nullable;

/**
 * The revenue a case looks at: what was counted, what was not, and why. Money is US dollar cents,
 * rounded down once, after adding up.
 *
 * @param from the first day
 * @param to the last day, the day before the basis date
 * @param explanation which months count, for the partner
 * @param countedCents before the edition's own exclusions; missing where no line of these months is
 *     there
 * @param perpetualCents the part of it that is perpetual software; missing with it
 * @param resultCents what is left after the edition's own exclusions; missing with it
 * @param growthPercent against the 12 months before; missing where a month of the two years has no
 *     line, or nothing was sold before
 * @param months every month the window touches, by date
 */
public record RevenueWindow(
    LocalDate from,
    LocalDate to,
    Bilingual explanation,
    @Nullable Long countedCents,
    @Nullable Long perpetualCents,
    @Nullable Long resultCents,
    @Nullable BigDecimal growthPercent,
    List<RevenueMonth> months) {

  /** The revenue of this window as facts for an evaluation. */
  public BusinessFacts facts() {
    return new BusinessFacts(
        new Revenue(countedCents, perpetualCents, null, null), growthPercent, null, null);
  }

  /** The months in the window of which no line is there. */
  public List<YearMonth> missing() {
    return months.stream()
        .filter(month -> month.inWindow() && month.parts().isEmpty())
        .map(RevenueMonth::month)
        .toList();
  }
}
