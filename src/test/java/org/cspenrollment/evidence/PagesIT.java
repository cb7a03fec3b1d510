package org.cspenrollment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.opening.OpeningEnrollments;
import org.cspenrollment.evidence.content.EvidenceType;
import org.cspenrollment.evidence.intake.EvidenceIntake;
import org.cspenrollment.evidence.intake.EvidenceWithdrawal;
import org.cspenrollment.evidence.pages.PageSettings;
import org.cspenrollment.evidence.pages.PreviewProcess;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Files looked at without a download, in a process that may break. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestClock.Configuration.class, Portfolio.class})
class PagesIT {

  private static final Actor REVIEWER = SignedIn.staff("reviewer1", Role.REVIEWER);

  @TempDir private Path folder;

  @Autowired private Portfolio portfolio;
  @Autowired private TestClock clock;
  @Autowired private OpeningEnrollments opening;
  @Autowired private EvidenceIntake intake;
  @Autowired private EvidenceWithdrawal withdrawal;
  @Autowired private JdbcClient database;
  @Autowired private MockMvc mvc;

  private Enrollment enrollment;
  private Actor partner;

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

  @Test
  void thePagesOfAPdfArePictures() throws Exception {
    var receipt = give("two pages.pdf", twoPages());

    open(receipt, REVIEWER)
        .andExpect(jsonPath("$.kind").value("PICTURES"))
        .andExpect(jsonPath("$.pages").value(2))
        .andExpect(jsonPath("$.truncated").value(false));

    assertThat(colour(page(receipt, 1))).isEqualTo(Color.RED);
    assertThat(colour(page(receipt, 2))).isEqualTo(Color.BLUE);
    mvc.perform(get(path(receipt) + "/3").with(authentication(SignedIn.authentication(REVIEWER))))
        .andExpect(status().isNotFound());
    assertThat(recorded()).contains("EVIDENCE_VIEWED");
  }

  @Test
  void pagesAreMadeOnceForAContent() throws Exception {
    var bytes = twoPages();
    var first = give("a.pdf", bytes);
    open(first, REVIEWER);
    database
        .sql("delete from evidence_page where sha256 = ? and page_no = 2")
        .param(first.sha256().value())
        .update();

    open(give("b.pdf", bytes), REVIEWER).andExpect(jsonPath("$.pages").value(2));

    assertThat(
            database
                .sql("select count(*) from evidence_page where sha256 = ?")
                .param(first.sha256().value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aPictureIsShownAsFinelyAsAPageIs() throws Exception {
    var receipt = give("scan.png", png(5000, 3000, Color.GREEN));

    open(receipt, REVIEWER).andExpect(jsonPath("$.pages").value(1));

    var shown = page(receipt, 1);
    assertThat(shown.getWidth()).isEqualTo(1240);
    assertThat(colour(shown)).isEqualTo(Color.GREEN);
  }

  @Test
  void aWordDocumentIsTextAndTables() throws Exception {
    var parts = new LinkedHashMap<>(Samples.docxParts());
    parts.put(
        "word/document.xml",
        Samples.ascii(
            """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
            <w:p><w:r><w:t>Statement </w:t></w:r><w:r><w:t>of work &lt;b&gt;</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Service</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Since</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:tc><w:p><w:r><w:t>Backup</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2018</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            </w:body></w:document>
            """));

    open(give("work.docx", Samples.zip(parts)), REVIEWER)
        .andExpect(jsonPath("$.kind").value("TEXT"))
        .andExpect(jsonPath("$.blocks[0].text").value("Statement of work <b>"))
        .andExpect(jsonPath("$.blocks[1].rows[0][1]").value("Since"))
        .andExpect(jsonPath("$.blocks[1].rows[1][0]").value("Backup"));
  }

  @Test
  void anExcelSheetIsATableWithDatesAsDates() throws Exception {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put(
        "[Content_Types].xml",
        Samples.ascii(
            """
            <Types><Override PartName="/xl/workbook.xml"
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
            """));
    parts.put(
        "xl/workbook.xml",
        Samples.ascii(
            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Customers\""
                + " r:id=\"rId1\"/></sheets></workbook>"));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        Samples.ascii(
            "<Relationships><Relationship Id=\"rId1\""
                + " Target=\"worksheets/sheet1.xml\"/></Relationships>"));
    parts.put(
        "xl/sharedStrings.xml",
        Samples.ascii(
            "<sst><si><t>Name</t></si><si><r><t>Con</t></r><r><t>toso</t></r></si></sst>"));
    parts.put(
        "xl/styles.xml",
        Samples.ascii(
            "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf"
                + " numFmtId=\"14\"/></cellXfs></styleSheet>"));
    parts.put(
        "xl/worksheets/sheet1.xml",
        Samples.ascii(
            """
            <worksheet><sheetData><row><c r="A1" t="s"><v>0</v></c><c r="C1"><v>12.5</v></c></row>
            <row><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>43359</v></c></row></sheetData></worksheet>
            """));

    open(give("customers.xlsx", Samples.zip(parts)), REVIEWER)
        .andExpect(jsonPath("$.blocks[0].title").value("Customers"))
        .andExpect(jsonPath("$.blocks[1].rows[0][0]").value("Name"))
        .andExpect(jsonPath("$.blocks[1].rows[0][2]").value("12.5"))
        .andExpect(jsonPath("$.blocks[1].rows[1][0]").value("Contoso"))
        .andExpect(jsonPath("$.blocks[1].rows[1][1]").value("2018-09-16"));
  }

  @Test
  void whatHasTooManyPagesIsCutOff() throws IOException {
    var many = Samples.pdf(document -> add(document, 60));

    try (var made = making("256m", 30, 5).make(file(many), EvidenceType.PDF).orElseThrow()) {
      assertThat(made.made().pages()).isEqualTo(5);
      assertThat(made.made().truncated()).isTrue();
      assertThat(made.page(5)).exists();
      assertThat(made.page(6)).doesNotExist();
    }
  }

  @Test
  void whatNeedsMoreThanItsHeapOrItsTimeBreaksOnlyItsOwnProcess() throws IOException {
    var large = file(png(6000, 6000, Color.WHITE));
    var slow = file(Samples.pdf(document -> add(document, 400)));

    assertThat(making("6m", 30, 40).make(large, EvidenceType.PNG)).isEmpty();
    assertThat(making("256m", 1, 400).make(slow, EvidenceType.PDF)).isEmpty();
    assertThat(making("64m", 30, 40).make(file(new byte[] {1, 2, 3}), EvidenceType.PDF)).isEmpty();
    try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(left.filter(one -> one.getFileName().toString().startsWith("csp-pages-")))
          .isEmpty();
    }
  }

  @Test
  void whatBrokeTheMakerIsSaidAndStillDownloads() throws Exception {
    var receipt =
        give("plan.pdf", Samples.bytes(twoPages(), Samples.ascii("% " + enrollment.id())));
    database
        .sql(
            """
            insert into evidence_pages (sha256, kind, pages, truncated, made_at) values (?, 'NONE', 0, false, now())
            """)
        .param(receipt.sha256().value())
        .update();

    open(receipt, REVIEWER).andExpect(jsonPath("$.kind").value("NONE"));
    mvc.perform(
            get(path(receipt).replace("/pages", "/content"))
                .with(authentication(SignedIn.authentication(REVIEWER))))
        .andExpect(status().isOk());
  }

  @Test
  void onlyWhoMayDownloadMayLook() throws Exception {
    var receipt = give("plan.pdf", twoPages());
    open(receipt, partner).andExpect(status().isOk());

    for (var path : List.of(path(receipt), path(receipt) + "/1")) {
      mvc.perform(
              get(path)
                  .with(
                      authentication(
                          SignedIn.authentication(SignedIn.partner("stranger", "ORG-X")))))
          .andExpect(status().isNotFound());
      mvc.perform(
              get(path)
                  .with(
                      authentication(
                          SignedIn.authentication(SignedIn.staff("policy1", Role.POLICY_OWNER)))))
          .andExpect(status().isForbidden());
    }
    SignedIn.as(partner, () -> withdrawal.withdraw(enrollment.id(), receipt.id()));
    mvc.perform(get(path(receipt) + "/1").with(authentication(SignedIn.authentication(REVIEWER))))
        .andExpect(status().isConflict());
  }

  private static PreviewProcess making(String heap, int seconds, int most) {
    return new PreviewProcess(new PageSettings(heap, Duration.ofSeconds(seconds), most));
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile(folder, "source", ".bin"), bytes);
  }

  private Receipt give(String name, byte[] bytes) {
    return SignedIn.as(
        partner,
        () ->
            intake.receive(
                enrollment.id(),
                new RequirementId("REQ-SVC"),
                name,
                null,
                new ByteArrayInputStream(bytes),
                null,
                null));
  }

  private String path(Receipt receipt) {
    return "/api/v1/enrollments/" + enrollment.id() + "/evidence/" + receipt.id() + "/pages";
  }

  private ResultActions open(Receipt receipt, Actor who) throws Exception {
    return mvc.perform(get(path(receipt)).with(authentication(SignedIn.authentication(who))))
        .andExpect(status().isOk());
  }

  private BufferedImage page(Receipt receipt, int number) throws Exception {
    var bytes =
        mvc.perform(
                get(path(receipt) + "/" + number)
                    .with(authentication(SignedIn.authentication(REVIEWER))))
            .andExpect(status().isOk())
            .andExpect(content().contentType("image/png"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }

  private static Color colour(BufferedImage picture) {
    return new Color(picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2));
  }

  private byte[] twoPages() {
    return Samples.bytes(
        Samples.pdf(
            document -> {
              fill(document, document.getPage(0), Color.RED);
              var second = new PDPage();
              document.addPage(second);
              fill(document, second, Color.BLUE);
            }),
        Samples.ascii("% of " + enrollment.id() + "\n"));
  }

  private static void fill(PDDocument document, PDPage page, Color colour) {
    try (var content = new PDPageContentStream(document, page)) {
      content.setNonStrokingColor(colour);
      content.addRect(0, 0, page.getMediaBox().getWidth(), page.getMediaBox().getHeight());
      content.fill();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void add(PDDocument document, int pages) {
    for (int i = 1; i < pages; i++) {
      document.addPage(new PDPage());
    }
  }

  private static byte[] png(int width, int height, Color colour) throws IOException {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var on = picture.createGraphics();
    on.setColor(colour);
    on.fillRect(0, 0, width, height);
    on.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }

  private List<String> recorded() {
    return database
        .sql("select action from audit_entry where stream = ?")
        .param(enrollment.id().value())
        .query(String.class)
        .list();
  }
}
