package org.cspenrollment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.cspenrollment.LongForms;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.TestDatabase;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.opening.OpeningEnrollments;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Real, odd and broken files, those the parsers of Apache Tika are tested with, and each of them
 * cut off and with a byte changed (every fourth in the short form): all are taken or refused by
 * name, none breaks anything.
 */
@SpringBootTest(
    properties = {
      TestDatabase.OF_ITS_OWN + "=corpus",
      "csp.evidence.files-per-case=100000",
      "csp.evidence.bytes-per-case=20GB",
      "csp.evidence.uploads-per-minute=1000000"
    })
@AutoConfigureMockMvc
@Import({TestClock.Configuration.class, Portfolio.class})
@Tag(LongForms.TAG)
class CorpusIT {

  private static final Logger log = LoggerFactory.getLogger(CorpusIT.class);
  private static final Set<String> NAMED =
      Set.of(
          "too-large",
          "type-mismatch",
          "polyglot",
          "unreadable",
          "image-limit",
          "archive-limit",
          "archive-content",
          "active-content",
          "empty-file");
  private static final long SLOWEST_SECONDS = 20;

  @Autowired private Portfolio portfolio;
  @Autowired private OpeningEnrollments opening;
  @Autowired private ObjectMapper json;
  @Autowired private MockMvc http;

  private final TreeMap<String, Integer> answers = new TreeMap<>();

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void everyFileIsTakenOrRefusedByName() throws Exception {
    var enrollment =
        opening.takeOver(
            portfolio.enrolled(LocalDate.of(2017, 10, 15)).tenantId(), Optional.empty());
    var files = files();
    assertThat(files).hasSizeGreaterThan(100);
    System.gc();
    var before = used();
    for (int at = 0; at < files.size(); at += LongForms.size(4, 1)) {
      var file = files.get(at);
      var bytes = file.getContentAsByteArray();
      give(enrollment, file, bytes);
      give(enrollment, file, Arrays.copyOf(bytes, bytes.length / 2));
      give(enrollment, file, changed(bytes));
    }
    System.gc();
    var grown = (used() - before) / (1 << 20);
    assertThat(grown).as("MiB of heap that stay").isLessThan(64);
    log.info("{} files, each as it is, cut off and changed: {}", files.size(), answers);
    assertThat(answers.keySet()).contains("201", "422 unreadable");
  }

  private void give(Enrollment enrollment, Resource file, byte[] bytes) throws Exception {
    var name = file.getFilename();
    var extension = name.substring(name.lastIndexOf('.')).toLowerCase(Locale.ROOT);
    var began = System.nanoTime();
    var answer =
        http.perform(
                multipart("/api/v1/enrollments/" + enrollment.id() + "/evidence")
                    .file(new MockMultipartFile("file", "evidence" + extension, null, bytes))
                    .part(new MockPart("requirement", "REQ-SUP2".getBytes(StandardCharsets.UTF_8)))
                    .with(
                        authentication(
                            SignedIn.authentication(
                                SignedIn.partner("hanul", enrollment.organisationId().value())))))
            .andReturn()
            .getResponse();
    assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began))
        .as(name)
        .isLessThan(SLOWEST_SECONDS);
    var said = "" + answer.getStatus();
    if (answer.getStatus() != 201) {
      assertThat(answer.getStatus()).as(name).isBetween(400, 499);
      var type = json.readTree(answer.getContentAsByteArray()).get("type").textValue();
      var kind = type.substring(type.lastIndexOf('/') + 1);
      assertThat(NAMED).as(name).contains(kind);
      said += " " + kind;
    }
    answers.merge(said, 1, Integer::sum);
  }

  private static long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static byte[] changed(byte[] bytes) {
    var changed = bytes.clone();
    for (int at = changed.length / 3; at < changed.length; at += Math.max(1, changed.length / 7)) {
      changed[at] ^= 0x55;
    }
    return changed;
  }

  private static List<Resource> files() throws IOException {
    return Arrays.stream(
            new PathMatchingResourcePatternResolver()
                .getResources("classpath*:test-documents/**/*.*"))
        .filter(file -> file.getFilename().matches("(?i).*\\.(pdf|docx|xlsx|png|jpe?g)"))
        .toList();
  }
}
