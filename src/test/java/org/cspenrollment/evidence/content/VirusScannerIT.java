package org.cspenrollment.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.cspenrollment.evidence.InstalledClamd;
import org.cspenrollment.evidence.Samples;
import org.cspenrollment.evidence.ScannerStandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the scanner's answers come to. Where a clamd is installed it is that one that answers, with
 * a signature of our own; the stand-in is asked everywhere, and alone can misbehave.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VirusScannerIT {

  private static final Logger LOG = LoggerFactory.getLogger(VirusScannerIT.class);
  private static final int LARGE = 20 * 1024 * 1024;

  @TempDir private static Path folder;

  private final ScannerStandIn standIn = new ScannerStandIn();
  private InstalledClamd installed;

  @BeforeAll
  void start() {
    if (InstalledClamd.isInstalled()) {
      installed = InstalledClamd.in(folder);
    }
    LOG.info(
        "Files are scanned by {}",
        installed == null ? "the stand-in only: there is no clamd here" : "a real clamd too");
  }

  @AfterAll
  void stop() throws IOException {
    standIn.close();
    if (installed != null) {
      installed.close();
    }
  }

  @Test
  void aHarmlessFileIsClean() throws IOException {
    assertThat(everyoneSays("nothing to see".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(ScanState.CLEAN);
  }

  @Test
  void aSignatureIsFoundWhereverItStands() throws IOException {
    var bytes = new byte[LARGE];
    var signature = ScannerStandIn.SIGNATURE.getBytes(StandardCharsets.US_ASCII);
    // Across the border of two pieces of what is sent
    System.arraycopy(signature, 0, bytes, 10 * 64 * 1024 - 7, signature.length);

    assertThat(everyoneSays(bytes)).isEqualTo(ScanState.INFECTED);
  }

  @Test
  void aSignatureInAnOfficeDocumentIsFound() throws IOException {
    if (System.getenv("CI") == null) {
      assumeThat(installed).as("only a real clamd looks into archives").isNotNull();
    }
    assertThat(installed).as("what builds everything installs a clamd").isNotNull();
    var document =
        Samples.docxWith(
            "word/notes.xml", Samples.ascii("<n>" + ScannerStandIn.SIGNATURE + "</n>"));

    assertThat(scanner(installed.port()).scan(file(document))).isEqualTo(ScanState.INFECTED);
  }

  @ParameterizedTest
  @CsvSource({"SAYS_NOTHING", "HANGS_UP", "FINDS_IT_TOO_LARGE"})
  void whatIsNotCalledCleanWaits(ScannerStandIn.Mood mood) throws IOException {
    standIn.is(mood);
    try {
      assertThat(scanner(standIn.port()).scan(file(new byte[LARGE]))).isEqualTo(ScanState.PENDING);
    } finally {
      standIn.is(ScannerStandIn.Mood.ANSWERS);
    }
  }

  @Test
  void aScannerThatIsAwayIsNoReasonToCallAFileClean() throws IOException {
    try (var taken = new Socket()) {
      taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

      assertThat(scanner(taken.getLocalPort()).scan(file(new byte[10])))
          .as("a port that nobody listens on, and that nobody else is given meanwhile")
          .isEqualTo(ScanState.PENDING);
    }
  }

  /** A scanner that hangs costs one upload its patience, not every one: failure R13. */
  @Test
  void afterASilenceNobodyElseWaitsUntilItAnswersThoseWhoDo() throws IOException {
    var scanner = scanner("127.0.0.1", standIn.port(), Duration.ofMillis(500));
    standIn.is(ScannerStandIn.Mood.SAYS_NOTHING);
    try {
      assertThat(scanner.scan(file(new byte[10]))).isEqualTo(ScanState.PENDING);
    } finally {
      standIn.is(ScannerStandIn.Mood.ANSWERS);
    }

    assertThat(scanner.scan(file(new byte[10]))).isEqualTo(ScanState.PENDING);
    assertThat(scanner.scanWaiting(file(new byte[10]))).isEqualTo(ScanState.CLEAN);
    assertThat(scanner.scan(file(new byte[10]))).isEqualTo(ScanState.CLEAN);
  }

  @Test
  void whetherItAnswersIsAskedBriefly() throws IOException {
    var scanner = scanner(standIn.port());

    assertThat(scanner.answers()).isTrue();
    assertThat(scanner(" ", 3310).answers()).isTrue();
    standIn.is(ScannerStandIn.Mood.HANGS_UP);
    try {
      assertThat(scanner.answers()).isFalse();
    } finally {
      standIn.is(ScannerStandIn.Mood.ANSWERS);
    }
    if (installed != null) {
      assertThat(scanner(installed.port()).answers()).as("a real clamd").isTrue();
    }
  }

  @Test
  void withoutAScannerNothingIsClaimed() throws IOException {
    assertThat(scanner(" ", 3310).scan(file(new byte[10]))).isEqualTo(ScanState.NOT_CONFIGURED);
  }

  private ScanState everyoneSays(byte[] bytes) throws IOException {
    var path = file(bytes);
    var said = scanner(standIn.port()).scan(path);
    if (installed != null) {
      assertThat(scanner(installed.port()).scan(path)).as("a real clamd").isEqualTo(said);
    }
    return said;
  }

  private static VirusScanner scanner(int port) {
    return scanner("127.0.0.1", port);
  }

  private static VirusScanner scanner(String host, int port) {
    return scanner(host, port, Duration.ofSeconds(5));
  }

  private static VirusScanner scanner(String host, int port, Duration timeout) {
    return new VirusScanner(new ScannerSettings(host, port, timeout, Duration.ofMinutes(1)));
  }

  private static Path file(byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile(folder, "scanned", ".bin"), bytes);
  }
}
