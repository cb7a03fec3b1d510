package org.cspenrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The image starts with its classes ready: kept by one start, used by every later one. */
class DockerfileTest {

  private static final String JAR = "application.jar";

  @Test
  void theImageStartsWithTheClassesThatOneStartKept() throws IOException {
    var image = Files.readString(Path.of("Dockerfile"));
    var script = Files.readString(Path.of("src/docker/archive-classes"));

    assertThat(script)
        .contains("-XX:ArchiveClassesAtExit=application.jsa -Duser.timezone=UTC -jar " + JAR)
        .contains("-XX:ArchiveClassesAtExit=pages.jsa")
        .contains("-cp " + JAR + " \\\n  org.cspenrollment.evidence.pages.PreviewRenderer");
    assertThat(image)
        .contains("&& /tmp/archive-classes")
        .contains("COPY --from=training /application/application.jsa /application/pages.jsa ./")
        .contains("COPY src/docker/java-options ./")
        .containsPattern(
            "ENTRYPOINT .*-XX:SharedArchiveFile=application.jsa.*\"@java-options\", \"-jar\", \""
                + JAR);
    assertThat(Files.readAllLines(Path.of(".dockerignore"))).contains("!src/docker");
  }

  /** Java uses what was kept only where the class path is the same, jar by jar. */
  @Test
  void bothStartsHaveTheSameLayersAndTheSameJava() throws IOException {
    var image = Files.readString(Path.of("Dockerfile"));

    for (var layer : List.of("dependencies", "snapshot-dependencies", "application")) {
      assertThat(image.split("COPY --from=layers /build/layers/" + layer + "/ ./", -1))
          .as(layer)
          .hasSize(3);
    }
    assertThat(image).contains("COPY --from=java /opt/java/openjdk /opt/java/openjdk");
    assertThat(image.lines().filter(line -> line.startsWith("FROM") && line.contains("temurin")))
        .as("stages with a Java of their own")
        .containsExactly("FROM eclipse-temurin:17-jre AS java");
  }
}
