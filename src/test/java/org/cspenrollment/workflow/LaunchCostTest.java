package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.cspenrollment.SentStatements;
import org.cspenrollment.TestClock;
import org.cspenrollment.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * What a launch costs, beside opening the same cases one after the other. The bounds are what was
 * counted when they were last lowered. {@code -Dlaunch.tenants=2000} measures more of them.
 */
@CaseTest
@Import(LaunchStory.class)
@TestPropertySource(properties = TestDatabase.OF_ITS_OWN + "=launch")
class LaunchCostTest {

  private static final Logger LOG = LoggerFactory.getLogger(LaunchCostTest.class);
  private static final LocalDate TODAY = LocalDate.of(2018, 9, 17);
  private static final LocalDate ENROLLED = LocalDate.of(2016, 10, 1);
  private static final int CHUNK = 50;

  @Autowired private LaunchStory story;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient database;

  @BeforeEach
  void begin() {
    story.everybodyElseHasLeft();
    clock.set(TODAY.atTime(1, 0).toInstant(ZoneOffset.UTC));
  }

  @Test
  void aChunkSendsFewStatementsForACase() {
    story.tenants(2 * CHUNK, ENROLLED);
    var launch = story.requested(TODAY);
    var plan = SentStatements.during(story::step);
    story.step();
    var chunk = SentStatements.during(story::step);
    story.work();

    assertThat(story.of(launch).opened()).isEqualTo(2 * CHUNK);
    var byOwner = chunk.stream().collect(Collectors.partitioningBy(LaunchCostTest::isTheEngines));
    LOG.info(
        "A chunk of {}: {} statements of our own, {} of the engine; the plan: {}",
        CHUNK,
        byOwner.get(false).size(),
        byOwner.get(true).size(),
        plan.size());
    chunk.stream()
        .collect(
            Collectors.groupingBy(
                sql -> sql.strip().replaceAll("\\s+", " "), Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(java.util.Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(40)
        .forEach(
            e ->
                LOG.info(
                    "{} x {}",
                    e.getValue(),
                    e.getKey().substring(0, Math.min(140, e.getKey().length()))));
    assertThat(byOwner.get(false).size()).isBetween(1, 20 * CHUNK);
    assertThat(byOwner.get(true).size()).isBetween(1, 20 * CHUNK);
    assertThat(plan.size()).isBetween(1, 60);
  }

  @Test
  void aLaunchIsFasterThanOneAfterTheOther() {
    int tenants = Integer.getInteger("launch.tenants", 300);
    byLaunch(CHUNK);
    oneByOne(CHUNK);

    var loop = oneByOne(tenants);
    var launch = byLaunch(tenants);

    LOG.info(
        "{} cases: one by one {} ms ({} a second), by a launch {} ms ({} a second): {} times as fast",
        tenants,
        loop,
        tenants * 1000L / loop,
        launch,
        tenants * 1000L / launch,
        "%.2f".formatted((double) loop / launch));
    assertThat(launch).isLessThan(loop);
  }

  private long oneByOne(int tenants) {
    story.everybodyElseHasLeft();
    story.tenants(tenants, ENROLLED);
    var ids =
        database
            .sql("select tenant_id from tenant where status = 'ACTIVE'")
            .query(String.class)
            .list();
    var start = System.nanoTime();
    ids.forEach(story::openByHand);
    return millisSince(start, tenants);
  }

  private long byLaunch(int tenants) {
    story.everybodyElseHasLeft();
    story.tenants(tenants, ENROLLED);
    var start = System.nanoTime();
    var launch = story.requested(TODAY);
    story.step();
    LaunchStory.atOnce(() -> worker(0), () -> worker(1));
    story.work();
    var millis = millisSince(start, tenants);
    assertThat(story.of(launch).opened()).isEqualTo(tenants);
    return millis;
  }

  private long millisSince(long start, int tenants) {
    var millis = (System.nanoTime() - start) / 1_000_000;
    assertThat(story.openCases()).isEqualTo(tenants);
    return Math.max(1, millis);
  }

  /** One of two; each keeps to a job of its own as long as there are two. */
  private boolean worker(int number) {
    for (var jobs = story.jobs(); !jobs.isEmpty(); jobs = story.jobs()) {
      story.isDone(jobs.get(Math.min(number, jobs.size() - 1)));
    }
    return true;
  }

  private static boolean isTheEngines(String sql) {
    return sql.contains("ACT_");
  }
}
