package org.cspenrollment.policy.revenue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.partner.MonthlyRevenue;
import org.cspenrollment.policy.CaseType;
import org.cspenrollment.policy.table.DecisionTable;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.FiredRule;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.table.RuleExplanation;
import org.cspenrollment.policy.table.TableDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.util.ConcurrentLruCache;

/** Which revenue counts for a case, and how much it is: the window of D3d. */
@Service
public class RevenueRules {

  private static final String TABLE = "revenue-line";
  private static final String WINDOW = "revenue-window";
  private static final String EVALUATION = "evaluate-revenue";
  private static final String EXCLUSIONS = "revenue-counted";

  /** The first and the last month whose lines are needed: the window and the one before it. */
  public record Months(YearMonth from, YearMonth to) {}

  private static final int REMEMBERED = 1_000;

  /** How long the window is: what is answered depends on the table and the edition alone. */
  private record Length(DecisionTable table, Edition edition) {}

  private final DecisionTables tables;
  private final ConcurrentLruCache<Length, FiredRule> lengths =
      new ConcurrentLruCache<>(
          REMEMBERED,
          asked ->
              asked.table().evaluate(WINDOW, Map.of("edition", asked.edition().name())).get(0));

  public RevenueRules(DecisionTables tables) {
    this.tables = tables;
  }

  /** The months to read for a window, together with those its growth is measured against. */
  public Months months(Edition edition, LocalDate basisDate, PinnedTableVersions pinned) {
    var length = length(edition, pinned).number("months");
    return new Months(
        YearMonth.from(basisDate.minusMonths(2 * length)), YearMonth.from(basisDate.minusDays(1)));
  }

  /**
   * The revenue of the months before a basis date.
   *
   * @param lines of all tenants of the organisation, for at least {@link #months}
   */
  public RevenueWindow window(
      List<MonthlyRevenue> lines,
      Edition edition,
      CaseType caseType,
      LocalDate basisDate,
      PinnedTableVersions pinned) {
    var length = length(edition, pinned);
    var months = length.number("months");
    var span = new RevenueSpan(basisDate.minusMonths(months), basisDate.minusDays(1));
    var known = new HashMap<String, @Nullable Object>();
    known.put("edition", edition.name());
    known.put("caseType", caseType.name());
    known.put("windowStart", TableDate.of(span.from()));
    known.put("windowEnd", TableDate.of(span.to()));
    var count =
        new RevenueCount(
            lines,
            span,
            span.before(months),
            (line, inWindow) -> judge(line, inWindow, known, pinned));
    var counted = count.isKnown() ? Long.valueOf(count.countedCents()) : null;
    var perpetual = count.isKnown() ? Long.valueOf(count.perpetualCents()) : null;
    return new RevenueWindow(
        span.from(),
        span.to(),
        RuleExplanation.fill(length.text().sentence(), known),
        counted,
        perpetual,
        counted == null || perpetual == null
            ? null
            : afterExclusions(counted, perpetual, known, pinned)
                .optionalNumber("counted")
                .orElse(null),
        count.growthPercent().orElse(null),
        count.months());
  }

  private FiredRule length(Edition edition, PinnedTableVersions pinned) {
    return lengths.get(new Length(tables.get(TABLE, pinned), edition));
  }

  private LineVerdict judge(
      MonthlyRevenue line,
      boolean inWindow,
      Map<String, @Nullable Object> known,
      PinnedTableVersions pinned) {
    var variables = new HashMap<>(known);
    variables.put("inWindow", inWindow);
    variables.put("role", line.role().name());
    variables.put("influence", line.influence());
    var rule = tables.get(TABLE, pinned).first(variables);
    boolean counts = Boolean.TRUE.equals(rule.outputs().get("counts"));
    var last = counts && line.perpetual() ? afterExclusions(1, 1, known, pinned) : null;
    return last != null && last.number("counted") == 0
        ? new LineVerdict(true, false, last)
        : new LineVerdict(counts, counts, rule);
  }

  /** What the edition leaves of a sum; of one that is all perpetual software it is all or none. */
  private FiredRule afterExclusions(
      long counted,
      long perpetual,
      Map<String, @Nullable Object> known,
      PinnedTableVersions pinned) {
    var variables = new HashMap<>(known);
    variables.put("countedCents", counted);
    variables.put("perpetualCents", perpetual);
    return tables.get(EVALUATION, pinned).evaluate(EXCLUSIONS, variables).get(0);
  }
}
