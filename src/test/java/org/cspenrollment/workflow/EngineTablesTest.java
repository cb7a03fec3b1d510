package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** The copy of the engine's scripts beside what the engine on the class path brings. */
class EngineTablesTest {

  static Iterable<String> parts() {
    return V2__EngineTables.PARTS;
  }

  /** A licence may be worded anew; a statement may not differ. */
  @ParameterizedTest
  @MethodSource("parts")
  void aScriptSaysWhatTheEnginesOwnSays(String part) throws IOException {
    var brought =
        new ClassPathResource(
            "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql");

    assertThat(withoutComments(V2__EngineTables.script(part)))
        .isNotBlank()
        .isEqualTo(withoutComments(brought.getContentAsString(StandardCharsets.UTF_8)));
  }

  /** What every database of an earlier release has on record. */
  @Test
  void theChecksumIsTheOneDatabasesRemember() {
    assertThat(new V2__EngineTables().getChecksum()).isEqualTo(1477374151);
  }

  private static String withoutComments(String script) {
    return script.replaceAll("(?m)--.*$", "").replaceAll("\\s+", " ").strip();
  }
}
