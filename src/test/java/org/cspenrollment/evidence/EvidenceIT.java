package org.cspenrollment.evidence;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.TestDatabase;
import org.cspenrollment.audit.AuditEntry;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.EvidencePresence;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.opening.OpeningEnrollments;
import org.cspenrollment.enrollment.preparation.HandingIn;
import org.cspenrollment.evidence.content.Sha256;
import org.cspenrollment.evidence.intake.EvidenceIntake;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(properties = {"csp.evidence.files-per-case=6", "csp.evidence.bytes-per-case=40MB"})
@AutoConfigureMockMvc
@Import({TestClock.Configuration.class, Portfolio.class})
class EvidenceIT {

  private static final String PLAN = "REQ-SUP2";
  private static final long LIMIT = 26_214_400;

  @Autowired private Portfolio portfolio;
  @Autowired private TestClock clock;
  @Autowired private OpeningEnrollments opening;
  @Autowired private Enrollments enrollments;
  @Autowired private HandingIn handingIn;
  @Autowired private EvidenceFiles files;
  @Autowired private EvidenceIntake intake;
  @Autowired private EvidencePresence presence;
  @Autowired private AuditTrail audit;
  @Autowired private JdbcClient database;
  @Autowired private MockMvc mvc;
  @Autowired private ObjectMapper json;

  private Enrollment enrollment;
  private Actor partner;

  @BeforeEach
  void openACase() {
    clock.set(TestClock.START);
    enrollment = opened();
    partner = SignedIn.partner("hanul", enrollment.organisationId().value());
  }

  @Test
  void aFileIsAnsweredWithItsReceipt() throws Exception {
    var pdf = Samples.distinctPdf();
    var answer =
        upload("계약 2018.pdf", "application/pdf", pdf)
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse();

    var receipt = (ObjectNode) json.readTree(answer.getContentAsByteArray());
    assertThat(answer.getHeader("Location"))
        .isEqualTo(path() + "/" + receipt.get("id").textValue());
    assertThat(receipt.remove("id").textValue()).hasSize(36);
    assertThat(receipt)
        .isEqualTo(
            json.valueToTree(
                new java.util.TreeMap<>(
                    Map.of(
                        "caseId",
                        enrollment.id(),
                        "requirement",
                        PLAN,
                        "fileName",
                        "계약 2018.pdf",
                        "mediaType",
                        "application/pdf",
                        "size",
                        pdf.length,
                        "sha256",
                        sha256(pdf),
                        "receivedAt",
                        "2018-09-17T00:00:00Z",
                        "version",
                        1,
                        "scan",
                        "NOT_CONFIGURED"))));
    assertThat(enrollments.require(enrollment.id()).state())
        .isEqualTo(EnrollmentState.IN_PREPARATION);
    assertThat(presence.requirementsWithEvidence(enrollment.id()))
        .containsExactly(new RequirementId(PLAN));
    assertThat(record("EVIDENCE_RECEIVED").get(0).details())
        .contains(sha256(pdf), PLAN, "계약 2018.pdf", "" + pdf.length);
    request(get(answer.getHeader("Location")))
        .andExpect(status().isOk())
        .andExpect(
            content().json(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)));
  }

  @Test
  void aFileOfExactlyTheLimitStreamsIntoChunks() throws IOException {
    var counted = new Counted(Samples.pngOf(LIMIT));

    var receipt = receive("scan.png", counted);

    assertThat(receipt.size()).isEqualTo(LIMIT);
    assertThat(counted.largest).isLessThanOrEqualTo(1 << 20);
    assertThat(
            database
                .sql("select length(bytes) from evidence_chunk where sha256 = ? order by chunk_no")
                .param(receipt.sha256().value())
                .query(Integer.class)
                .list())
        .hasSize(25)
        .containsOnly(1 << 20);
    try (var content = as(partner, () -> files.content(enrollment.id(), receipt.id()))) {
      assertThat(sha256(content.bytes())).isEqualTo(receipt.sha256().value());
    }
  }

  @Test
  void oneByteMoreIsTooLargeAndNoFurtherByteIsRead() {
    var counted = new Counted(Samples.pngOf(100L << 20));

    var refused = refused(() -> receive("scan.png", counted));

    assertThat(refused.status().value()).isEqualTo(413);
    assertThat(counted.total).isLessThan(LIMIT + (1 << 20));
    assertThat(refused(() -> receive("scan.png", Samples.pngOf(LIMIT + 1))).status().value())
        .isEqualTo(413);
    assertNothingKept();
  }

  @Test
  void whatIsRefusedLeavesNothingButARecordOfTheRefusal() throws Exception {
    upload("plan.pdf", "application/pdf", new byte[0])
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.type").value(org.hamcrest.Matchers.endsWith("empty-file")));
    upload("plan.pdf", "application/pdf", Samples.png())
        .andExpect(status().isUnsupportedMediaType())
        .andExpect(jsonPath("$.type").value(org.hamcrest.Matchers.endsWith("type-mismatch")));
    upload("plan.exe.pdf", "application/pdf", Samples.pdf())
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.type").value(org.hamcrest.Matchers.endsWith("file-name")));
    upload("plan.docx", null, Samples.docxWith("word/vbaProject.bin", new byte[3]))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.type").value(org.hamcrest.Matchers.endsWith("archive-content")));

    assertThat(record("EVIDENCE_REFUSED")).hasSize(4);
    assertThat(record("EVIDENCE_REFUSED").get(0).details())
        .isEqualTo("{\"reason\":\"archive-content\"}");
    assertNothingKept();
  }

  @Test
  void aConnectionThatBreaksLeavesNothing() {
    var breaking =
        new FilterInputStream(Samples.pngOf(LIMIT)) {
          private int pieces;

          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            if (++pieces > 20) {
              throw new IOException("connection reset");
            }
            return super.read(into, offset, length);
          }
        };

    assertThatThrownBy(() -> receive("scan.png", breaking))
        .isInstanceOf(UncheckedIOException.class);

    assertNothingKept();
  }

  @Test
  void onlyTheKnownPartsAreTakenAndEachOnce() throws Exception {
    var file = new MockMultipartFile("file", "a.pdf", "application/pdf", Samples.pdf());
    request(multipart(path()).file(file).file(file).part(part("requirement", PLAN)))
        .andExpect(status().isBadRequest());
    request(multipart(path()).part(part("requirement", PLAN))).andExpect(status().isBadRequest());
    request(multipart(path()).file(file)).andExpect(status().isBadRequest());
    request(
            multipart(path())
                .file(file)
                .part(part("requirement", PLAN), part("status", "APPROVED")))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.type").value(org.hamcrest.Matchers.endsWith("unknown-field")));
    request(
            multipart(path())
                .file(file)
                .part(part("requirement", PLAN), part("replaces", UUID.randomUUID().toString())))
        .andExpect(status().isUnprocessableEntity());
    request(
            multipart(path())
                .file(file)
                .part(part("requirement", PLAN), part("note", "x".repeat(2001))))
        .andExpect(status().isUnprocessableEntity());
    assertNothingKept();
  }

  @Test
  void somebodyElsesCaseLooksLikeNone() throws Exception {
    var id = receive("a.pdf", Samples.distinctPdf()).id();
    var stranger = SignedIn.partner("nordwind", "ORG-of-somebody-else");
    var foreign = path();
    var none = "/api/v1/enrollments/KR-1-2018/evidence";
    for (var suffix : List.of("", "/" + id, "/" + id + "/content", "/1 OR 1=1")) {
      assertThat(problem(stranger, get(foreign + suffix)))
          .isEqualTo(problem(stranger, get(none + suffix)));
    }
    assertThat(problem(stranger, delete(foreign + "/" + id)))
        .isEqualTo(problem(stranger, delete(none + "/" + id)));
    assertThat(problem(stranger, uploadTo(foreign))).isEqualTo(problem(stranger, uploadTo(none)));
    assertThat(problem(partner, get(foreign + "/" + UUID.randomUUID())))
        .isEqualTo(problem(partner, get(none + "/" + id)));
  }

  @Test
  void onlyThePartnerAddsAndOnlyThoseItConcernsRead() throws Exception {
    var id = receive("a.pdf", Samples.distinctPdf()).id();
    for (var role : List.of(Role.REVIEWER, Role.LEAD_REVIEWER, Role.MANAGER)) {
      var person = SignedIn.staff("somebody", role);
      request(person, uploadTo(path())).andExpect(status().isForbidden());
      request(person, delete(path() + "/" + id)).andExpect(status().isForbidden());
      request(person, get(path())).andExpect(status().isOk());
      request(person, get(path() + "/" + id + "/content")).andExpect(status().isOk());
    }
    for (var role : List.of(Role.ADMINISTRATOR, Role.POLICY_OWNER)) {
      var person = SignedIn.staff("somebody", role);
      request(person, get(path())).andExpect(status().isForbidden());
      request(person, get(path() + "/" + id + "/content")).andExpect(status().isForbidden());
    }
  }

  @Test
  void aDownloadIsAlwaysAnAttachmentAndRecorded() throws Exception {
    var pdf = Samples.distinctPdf();
    var id = receive("계약 \u00E9.pdf", pdf).id();

    request(get(path() + "/" + id + "/content"))
        .andExpect(status().isOk())
        .andExpect(content().bytes(pdf))
        .andExpect(content().contentType("application/pdf"))
        .andExpect(
            header()
                .string(
                    "Content-Disposition",
                    "attachment; filename=\"evidence.pdf\";"
                        + " filename*=UTF-8''%EA%B3%84%EC%95%BD%20%C3%A9.pdf"))
        .andExpect(header().stringValues("X-Content-Type-Options", "nosniff"))
        .andExpect(header().stringValues("Cache-Control", "no-store"))
        .andExpect(header().stringValues("Cross-Origin-Resource-Policy", "same-origin"))
        .andExpect(header().stringValues("Content-Security-Policy", "sandbox; default-src 'none'"));

    assertThat(record("EVIDENCE_DOWNLOADED")).hasSize(1);
  }

  @Test
  void damagedBytesAreNeverServed() throws Exception {
    var receipt = receive("a.pdf", Samples.distinctPdf());
    try (var owner = DriverManager.getConnection(TestDatabase.url(), "csp_owner", "owner");
        var flip =
            owner.prepareStatement(
                "update evidence_chunk set bytes = set_byte(bytes, 100, get_byte(bytes, 100) # 1)"
                    + " where sha256 = ?")) {
      flip.setString(1, receipt.sha256().value());
      assertThat(flip.executeUpdate()).isEqualTo(1);
    }

    request(get(path() + "/" + receipt.id() + "/content"))
        .andExpect(status().isInternalServerError())
        .andExpect(header().doesNotExist("Content-Disposition"))
        .andExpect(content().contentTypeCompatibleWith("application/problem+json"));

    assertThat(record("EVIDENCE_CORRUPT")).hasSize(1);
    assertThat(record("EVIDENCE_DOWNLOADED")).isEmpty();
  }

  @Test
  void theApplicationItselfCanNeitherChangeNorRemoveBytes() {
    var sha256 = receive("a.pdf", Samples.distinctPdf()).sha256();
    for (var forbidden :
        List.of(
            "update evidence_chunk set bytes = '\\x00' where sha256 = ?",
            "delete from evidence_chunk where sha256 = ?",
            "delete from evidence_content where sha256 = ?",
            "delete from evidence_file where sha256 = ?",
            "update evidence_file set file_name = 'x.pdf' where sha256 = ?")) {
      assertThatThrownBy(() -> database.sql(forbidden).param(sha256.value()).update())
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void aNewVersionSupersedesTheOneBeforeAndNothingElse() throws Exception {
    var first = receive("a.pdf", Samples.distinctPdf());
    var other = receive("b.pdf", Samples.distinctPdf());
    clock.advance(java.time.Duration.ofHours(1));
    var second = replace("c.pdf", first.id());

    assertThat(second.version()).isEqualTo(2);
    assertThat(refused(() -> replace("d.pdf", first.id())).type()).isEqualTo("evidence-replaced");
    assertThat(as(partner, () -> files.receipt(enrollment.id(), first.id()))).isEqualTo(first);
    request(get(path()).param("size", "2"))
        .andExpect(jsonPath("$.total").value(3))
        .andExpect(jsonPath("$.items.length()").value(2))
        .andExpect(jsonPath("$.items[0].id").value(second.id().toString()))
        .andExpect(jsonPath("$.items[0].superseded").value(false));
    var listed = as(partner, () -> files.of(enrollment.id()));
    assertThat(listed)
        .filteredOn(EvidenceFile::superseded)
        .extracting(EvidenceFile::id)
        .containsExactly(first.id());
    assertThat(listed)
        .filteredOn(EvidenceFile::current)
        .extracting(EvidenceFile::id)
        .containsExactlyInAnyOrder(second.id(), other.id());
    assertThat(currentByRequirement()).isEqualTo(Map.of(PLAN, 2L));
  }

  @Test
  void aWithdrawnFileKeepsItsReceiptAndIsNotServed() throws Exception {
    var receipt = receive("a.pdf", Samples.distinctPdf());
    request(delete(path() + "/" + receipt.id())).andExpect(status().isNoContent());

    request(delete(path() + "/" + receipt.id())).andExpect(status().isConflict());
    request(get(path() + "/" + receipt.id())).andExpect(status().isOk());
    request(get(path() + "/" + receipt.id() + "/content")).andExpect(status().isConflict());
    request(get(path()))
        .andExpect(jsonPath("$.items[0].withdrawnAt").value("2018-09-17T00:00:00Z"));
    assertThat(presence.requirementsWithEvidence(enrollment.id())).isEmpty();
    assertThat(record("EVIDENCE_WITHDRAWN")).hasSize(1);
    assertThat(
            files.uploadedBy(
                enrollment.id(), Optional.of(new RequirementId(PLAN)), new Username("hanul")))
        .isTrue();
    assertThat(
            files.uploadedBy(
                enrollment.id(), Optional.of(new RequirementId("REQ-SVC")), new Username("hanul")))
        .isFalse();
    assertThat(
            files.uploadedBy(
                enrollment.id(), Optional.of(new RequirementId(PLAN)), new Username("reviewer1")))
        .isFalse();
  }

  @Test
  void afterTheHandInNothingIsAddedOrWithdrawnAndTheBodyIsNotRead() throws Exception {
    var receipt = receive("a.pdf", Samples.distinctPdf());
    SignedIn.as(
        partner,
        () -> handingIn.handIn(enrollment.id(), Optional.of(Set.of(new RequirementId(PLAN)))));
    var counted = new Counted(new ByteArrayInputStream(Samples.pdf()));

    assertThat(refused(() -> receive("b.pdf", counted)).type()).isEqualTo("with-the-office");
    assertThat(counted.total).isZero();
    upload("b.pdf", null, Samples.pdf())
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(org.hamcrest.Matchers.endsWith("with-the-office")));
    request(delete(path() + "/" + receipt.id())).andExpect(status().isConflict());
    assertThat(currentByRequirement()).isEqualTo(Map.of(PLAN, 1L));
  }

  @Test
  void aRefusedFileDoesNotEvenBeginThePreparation() {
    refused(() -> receive("a.exe", Samples.pdf()));

    assertThat(enrollments.require(enrollment.id()).state()).isEqualTo(EnrollmentState.NOTIFIED);
  }

  @Test
  void aCaseTakesSoManyFilesAndBytes() {
    for (int i = 0; i < 6; i++) {
      receive("a.pdf", Samples.pdf());
    }
    assertThat(refused(() -> receive("a.pdf", Samples.pdf())).type()).isEqualTo("quota");

    enrollment = opened();
    partner = SignedIn.partner("hanul", enrollment.organisationId().value());
    receive("a.png", Samples.pngOf(LIMIT));
    assertThat(refused(() -> receive("a.png", Samples.pngOf(LIMIT))).type()).isEqualTo("quota");
  }

  @Test
  void theSameContentFromTwoAtOnceIsKeptOnceWithTwoReceipts() throws Exception {
    var pdf = Samples.distinctPdf();
    var other = opened();
    var together = new CyclicBarrier(2);
    var threads = Executors.newFixedThreadPool(2);
    try {
      var first = threads.submit(() -> receiveTogether(together, enrollment, pdf));
      var second = threads.submit(() -> receiveTogether(together, other, pdf));
      var receipts = List.of(first.get(60, TimeUnit.SECONDS), second.get(60, TimeUnit.SECONDS));

      assertThat(new HashSet<>(receipts.stream().map(Receipt::id).toList())).hasSize(2);
    } finally {
      threads.shutdownNow();
    }
    assertThat(count("evidence_content", sha256(pdf))).isEqualTo(1);
    assertThat(count("evidence_chunk", sha256(pdf))).isEqualTo(1);
    assertThat(count("evidence_file", sha256(pdf))).isEqualTo(2);
  }

  private Receipt receiveTogether(CyclicBarrier together, Enrollment enrollment, byte[] pdf)
      throws Exception {
    together.await(30, TimeUnit.SECONDS);
    return SignedIn.as(
        SignedIn.partner("somebody", enrollment.organisationId().value()),
        () ->
            intake.receive(
                enrollment.id(),
                new RequirementId(PLAN),
                "a.pdf",
                null,
                new ByteArrayInputStream(pdf),
                null,
                null));
  }

  private Map<String, Long> currentByRequirement() {
    return as(partner, () -> files.of(enrollment.id())).stream()
        .filter(EvidenceFile::current)
        .collect(groupingBy(file -> file.receipt().requirement().value(), counting()));
  }

  private Enrollment opened() {
    var tenant = portfolio.enrolled(LocalDate.of(2017, 10, 15));
    return opening.takeOver(tenant.tenantId(), Optional.empty());
  }

  private Receipt receive(String name, byte[] content) {
    return receive(name, new ByteArrayInputStream(content));
  }

  private Receipt receive(String name, InputStream content) {
    return as(
        partner,
        () ->
            intake.receive(
                enrollment.id(), new RequirementId(PLAN), name, null, content, null, null));
  }

  private Receipt replace(String name, UUID replaced) {
    return as(
        partner,
        () ->
            intake.receive(
                enrollment.id(),
                new RequirementId(PLAN),
                name,
                null,
                new ByteArrayInputStream(Samples.distinctPdf()),
                "newer",
                replaced));
  }

  private static <T> T as(Actor actor, java.util.concurrent.Callable<T> act) {
    return SignedIn.as(actor, act);
  }

  private static ProblemException refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    var thrown = catchThrowable(act);
    assertThat(thrown).isInstanceOf(ProblemException.class);
    return (ProblemException) thrown;
  }

  private String path() {
    return "/api/v1/enrollments/" + enrollment.id() + "/evidence";
  }

  private ResultActions upload(String name, String type, byte[] content) throws Exception {
    return request(
        multipart(path())
            .file(new MockMultipartFile("file", name, type, content))
            .part(part("requirement", PLAN)));
  }

  private static MockHttpServletRequestBuilder uploadTo(String path) {
    return multipart(path)
        .file(new MockMultipartFile("file", "a.pdf", null, Samples.pdf()))
        .part(part("requirement", PLAN));
  }

  private static MockPart part(String name, String value) {
    return new MockPart(name, value.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private ResultActions request(MockHttpServletRequestBuilder request) throws Exception {
    return request(partner, request);
  }

  private ResultActions request(Actor actor, MockHttpServletRequestBuilder request)
      throws Exception {
    return mvc.perform(
        request.with(authentication(SignedIn.authentication(actor))).with(csrf().asHeader()));
  }

  /** A refusal but for its trace. */
  private ObjectNode problem(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
    var answer = request(actor, request).andExpect(status().isNotFound()).andReturn();
    var problem = (ObjectNode) json.readTree(answer.getResponse().getContentAsByteArray());
    problem.remove("traceId");
    return problem;
  }

  private List<AuditEntry> record(String action) {
    return audit.entries(enrollment.id().value(), new PageRequest(0, 200)).items().stream()
        .filter(entry -> entry.action().equals(action))
        .toList();
  }

  private void assertNothingKept() {
    assertThat(
            database
                .sql("select count(*) from evidence_file where case_number = ?")
                .param(enrollment.id().value())
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(presence.requirementsWithEvidence(enrollment.id())).isEmpty();
  }

  private int count(String table, String sha256) {
    return database
        .sql("select count(*) from " + table + " where sha256 = ?")
        .param(sha256)
        .query(Integer.class)
        .single();
  }

  private static String sha256(byte[] content) {
    return HexFormat.of().formatHex(Sha256.digest().digest(content));
  }

  private static String sha256(InputStream content) throws IOException {
    MessageDigest digest = Sha256.digest();
    var buffer = new byte[1 << 16];
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Counts what is asked for and given. */
  private static final class Counted extends FilterInputStream {
    private long total;
    private int largest;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      total += Math.max(read, 0);
      largest = Math.max(largest, length);
      return read;
    }

    @Override
    public byte[] readAllBytes() {
      throw new AssertionError("Nobody may take the whole file into memory");
    }
  }
}
