package org.cspenrollment.evidence.pages;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.cspenrollment.evidence.content.EvidenceType;

/**
 * The program of the child process that makes pictures and text of a file: whatever a file does to
 * it, it does to this process alone. It gets a file, writes into a folder, and ends.
 */
final class PreviewRenderer {

  /** The file with a {@link PreviewResult}; pictures stand beside it as {@code 1.png} … */
  static final String RESULT = "result.json";

  private PreviewRenderer() {}

  /**
   * Makes the pages of a file.
   *
   * @param arguments the type, the file, the folder for what is made, the largest number of pages
   */
  public static void main(String[] arguments) throws IOException {
    var type = EvidenceType.valueOf(arguments[0]);
    var file = Path.of(arguments[1]);
    var folder = Path.of(arguments[2]);
    int most = Integer.parseInt(arguments[3]);
    var made =
        switch (type) {
          case PDF -> PdfPictures.make(file, folder, most);
          case PNG, JPEG -> PagePicture.make(file, folder);
          case DOCX, XLSX -> {
            try (var archive = new ZipFile(file.toFile())) {
              var text =
                  type == EvidenceType.DOCX ? WordText.read(archive) : SheetText.read(archive);
              yield new PreviewResult(0, text.truncated(), text);
            }
          }
        };
    Files.write(folder.resolve(RESULT), new ObjectMapper().writeValueAsBytes(made));
  }
}
