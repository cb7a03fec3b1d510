package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.cspenrollment.Budgets;
import org.cspenrollment.LongForms;
import org.cspenrollment.SentStatements;
import org.cspenrollment.TestClock;
import org.cspenrollment.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * What a launch costs, beside opening the same cases one after the other. What a chunk may send
 * stands in budgets.csv. {@code -Dlaunch.tenants=2000} measures more of them.
 */
@CaseTest
@Import(LaunchStory.class)
@TestPropertySource(properties = TestDatabase.OF_ITS_OWN + "=launch")
class LaunchCostIT {

  private static final Logger LOG = LoggerFactory.getLogger(LaunchCostIT.class);
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
    var byOwner = chunk.stream().collect(Collectors.partitioningBy(LaunchCostIT::isTheEngines));
    assertThat(byOwner.get(false)).isNotEmpty();
    assertThat(byOwner.get(true)).isNotEmpty();
    assertThat(plan).isNotEmpty();
    Budgets.hold("a chunk of a launch: own statements", byOwner.get(false).size());
    Budgets.hold("a chunk of a launch: the engine's statements", byOwner.get(true).size());
    Budgets.hold("the plan of a launch: own statements", plan.size());
  }

  @Test
  @Tag(LongForms.TAG)
  @Tag(LongForms.ONLY)
  void aLaunchIsFasterThanOneAfterTheOther() {
    int tenants = Integer.getInteger("launch.tenants", 300);
    byLaunch(CHUNK);
    oneByOne(CHUNK);

    var loop = oneByOne(tenants);
    var launch = byLaunch(tenants);

    LOG.info(
        "{} cases: one by one {} ms ({} ms of this JVM's processor), by a launch {} ms ({} ms): {}"
            + " times as fast, {} of the work",
        tenants,
        loop.elapsed().toMillis(),
        loop.worked().toMillis(),
        launch.elapsed().toMillis(),
        launch.worked().toMillis(),
        ratio(loop.elapsed(), launch.elapsed()),
        ratio(launch.worked(), loop.worked()));
    assertThat(launch.elapsed()).isLessThan(loop.elapsed());
    assertThat(launch.worked()).isLessThan(loop.worked());
  }

  /** How long it took, and how long processors worked for it in this JVM. */
  private record Cost(Duration elapsed, Duration worked) {}

  private Cost oneByOne(int tenants) {
    story.everybodyElseHasLeft();
    story.tenants(tenants, ENROLLED);
    var ids =
        database
            .sql("select tenant_id from tenant where status = 'ACTIVE'")
            .query(String.class)
            .list();
    return cost(tenants, () -> ids.forEach(story::openByHand));
  }

  private Cost byLaunch(int tenants) {
    story.everybodyElseHasLeft();
    story.tenants(tenants, ENROLLED);
    return cost(
        tenants,
        () -> {
          story.requested(TODAY);
          story.step();
          story.twoWorkers();
          story.work();
        });
  }

  private Cost cost(int tenants, Runnable act) {
    var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long worked = machine.getProcessCpuTime();
    long start = System.nanoTime();
    act.run();
    var cost =
        new Cost(
            Duration.ofNanos(System.nanoTime() - start),
            Duration.ofNanos(machine.getProcessCpuTime() - worked));
    assertThat(story.openCases()).isEqualTo(tenants);
    assertThat(story.casesWithoutExactlyOneProcess()).isZero();
    return cost;
  }

  private static String ratio(Duration one, Duration other) {
    return "%.2f".formatted((double) one.toNanos() / other.toNanos());
  }

  private static boolean isTheEngines(String sql) {
    return sql.contains("ACT_");
  }
}
