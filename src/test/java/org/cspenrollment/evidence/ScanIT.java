package org.cspenrollment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.TestDatabase;
import org.cspenrollment.audit.AuditEntry;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.enrollment.EvidencePresence;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.opening.OpeningEnrollments;
import org.cspenrollment.evidence.content.ScanState;
import org.cspenrollment.evidence.intake.EvidenceIntake;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Files and the virus scanner: what is infected is not kept, what is not scanned is not opened. */
@SpringBootTest(
    properties = {
      TestDatabase.OF_ITS_OWN + "=scan",
      "csp.scanner.timeout=PT2S",
      "csp.scanner.every=P1D"
    })
@AutoConfigureMockMvc
@Import({TestClock.Configuration.class, Portfolio.class})
class ScanIT {

  private static final ScannerStandIn SCANNER = new ScannerStandIn();
  private static final String PLAN = "REQ-SUP2";
  private static final Actor REVIEWER = SignedIn.staff("reviewer1", Role.REVIEWER);

  @Autowired private Portfolio portfolio;
  @Autowired private TestClock clock;
  @Autowired private OpeningEnrollments opening;
  @Autowired private EvidenceFiles files;
  @Autowired private EvidenceIntake intake;
  @Autowired private EvidencePresence presence;
  @Autowired private ScanSweep sweep;
  @Autowired private AuditTrail audit;
  @Autowired private JdbcClient database;
  @Autowired private MockMvc mvc;

  private Enrollment enrollment;
  private Actor partner;

  @DynamicPropertySource
  static void scanner(DynamicPropertyRegistry properties) {
    properties.add("csp.scanner.host", () -> "127.0.0.1");
    properties.add("csp.scanner.port", SCANNER::port);
  }

  @BeforeEach
  void openACase() {
    clock.set(TestClock.START);
    enrollment =
        SignedIn.as(
            SignedIn.staff("manager1", Role.MANAGER),
            () ->
                opening.takeOver(
                    portfolio.enrolled(LocalDate.of(2017, 10, 15)).tenantId(), Optional.empty()));
    partner = SignedIn.partner("hanul", enrollment.organisationId().value());
  }

  @AfterEach
  void theScannerIsWell() {
    SCANNER.is(ScannerStandIn.Mood.ANSWERS);
    sweep.run();
  }

  @Test
  void aScannedFileIsClean() {
    assertThat(receive(pdf("fine")).scan()).isEqualTo(ScanState.CLEAN);
  }

  @Test
  void anInfectedFileIsRefusedAndNothingOfItIsKept() {
    long before = rows();

    var refused =
        catchThrowableOfType(ProblemException.class, () -> receive(pdf(ScannerStandIn.SIGNATURE)));

    assertThat(refused.type()).isEqualTo("malware");
    assertThat(refused.status().value()).isEqualTo(422);
    assertThat(rows()).isEqualTo(before);
    assertThat(recorded("EVIDENCE_REFUSED").get(0).details()).contains("malware");
  }

  @Test
  void whatIsNotScannedIsKeptAndOpenedByNobodyOfTheOffice() throws Exception {
    SCANNER.is(ScannerStandIn.Mood.HANGS_UP);
    var receipt = receive(pdf("while the scanner is away"));

    assertThat(receipt.scan()).isEqualTo(ScanState.PENDING);
    mvc.perform(get(content(receipt)).with(authentication(SignedIn.authentication(REVIEWER))))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(org.hamcrest.Matchers.endsWith("scan-pending")));
    sweep.run();
    assertThat(stateOf(receipt)).isEqualTo("PENDING");

    SCANNER.is(ScannerStandIn.Mood.ANSWERS);
    sweep.run();

    assertThat(stateOf(receipt)).isEqualTo("CLEAN");
    mvc.perform(get(content(receipt)).with(authentication(SignedIn.authentication(REVIEWER))))
        .andExpect(status().isOk());
  }

  @Test
  void whatIsFoundLaterIsLockedAwayAndNoEvidenceAnyMore() throws Exception {
    SCANNER.is(ScannerStandIn.Mood.HANGS_UP);
    var receipt = receive(pdf(ScannerStandIn.SIGNATURE + " late"));
    assertThat(presence.requirementsWithEvidence(enrollment.id()))
        .containsExactly(new RequirementId(PLAN));

    SCANNER.is(ScannerStandIn.Mood.ANSWERS);
    sweep.run();

    assertThat(stateOf(receipt)).isEqualTo("INFECTED");
    assertThat(presence.requirementsWithEvidence(enrollment.id())).isEmpty();
    assertThat(presence.latestEvidence(enrollment.id())).isEmpty();
    assertThat(SignedIn.as(partner, () -> files.of(enrollment.id())))
        .noneMatch(EvidenceFile::current);
    for (var who : List.of(REVIEWER, partner)) {
      mvc.perform(get(content(receipt)).with(authentication(SignedIn.authentication(who))))
          .andExpect(status().isConflict())
          .andExpect(jsonPath("$.type").value(org.hamcrest.Matchers.endsWith("infected")));
    }
    assertThat(recorded("EVIDENCE_INFECTED")).hasSize(1);
    mvc.perform(
            get("/api/v1/enrollments/" + enrollment.id())
                .with(authentication(SignedIn.authentication(partner))))
        .andExpect(jsonPath("$.timeline[?(@.what=='EVIDENCE_INFECTED')]").isNotEmpty());
    sweep.run();
    assertThat(recorded("EVIDENCE_INFECTED")).hasSize(1);
  }

  @Test
  void whatCameBeforeThereWasAScannerIsScannedToo() {
    var receipt = receive(pdf("of older times"));
    database
        .sql("update evidence_file set scan = 'NOT_CONFIGURED' where evidence_id = ?")
        .param(receipt.id())
        .update();

    sweep.run();

    assertThat(stateOf(receipt)).isEqualTo("CLEAN");
  }

  @Test
  void contentThatFilesShareIsScannedOnce() {
    SCANNER.is(ScannerStandIn.Mood.HANGS_UP);
    var bytes = pdf("the same");
    var first = receive(bytes);
    var second = receive(bytes);
    SCANNER.is(ScannerStandIn.Mood.ANSWERS);
    int asked = SCANNER.asked();

    sweep.run();

    assertThat(SCANNER.asked() - asked).isEqualTo(1);
    assertThat(List.of(stateOf(first), stateOf(second))).containsOnly("CLEAN");
  }

  /** With a comment at its end, plain for a scanner to see. */
  private byte[] pdf(String words) {
    return Samples.bytes(
        Samples.pdf(), Samples.ascii("% " + words + " of " + enrollment.id() + "\n"));
  }

  private Receipt receive(byte[] bytes) {
    return SignedIn.as(
        partner,
        () ->
            intake.receive(
                enrollment.id(),
                new RequirementId(PLAN),
                "plan.pdf",
                null,
                new ByteArrayInputStream(bytes),
                null,
                null));
  }

  private String content(Receipt receipt) {
    return "/api/v1/enrollments/" + enrollment.id() + "/evidence/" + receipt.id() + "/content";
  }

  private String stateOf(Receipt receipt) {
    return database
        .sql("select scan from evidence_file where evidence_id = ?")
        .param(receipt.id())
        .query(String.class)
        .single();
  }

  private long rows() {
    return database
        .sql(
            "select (select count(*) from evidence_file) + (select count(*) from evidence_content)")
        .query(Long.class)
        .single();
  }

  private List<AuditEntry> recorded(String action) {
    return audit.entries(enrollment.id().value(), new PageRequest(0, 200)).items().stream()
        .filter(entry -> entry.action().equals(action))
        .toList();
  }
}
