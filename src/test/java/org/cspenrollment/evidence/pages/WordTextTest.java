package org.cspenrollment.evidence.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import org.cspenrollment.evidence.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a Word document is shown. */
class WordTextTest {

  private final Map<String, String> parts = new LinkedHashMap<>();

  @TempDir private Path folder;

  @Test
  void d5ATextBoxIsReadOnce() throws IOException {
    var box = "<txbxContent>" + paragraph("", "in the box") + "</txbxContent>";
    var shown =
        read(
            "<p><r><t>before </t></r><r><AlternateContent><Choice>"
                + box
                + "</Choice><Fallback>"
                + box
                + "</Fallback></AlternateContent></r><r><t>after</t></r></p>");

    assertThat(texts(shown)).containsExactly("in the box", "before after");
  }

  @Test
  void d5ChangesOnRecordAreMarked() throws IOException {
    var shown =
        read(
            "<p><r><t>Plan ends </t></r><del><r><delText>2018</delText></r></del>"
                + "<ins><r><t>2019</t></r></ins></p>"
                + "<p><moveFrom><r><t>here</t></r></moveFrom><moveTo><r><t>there</t></r></moveTo></p>");

    assertThat(texts(shown)).containsExactly("Plan ends [-2018-]{+2019+}", "[-here-]{+there+}");
    assertThat(shown.notes()).containsExactly(ViewNote.TRACKED_CHANGES);
  }

  @Test
  void aDocumentWithoutChangesHasNoNotes() throws IOException {
    assertThat(read(paragraph("", "plain")).notes()).isEmpty();
  }

  @Test
  void d5ListsHaveTheirNumbers() throws IOException {
    parts.put(
        "word/numbering.xml",
        "<numbering>"
            + definition("0", level(0, "decimal", "%1."), level(1, "ganada", "%1-%2)"))
            + definition("1", level(0, "bullet", "x"))
            + "<num numId='5'><abstractNumId val='0'/></num>"
            + "<num numId='6'><abstractNumId val='1'/></num>"
            + "<num numId='7'><abstractNumId val='0'/>"
            + "<lvlOverride ilvl='0'><startOverride val='4'/></lvlOverride></num></numbering>");
    parts.put(
        "word/styles.xml",
        "<styles><style styleId='Clause'><pPr><numPr><numId val='5'/></numPr></pPr></style></styles>");

    var shown =
        read(
            paragraph(in(5, 0), "a")
                + paragraph(in(5, 1), "b")
                + paragraph(in(5, 1), "c")
                + paragraph("<pStyle val='Clause'/>", "d")
                + paragraph(in(5, 1), "e")
                + paragraph(in(6, 0), "f")
                + paragraph(in(7, 0), "g")
                + paragraph("<pStyle val='Clause'/>" + in(0, 0), "h"));

    assertThat(texts(shown))
        .containsExactly("1. a", "1-가) b", "1-나) c", "2. d", "2-가) e", "• f", "4. g", "h");
  }

  @Test
  void numbersAreWrittenAsTheLevelSays() {
    assertThat(new ListLevel(1, "upperRoman", "").written(1994)).isEqualTo("MCMXCIV");
    assertThat(new ListLevel(1, "lowerLetter", "").written(28)).isEqualTo("bb");
    assertThat(new ListLevel(1, "decimalEnclosedCircle", "").written(3)).isEqualTo("③");
    assertThat(new ListLevel(1, "decimalZero", "").written(7)).isEqualTo("07");
    assertThat(new ListLevel(1, "aiueo", "").written(2)).isEqualTo("2");
  }

  private static String definition(String id, String... levels) {
    return "<abstractNum abstractNumId='%s'>%s</abstractNum>"
        .formatted(id, String.join("", levels));
  }

  private static String level(int level, String kind, String pattern) {
    return "<lvl ilvl='%d'><start val='1'/><numFmt val='%s'/><lvlText val='%s'/></lvl>"
        .formatted(level, kind, pattern);
  }

  private static String in(int list, int level) {
    return "<numPr><ilvl val='%d'/><numId val='%d'/></numPr>".formatted(level, list);
  }

  private static String paragraph(String properties, String text) {
    return "<p><pPr>%s</pPr><r><t>%s</t></r></p>".formatted(properties, text);
  }

  private static Iterable<String> texts(TextView view) {
    return view.blocks().stream().map(TextView.Block::text).toList();
  }

  private TextView read(String body) throws IOException {
    parts.put("word/document.xml", "<document><body>" + body + "</body></document>");
    var bytes = new LinkedHashMap<String, byte[]>();
    parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    var file = Files.write(folder.resolve("letter.docx"), Samples.zip(bytes));
    try (var archive = new ZipFile(file.toFile())) {
      return WordText.read(archive);
    }
  }
}
