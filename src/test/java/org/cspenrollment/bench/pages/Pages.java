package org.cspenrollment.bench.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cspenrollment.StatementStatistics;
import org.cspenrollment.bench.Bench;
import org.cspenrollment.bench.BenchPeople;
import org.cspenrollment.bench.Chapter;
import org.cspenrollment.bench.HeapUse;
import org.cspenrollment.bench.HttpPerson;
import org.cspenrollment.bench.Installation;
import org.cspenrollment.bench.Workload;
import org.cspenrollment.portfolio.LargeEngine;
import org.cspenrollment.portfolio.LargePortfolio;
import org.cspenrollment.portfolio.Programme;

/** Work lists, searches, the year and cases as each role sees them, in a large programme. */
public final class Pages implements Workload {

  private static final List<String> HEAP = List.of("-Xmx512m");
  private static final int FEW = Bench.size(20_000);
  private static final int MANY = Bench.size(100_000);
  private static final int ENDED = Bench.size(300_000);
  private static final int LOOKS = Math.max(Bench.size(100), MeasuredPage.LEAST);

  /** Fewer rows than that are read as a whole with good reason. */
  private static final int WORTH_AN_INDEX = 20_000;

  private static final String PARTNER_OF_THE_CASE = "ORG-5";

  @Override
  public String name() {
    return "pages";
  }

  @Override
  public String does() {
    return "Pages of each role, up to %d looks each after some that warm, with %d and %d running and %d"
            .formatted(LOOKS, FEW, MANY, ENDED)
        + " ended cases, authorizations on, 512 MB of heap. What the database took is the time of"
        + " all statements of a page but those of the session, as it counts them itself.";
  }

  @Override
  public void run(Bench bench, Chapter chapter) throws Exception {
    var few = measured(bench, chapter, FEW);
    var many = measured(bench, chapter, MANY);
    few.forEach(
        (what, p95) -> {
          chapter.figure(
              what + ", first page, p95 ms in the database, %d running".formatted(MANY),
              "%.2f".formatted(many.get(what)),
              "≤ 5",
              "≤ 1");
          chapter.figure(
              what + ", beside %d running".formatted(FEW),
              "%.2f".formatted(many.get(what) / p95),
              "≤ 1.5",
              "");
        });
  }

  /** The p95 of the work lists. */
  private static Map<String, Double> measured(Bench bench, Chapter chapter, int running)
      throws Exception {
    var name = "running-" + running;
    fill(
        bench.installation(name, HEAP, List.of()),
        new Programme(running, Math.max(1, ENDED / running)));
    var office = bench.again(name, HEAP, List.of());
    BenchPeople.addPartner(office.cluster(), "partner-of-case", PARTNER_OF_THE_CASE);
    StatementStatistics.begin(office.cluster().sql("postgres"));
    var people = new HashMap<String, HttpPerson>();
    for (var role : List.of("MANAGER", "REVIEWER", "LEAD_REVIEWER")) {
      people.put(role, office.person(role));
    }
    people.put("PARTNER", new HttpPerson(office.product(), "partner-of-case"));
    // Gives the token without which Tasklist's lists are nobody's
    people.get("REVIEWER").page("/camunda/app/tasklist/default/");
    var tables = LargeTables.of(office.cluster());
    var measured = new ArrayList<MeasuredPage>();
    for (var page : PageOfRole.all(filter(office))) {
      measured.add(MeasuredPage.of(page, people.get(page.role()), office.cluster(), tables, LOOKS));
    }
    tell(chapter, running, measured);
    chapter.figure(
        "heap after a collection, MB, %d running, pages in use".formatted(running),
        "%d".formatted(HeapUse.afterCollection(office.product())),
        running == 100_000 ? "≤ 350" : "",
        "");
    var lists = new HashMap<String, Double>();
    for (var each : measured) {
      if (each.page().isWorkList()) {
        lists.put(each.page().what(), each.p95());
        assertThat(running < WORTH_AN_INDEX || each.wholes().isEmpty())
            .as("%s reads %s as a whole", each.page().what(), each.wholes())
            .isTrue();
      }
    }
    office.close();
    return lists;
  }

  private static void tell(Chapter chapter, int running, List<MeasuredPage> measured) {
    var table =
        new StringBuilder(
            """
            | page | ms over HTTP p50 / p95 | ms in the database p50 / p95 | statements | large tables read as a whole |
            |---|---|---|---|---|
            """);
    measured.forEach(each -> table.append(each.row()));
    chapter.table("%d running, %d ended".formatted(running, ENDED), table.toString());
  }

  private static void fill(Installation office, Programme programme) {
    var sql = office.cluster().sql("csp");
    LargePortfolio.in(sql).fill(programme);
    LargeEngine.in(sql).fill();
  }

  /** The filter that Tasklist opens first. */
  private static String filter(Installation office) {
    return office
        .cluster()
        .sql("csp")
        .sql("select id_ from act_ru_filter where name_ = 'All open tasks'")
        .query(String.class)
        .single();
  }
}
