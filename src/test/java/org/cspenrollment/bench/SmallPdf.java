package org.cspenrollment.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A document of one page with one line: what evidence is at least. */
public final class SmallPdf {

  private SmallPdf() {}

  /** The document. */
  public static byte[] saying(String line) {
    return saying(line, 0);
  }

  /** The same with so many blanks in it that nobody sees. */
  public static byte[] saying(String line, int blanks) {
    var content = "BT /F1 14 Tf 60 780 Td (" + line + ") Tj ET" + " ".repeat(blanks);
    var objects =
        List.of(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                + "/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length " + content.length() + ">>stream\n" + content + "\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    var file = new ByteArrayOutputStream();
    var places = new ArrayList<Integer>();
    write(file, "%PDF-1.4\n");
    for (int number = 1; number <= objects.size(); number++) {
      places.add(file.size());
      write(file, number + " 0 obj\n" + objects.get(number - 1) + "\nendobj\n");
    }
    int table = file.size();
    write(file, "xref\n0 6\n0000000000 65535 f \n");
    places.forEach(place -> write(file, "%010d 00000 n \n".formatted(place)));
    write(file, "trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
    return file.toByteArray();
  }

  private static void write(ByteArrayOutputStream file, String text) {
    file.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }
}
