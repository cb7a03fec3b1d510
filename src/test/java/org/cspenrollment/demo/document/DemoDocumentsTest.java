package org.cspenrollment.demo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.tika.Tika;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.partner.PlanType;
import org.cspenrollment.partner.SupportPlan;
import org.cspenrollment.partner.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoDocumentsTest {

  private static final SupportPlan PLAN =
      new SupportPlan(
          PlanType.ASFP,
          "ASFP-778812",
          null,
          LocalDate.of(2018, 9, 20),
          LocalDate.of(2019, 9, 19),
          null,
          null,
          null);

  static List<DemoDocument> documents() {
    return documentsOf(tenant("Hanul Cloud"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void areSmallAndWhatTheirNamesSay(DemoDocument document) {
    var type = new Tika().detect(document.content(), document.fileName());

    assertThat(document.content()).hasSizeBetween(500, 200_000);
    assertThat(document.requirement()).isIn("REQ-SUP2", "REQ-SVC", "REQ-INF");
    assertThat(type)
        .isEqualTo(
            switch (document.fileName().substring(document.fileName().lastIndexOf('.'))) {
              case ".pdf" -> "application/pdf";
              case ".png" -> "image/png";
              default -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            });
  }

  @Test
  void areTheSameToTheByteEveryTime() {
    var first = documents();
    var second = documents();
    for (int i = 0; i < first.size(); i++) {
      assertThat(second.get(i).content())
          .as(first.get(i).fileName())
          .isEqualTo(first.get(i).content());
    }
  }

  @Test
  void theOrderNamesPlanPartnerAndThatItIsFictional() throws IOException {
    assertThat(text(DemoDocuments.supportPlanOrder(tenant("Hanul Cloud"), PLAN)))
        .contains("Fictional")
        .contains("Hanul Cloud")
        .contains("Advanced Support for Partners")
        .contains("ASFP-778812")
        .contains("2019-09-19");
  }

  @Test
  void everyPdfSaysThatItIsFictional() throws IOException {
    for (var document : documents()) {
      if (document.fileName().endsWith(".pdf")) {
        assertThat(text(document)).as(document.fileName()).contains("Fictional");
      }
    }
  }

  @Test
  void aNameInHangulIsReplacedByTheTenantIdWhereTheFontHasNoLetters() throws IOException {
    var documents = documentsOf(tenant("솔바람정보"));

    assertThat(text(documents.get(0))).contains("Partner KR-10421");
    assertThat(part(documents.get(5), "word/document.xml")).contains("솔바람정보");
  }

  @Test
  void thePictureCanBeReadAndIsNotEmpty() throws IOException {
    var picture =
        ImageIO.read(
            new ByteArrayInputStream(
                DemoDocuments.provisioningDashboard(tenant("Hanul Cloud")).content()));

    assertThat(picture.getWidth()).isGreaterThan(600);
    assertThat(picture.getRGB(0, 0, picture.getWidth(), 300, null, 0, picture.getWidth()))
        .contains(0xFF2F6FB5);
  }

  @Test
  void theTextFileHoldsWellFormedPartsAndEscapesTheName() throws Exception {
    var document = DemoDocuments.provisioningProcedure(tenant("A & B <Cloud>"));
    for (var name : List.of("[Content_Types].xml", "_rels/.rels", "word/document.xml")) {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var xml = factory.newDocumentBuilder().parse(entry(document, name));
      assertThat(xml.getDocumentElement()).isNotNull();
      if (name.startsWith("word/")) {
        assertThat(xml.getDocumentElement().getTextContent())
            .contains("A & B <Cloud>")
            .contains("Fictional");
      }
    }
  }

  private static List<DemoDocument> documentsOf(Tenant tenant) {
    return new ArrayList<>(
        List.of(
            DemoDocuments.supportPlanOrder(tenant, PLAN),
            DemoDocuments.managedServiceDescription(tenant),
            DemoDocuments.slaReport(tenant),
            DemoDocuments.sampleInvoice(tenant),
            DemoDocuments.provisioningDashboard(tenant),
            DemoDocuments.provisioningProcedure(tenant)));
  }

  private static String text(DemoDocument document) throws IOException {
    try (var pdf = Loader.loadPDF(document.content())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static String part(DemoDocument document, String name) throws IOException {
    return new String(
        entry(document, name).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static InputStream entry(DemoDocument document, String name) throws IOException {
    var zip = new ZipInputStream(new ByteArrayInputStream(document.content()));
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().equals(name)) {
        return new ByteArrayInputStream(zip.readAllBytes());
      }
    }
    throw new AssertionError("There is no part " + name);
  }

  private static Tenant tenant(String name) {
    return new Tenant(
        "KR-10421",
        "PGA-1000421",
        name,
        "KR",
        "Asia/Seoul",
        "ko",
        "KRW",
        LocalDate.of(2017, 10, 15),
        "csp@hanul-cloud.example",
        PLAN,
        null,
        null,
        null,
        PartnerStatus.ACTIVE,
        1);
  }
}
