package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.cspenrollment.EnrollmentApplication;
import org.cspenrollment.LongForms;
import org.cspenrollment.Portfolio;
import org.cspenrollment.TestClock;
import org.cspenrollment.TestDatabase;
import org.cspenrollment.launch.Launch;
import org.cspenrollment.launch.LaunchState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

/**
 * A node is killed while its own job executor opens cases, and another one goes on: a second JVM on
 * the same database, ended by SIGKILL.
 */
@SpringBootTest
@Import({TestClock.Configuration.class, Portfolio.class, LaunchStory.class})
@TestPropertySource(properties = {TestDatabase.OF_ITS_OWN + "=launch_killed", "csp.launch.chunk=5"})
@Tag(LongForms.TAG)
class LaunchKilledIT {

  private static final LocalDate TODAY = LocalDate.of(2018, 9, 17);
  private static final int CASES = LongForms.size(150, 400);
  private static final long PATIENCE_SECONDS = 300;

  @TempDir private Path folder;

  @Autowired private LaunchStory story;
  @Autowired private Environment environment;

  private Process node;

  @AfterEach
  void noNodeIsLeft() throws InterruptedException {
    if (node != null) {
      node.destroyForcibly().waitFor();
    }
  }

  @Test
  void aNodeKilledInTheMiddleOfALaunchLosesNothingAndAnotherOneEndsIt() throws Exception {
    story.tenants(CASES, LocalDate.of(2016, 10, 1));
    var launch = story.requested(TODAY);
    node = anotherNode();

    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (story.of(launch).opened() < CASES / 10) {
      assertThat(node.isAlive() && System.nanoTime() < deadline).as(log()).isTrue();
      node.waitFor(2, TimeUnit.MILLISECONDS);
    }
    node.destroyForcibly().waitFor();

    Launch interrupted = story.of(launch);
    assertThat(node.exitValue()).as("ended by SIGKILL").isEqualTo(137);
    assertThat(interrupted.state()).isEqualTo(LaunchState.RUNNING);
    assertThat(interrupted.opened()).isBetween(CASES / 10, CASES - 1);
    assertThat(story.openCases()).isEqualTo(interrupted.opened());
    assertThat(story.casesWithoutExactlyOneProcess()).isZero();

    story.work();

    assertThat(story.of(launch).state()).isEqualTo(LaunchState.DONE);
    assertThat(story.of(launch).opened()).isEqualTo(CASES);
    assertThat(story.openCases()).isEqualTo(CASES);
    assertThat(story.casesWithoutExactlyOneProcess()).isZero();
    assertThat(story.processesWithoutACase()).isZero();
  }

  private Process anotherNode() throws IOException {
    var builder =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("java.class.path"),
                EnrollmentApplication.class.getName(),
                "--server.port=0",
                "--csp.launch.chunk=5",
                "--camunda.bpm.job-execution.enabled=true")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("node.log").toFile());
    for (var name :
        new String[] {
          "spring.datasource.url",
          "spring.datasource.username",
          "spring.datasource.password",
          "spring.flyway.user",
          "spring.flyway.password"
        }) {
      builder.command().add("--" + name + "=" + environment.getRequiredProperty(name));
    }
    return builder.start();
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("node.log"));
  }
}
