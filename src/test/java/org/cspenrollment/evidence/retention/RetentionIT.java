package org.cspenrollment.evidence.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SentStatements;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.TestDatabase;
import org.cspenrollment.audit.AuditEntry;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.AuditCode;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.management.Cancelling;
import org.cspenrollment.enrollment.opening.OpeningEnrollments;
import org.cspenrollment.evidence.Receipt;
import org.cspenrollment.evidence.Samples;
import org.cspenrollment.evidence.content.ContentStore;
import org.cspenrollment.evidence.fixity.FixitySweep;
import org.cspenrollment.evidence.intake.EvidenceIntake;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** How long evidence is kept, how its bytes go, and how damage is found. */
@SpringBootTest(properties = {TestDatabase.OF_ITS_OWN + "=retention"})
@AutoConfigureMockMvc
@Import({TestClock.Configuration.class, Portfolio.class, SentStatements.Listener.class})
class RetentionIT {

  private static final Actor FIRST = SignedIn.staff("manager1", Role.MANAGER);
  private static final Actor SECOND = SignedIn.staff("manager2", Role.MANAGER);
  private static final Instant FOUR_YEARS_ON = Instant.parse("2022-10-17T00:00:00Z");

  @Autowired private Portfolio portfolio;
  @Autowired private TestClock clock;
  @Autowired private OpeningEnrollments opening;
  @Autowired private Cancelling cancelling;
  @Autowired private EvidenceIntake intake;
  @Autowired private Erasures erasures;
  @Autowired private ErasureSweep erasureSweep;
  @Autowired private FixitySweep fixitySweep;
  @Autowired private ContentStore contents;
  @Autowired private TransactionTemplate transaction;
  @Autowired private AuditTrail audit;
  @Autowired private JdbcClient database;
  @Autowired private ObjectMapper json;
  @Autowired private MockMvc http;

  private Enrollment enrollment;
  private Receipt receipt;

  @BeforeEach
  void aCaseWithAFile() {
    clock.set(TestClock.START);
    enrollment = opened();
    receipt = receive(enrollment, distinct());
  }

  @Test
  void aCaseSaysHowLongItIsKeptOnceItHasEnded() throws Exception {
    read(path("/retention"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.ended").value(false))
        .andExpect(jsonPath("$.evidence.until").doesNotExist())
        .andExpect(jsonPath("$.evidence.rule.years").value(7));

    clock.set(Instant.parse("2018-11-03T10:00:00Z"));
    cancel();
    clock.advance(Duration.ofDays(30));
    read(path("/evidence/" + receipt.id() + "/content")).andExpect(status().isOk());

    read(path("/retention"))
        .andExpect(jsonPath("$.lastAct").value("2018-11-03"))
        .andExpect(jsonPath("$.evidence.until").value("2021-11-03"))
        .andExpect(jsonPath("$.evidence.rule.ruleId").value("rule_evidenceOfCancelled"))
        .andExpect(jsonPath("$.audit.until").value("2028-11-03"));
  }

  @Test
  void nothingIsErasedBeforeItsTimeUnlessTheLawAsksForIt() throws Exception {
    propose("RETENTION").andExpect(status().isConflict()).andExpect(type("retention"));
    cancel();
    clock.set(Instant.parse("2021-10-15T00:00:00Z"));
    propose("RETENTION").andExpect(status().isConflict()).andExpect(type("retention"));

    clock.set(Instant.parse("2021-10-16T00:00:00Z"));
    propose("RETENTION").andExpect(status().isCreated());
    propose("LAW").andExpect(status().isConflict()).andExpect(type("erasure-open"));

    var other = opened();
    receive(other, distinct());
    change(FIRST, "/api/v1/enrollments/" + other.id() + "/erasures", proposal("LAW"))
        .andExpect(status().isCreated());
  }

  @Test
  void bytesGoWhenASecondPersonConfirmsAndEverythingElseStays() throws Exception {
    var erasure = proposed();
    decide(FIRST, erasure, "CONFIRMED")
        .andExpect(status().isForbidden())
        .andExpect(type("four-eyes"));
    assertThat(chunks(receipt.sha256().value())).isPositive();

    decide(SECOND, erasure, "CONFIRMED")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.decidedBy").value("manager2"))
        .andExpect(jsonPath("$.doneAt").value("2018-09-17T00:00:00Z"));

    assertThat(chunks(receipt.sha256().value())).isZero();
    read(path("/evidence/" + receipt.id() + "/content"))
        .andExpect(status().isGone())
        .andExpect(type("erased"));
    read(path("/evidence/" + receipt.id() + "/pages")).andExpect(status().isGone());
    read(path("/evidence/" + receipt.id()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.sha256").value(receipt.sha256().value()));
    read(path("/evidence"))
        .andExpect(jsonPath("$.items[0].erasedAt").value("2018-09-17T00:00:00Z"));
    assertThat(record("ERASURE_CONFIRMED")).hasSize(1);
    decide(SECOND, erasure, "CONFIRMED").andExpect(type("erasure-decided"));
  }

  @Test
  void aRejectionKeepsTheBytes() throws Exception {
    var erasure = proposed();

    decide(SECOND, erasure, "REJECTED").andExpect(jsonPath("$.decision").value("REJECTED"));

    assertThat(chunks(receipt.sha256().value())).isPositive();
    assertThat(SignedIn.as(FIRST, () -> erasures.page(true, new PageRequest(0, 200))).items())
        .noneMatch(one -> one.caseId().equals(enrollment.id()));
  }

  @Test
  void aLegalHoldWinsOverEveryErasure() throws Exception {
    var erasure = proposed();
    change(SECOND, path("/legal-hold"), Map.of("reason", "A lawsuit"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.hold.reason").value("A lawsuit"));

    decide(SECOND, erasure, "CONFIRMED")
        .andExpect(status().isConflict())
        .andExpect(type("legal-hold"));
    database
        .sql(
            """
            update erasure set decision = 'CONFIRMED', decision_reason = 'x', decided_at = now(),
              decided_by = 'manager2' where erasure_id = ?
            """)
        .param(erasure)
        .update();
    assertThatThrownBy(() -> eraseAround(erasure)).hasStackTraceContaining("legal hold");
    assertThat(chunks(receipt.sha256().value())).isPositive();
    change(SECOND, path("/legal-hold"), Map.of("reason", "Another")).andExpect(type("legal-hold"));

    change(FIRST, path("/legal-hold"), Map.of("reason", "Settled", "release", true))
        .andExpect(jsonPath("$.hold").doesNotExist());
    change(FIRST, path("/legal-hold"), Map.of("reason", "Settled", "release", true))
        .andExpect(type("no-legal-hold"));
    assertThat(record("LEGAL_HOLD_PLACED")).hasSize(1);
    assertThat(record("LEGAL_HOLD_LIFTED")).hasSize(1);
  }

  @Test
  void bytesThatAnotherCaseSharesStayUntilTheyAreErasedThereToo() throws Exception {
    var other = opened();
    var bytes = distinct();
    receipt = receive(enrollment, bytes);
    var shared = receive(other, bytes);

    decide(SECOND, proposed(), "CONFIRMED").andExpect(status().isOk());

    read(path("/evidence/" + receipt.id() + "/content")).andExpect(status().isGone());
    read("/api/v1/enrollments/" + other.id() + "/evidence/" + shared.id() + "/content")
        .andExpect(status().isOk());
  }

  @Test
  void erasedBytesCanComeBackWithANewFile() throws Exception {
    var bytes = distinct();
    receipt = receive(enrollment, bytes);
    decide(SECOND, proposed(), "CONFIRMED").andExpect(status().isOk());

    var again = receive(enrollment, bytes);

    read(path("/evidence/" + again.id() + "/content")).andExpect(status().isOk());
    read(path("/evidence/" + receipt.id() + "/content")).andExpect(status().isGone());
  }

  @Test
  void theSameBytesComingWhileTheyAreErasedAreNotLost() throws Exception {
    var bytes = distinct();
    receipt = receive(enrollment, bytes);
    var erasure = proposed();
    var other = opened();
    var together = new CyclicBarrier(2);
    var threads = Executors.newFixedThreadPool(2);
    try {
      var gone =
          threads.submit(
              () -> {
                together.await(30, TimeUnit.SECONDS);
                return decide(SECOND, erasure, "CONFIRMED").andReturn().getResponse().getStatus();
              });
      var came =
          threads.submit(
              () -> {
                together.await(30, TimeUnit.SECONDS);
                return receive(other, bytes);
              });
      assertThat(gone.get(60, TimeUnit.SECONDS)).isEqualTo(200);
      var kept = came.get(60, TimeUnit.SECONDS);
      read("/api/v1/enrollments/" + other.id() + "/evidence/" + kept.id() + "/content")
          .andExpect(status().isOk());
    } finally {
      threads.shutdownNow();
    }
  }

  /** Whoever takes a file over holds its bytes until the new row is there. */
  @Test
  void bytesThatAreBeingTakenOverAreErasedOnlyAfterwards() throws Exception {
    receipt = receive(enrollment, distinct());
    var erasure = proposed();
    var threads = Executors.newSingleThreadExecutor();
    try {
      var gone =
          transaction.execute(
              status -> {
                assertThat(contents.lock(receipt.sha256())).isTrue();
                var deciding = threads.submit(() -> decide(SECOND, erasure, "CONFIRMED"));
                await().atMost(Duration.ofSeconds(20)).until(this::anErasureWaits);
                assertThat(chunks(receipt.sha256().value())).isPositive();
                return deciding;
              });
      gone.get(60, TimeUnit.SECONDS).andExpect(status().isOk());
    } finally {
      threads.shutdownNow();
    }
    assertThat(chunks(receipt.sha256().value())).isZero();
    Boolean there = transaction.execute(status -> contents.lock(receipt.sha256()));
    assertThat(there).isFalse();
  }

  private boolean anErasureWaits() {
    return database
        .sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
        .query(Boolean.class)
        .single();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from evidence_chunk where sha256 = ?",
        "update evidence_file set erased_at = now() where sha256 = ?",
        "update erasure set done_at = now() where ? is not null",
        "delete from legal_hold where ? is not null",
        "update legal_hold set reason = 'x' where ? is not null",
        "delete from erasure_file where ? is not null"
      })
  void theApplicationItselfCannotGoAroundTheTwoSteps(String forbidden) {
    assertThatThrownBy(() -> database.sql(forbidden).param(receipt.sha256().value()).update())
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void theDatabaseErasesNothingThatTwoPeopleDidNotAgreeOn() throws Exception {
    var erasure = proposed();

    assertThatThrownBy(() -> eraseAround(erasure)).hasStackTraceContaining("not confirmed");
    assertThatThrownBy(
            () ->
                database
                    .sql(
                        """
                        update erasure set decision = 'CONFIRMED', decision_reason = 'x', decided_at = now(),
                          decided_by = 'manager1' where erasure_id = ?
                        """)
                    .param(erasure)
                    .update())
        .hasStackTraceContaining("erasure_needs_two_people");
    assertThat(chunks(receipt.sha256().value())).isPositive();
  }

  @Test
  void whatIsOverItsTimeIsProposedOnceAndNeverErasedByItself() throws Exception {
    cancel();
    clock.set(FOUR_YEARS_ON);

    erasureSweep.run();
    erasureSweep.run();

    var proposals =
        SignedIn.as(FIRST, () -> erasures.page(true, new PageRequest(0, 200))).items().stream()
            .filter(one -> one.caseId().equals(enrollment.id()))
            .toList();
    assertThat(proposals).hasSize(1);
    assertThat(proposals.get(0).proposedBy().value()).isEqualTo("system");
    assertThat(chunks(receipt.sha256().value())).isPositive();
    decide(FIRST, proposals.get(0).id(), "REJECTED").andExpect(status().isOk());
    erasureSweep.run();
    assertThat(record("ERASURE_PROPOSED")).hasSize(1);
  }

  /** Looked at one by one: those that are kept for longer come first. */
  @Test
  void manyThatAreKeptForLongerKeepNoneFromBeingProposed() throws Exception {
    enrollment = opened();
    receive(enrollment, distinct());
    cancel();
    clock.set(FOUR_YEARS_ON);

    erasureSweep.run(1);

    assertThat(record("ERASURE_PROPOSED")).hasSize(1);
  }

  @Test
  void whatIsHeldOrStillRunsIsNotProposed() throws Exception {
    var running = enrollment;
    enrollment = opened();
    receive(enrollment, distinct());
    cancel();
    change(FIRST, path("/legal-hold"), Map.of("reason", "A lawsuit"));
    clock.set(FOUR_YEARS_ON);

    erasureSweep.run();

    assertThat(record("ERASURE_PROPOSED")).isEmpty();
    enrollment = running;
    assertThat(record("ERASURE_PROPOSED")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update evidence_chunk set bytes = set_byte(bytes, 100, get_byte(bytes, 100) # 1) where"
            + " sha256 = ?",
        "update evidence_chunk set bytes = substring(bytes for 200) where sha256 = ?",
        "delete from evidence_chunk where sha256 = ?",
        "update evidence_chunk set chunk_no = 7 where sha256 = ?"
      })
  void damageIsFoundWithinADayAndTheAlarmIsRaisedOnce(String damage) throws Exception {
    receipt = receive(enrollment, distinct());
    sweep();
    assertThat(record("EVIDENCE_DAMAGED")).isEmpty();
    asOwner(damage);

    clock.advance(Duration.ofHours(25));
    sweep();
    clock.advance(Duration.ofHours(25));
    sweep();

    assertThat(record("EVIDENCE_DAMAGED")).hasSize(1);
    read("/api/v1/fixity")
        .andExpect(
            jsonPath("$.damaged[?(@.sha256 == '%s')].cases[0]".formatted(receipt.sha256()))
                .value(enrollment.id().value()));
    read(path("/evidence/" + receipt.id() + "/content"))
        .andExpect(status().isInternalServerError())
        .andExpect(type("evidence-corrupt"));
  }

  @Test
  void sec32_nobodyTakesAnAlarmAwayWhileTheBytesAreDamaged() throws Exception {
    receipt = receive(enrollment, distinct());
    asOwner("update evidence_chunk set bytes = set_byte(bytes, 9, 0) where sha256 = ?");
    sweep();

    for (var hiding :
        List.of(
            "update evidence_fixity set damaged_at = null where sha256 = ?",
            "delete from evidence_fixity where sha256 = ?",
            "update evidence_fixity set sha256 = 'x' where sha256 = ?")) {
      assertThatThrownBy(() -> database.sql(hiding).param(receipt.sha256().value()).update())
          .as(hiding)
          .hasStackTraceContaining(hiding.contains("null") ? "still damaged" : "permission denied");
    }
    read("/api/v1/fixity")
        .andExpect(
            jsonPath("$.damaged[?(@.sha256 == '%s')]".formatted(receipt.sha256())).isNotEmpty());
  }

  @Test
  void whatIsRestoredIsInOrderAgain() throws Exception {
    receipt = receive(enrollment, distinct());
    var flip =
        "update evidence_chunk set bytes = set_byte(bytes, 100, get_byte(bytes, 100) # 1) where"
            + " sha256 = ?";
    asOwner(flip);
    sweep();
    asOwner(flip);

    clock.advance(Duration.ofHours(25));
    sweep();

    assertThat(record("EVIDENCE_MENDED")).hasSize(1);
    read("/api/v1/fixity")
        .andExpect(
            jsonPath("$.damaged[?(@.sha256 == '%s')]".formatted(receipt.sha256())).isEmpty());
  }

  @Test
  void whatWasErasedIsNotMissed() throws Exception {
    decide(SECOND, proposed(), "CONFIRMED").andExpect(status().isOk());

    sweep();

    assertThat(record("EVIDENCE_DAMAGED")).isEmpty();
    read("/api/v1/fixity").andExpect(jsonPath("$.neverChecked").value(0));
  }

  @Test
  void whatIsIntactIsReadOnceAndNothingIsWrittenOfIt() {
    receipt = receive(enrollment, distinct());
    sweep();
    clock.advance(Duration.ofHours(25));

    var due = new AtomicInteger();
    var sent = SentStatements.during(() -> due.set(fixitySweep.run()));

    assertThat(due).hasPositiveValue();
    assertThat(sent.get(0)).contains("update evidence_fixity");
    assertThat(sent.subList(1, sent.size()))
        .hasSizeLessThanOrEqualTo(due.get())
        .allMatch(sql -> sql.contains("from evidence_chunk"));
  }

  private void sweep() {
    int compared;
    do {
      compared = fixitySweep.run();
    } while (compared > 0);
  }

  private static byte[] distinct() {
    return Samples.pdf(
        document -> document.getDocumentInformation().setTitle(UUID.randomUUID().toString()));
  }

  private Enrollment opened() {
    return opening.takeOver(
        portfolio.enrolled(LocalDate.of(2017, 10, 15)).tenantId(), Optional.empty());
  }

  private void cancel() {
    SignedIn.as(FIRST, () -> cancelling.cancel(enrollment.id(), "A mistake"));
  }

  private Receipt receive(Enrollment into, byte[] bytes) {
    return SignedIn.as(
        SignedIn.partner("hanul", into.organisationId().value()),
        () ->
            intake.receive(
                into.id(),
                new RequirementId("REQ-SUP2"),
                "plan.pdf",
                null,
                new ByteArrayInputStream(bytes),
                null,
                null));
  }

  private static Map<String, Object> proposal(String ground) {
    return Map.of("ground", ground, "reason", "Nobody needs it any more");
  }

  private ResultActions propose(String ground) throws Exception {
    return change(FIRST, path("/erasures"), proposal(ground));
  }

  private UUID proposed() throws Exception {
    var answer = propose("LAW").andExpect(status().isCreated()).andReturn().getResponse();
    return UUID.fromString(json.readTree(answer.getContentAsByteArray()).get("id").textValue());
  }

  private ResultActions decide(Actor actor, UUID erasure, String decision) throws Exception {
    return change(
        actor,
        "/api/v1/erasures/" + erasure + "/decision",
        Map.of("decision", decision, "reason", "Looked at it"));
  }

  private void eraseAround(UUID erasure) {
    database.sql("select erase_evidence(?)").param(erasure).query(row -> {});
  }

  private ResultActions change(Actor actor, String path, Map<String, Object> body)
      throws Exception {
    return http.perform(
        post(path)
            .with(authentication(SignedIn.authentication(actor)))
            .with(csrf())
            .contentType(MediaType.APPLICATION_JSON)
            .content(json.writeValueAsString(body)));
  }

  private ResultActions read(String path) throws Exception {
    return http.perform(get(path).with(authentication(SignedIn.authentication(FIRST))));
  }

  private static org.springframework.test.web.servlet.ResultMatcher type(String type) {
    return jsonPath("$.type").value(org.hamcrest.Matchers.endsWith("/" + type));
  }

  private String path(String rest) {
    return "/api/v1/enrollments/" + enrollment.id() + rest;
  }

  private List<AuditEntry> record(String action) {
    return audit
        .entries(
            enrollment.id().value(),
            java.util.Set.of(AuditCode.valueOf(action)),
            new PageRequest(0, 50))
        .items();
  }

  private int chunks(String sha256) {
    return database
        .sql("select count(*) from evidence_chunk where sha256 = ?")
        .param(sha256)
        .query(Integer.class)
        .single();
  }

  private void asOwner(String sql) throws SQLException {
    var url = TestDatabase.url().replaceAll("/[^/]*$", "/retention");
    try (var owner = DriverManager.getConnection(url, "csp_owner", "owner");
        var statement = owner.prepareStatement(sql)) {
      statement.setString(1, receipt.sha256().value());
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }
}
