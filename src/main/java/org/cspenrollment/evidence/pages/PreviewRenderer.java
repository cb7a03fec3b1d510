package org.cspenrollment.evidence.pages;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.cspenrollment.evidence.content.EvidenceType;
import org.jspecify.annotations.Nullable;

/**
 * The program of the child process that makes pictures and text of a file: whatever a file does to
 * it, it does to this process alone. It gets a file, writes into a folder, and ends.
 */
final class PreviewRenderer {

  /** What came of it, in {@code result.json}; the pictures stand beside it as {@code 1.png} … */
  public record Made(int pages, boolean truncated, @Nullable TextView text) {}

  static final String RESULT = "result.json";

  private static final int WIDTH = 1_240;
  private static final int LARGEST_SIDE = 4_000;
  private static final float POINTS_PER_INCH = 72f;
  private static final float MOST_DOTS_PER_INCH = 200f;

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
          case PDF -> pdf(file, folder, most);
          case PNG, JPEG -> picture(file, folder);
          case DOCX, XLSX -> {
            try (var archive = new ZipFile(file.toFile())) {
              var text =
                  type == EvidenceType.DOCX ? WordText.read(archive) : SheetText.read(archive);
              yield new Made(0, text.truncated(), text);
            }
          }
        };
    Files.write(folder.resolve(RESULT), new ObjectMapper().writeValueAsBytes(made));
  }

  private static Made pdf(Path file, Path folder, int most) throws IOException {
    try (var document = Loader.loadPDF(file.toFile())) {
      var renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true);
      int pages = Math.min(document.getNumberOfPages(), most);
      for (int page = 0; page < pages; page++) {
        var box = document.getPage(page).getCropBox();
        var width = Math.max(1, box.getWidth());
        var dots =
            Math.min(
                MOST_DOTS_PER_INCH,
                POINTS_PER_INCH
                    * Math.min(WIDTH / width, LARGEST_SIDE / Math.max(1, box.getHeight())));
        write(renderer.renderImageWithDPI(page, dots, ImageType.RGB), folder, page + 1);
      }
      return new Made(pages, document.getNumberOfPages() > pages, null);
    }
  }

  /** Read only as finely as it is shown, so that a large picture needs no large memory. */
  private static Made picture(Path file, Path folder) throws IOException {
    try (var input = ImageIO.createImageInputStream(file.toFile())) {
      var readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        throw new IOException("No reader for this picture");
      }
      var reader = readers.next();
      reader.setInput(input, true, true);
      var how = reader.getDefaultReadParam();
      int step =
          Math.max(
              1, Math.max(reader.getWidth(0) / (2 * WIDTH), reader.getHeight(0) / LARGEST_SIDE));
      how.setSourceSubsampling(step, step, 0, 0);
      write(fitted(reader.read(0, how)), folder, 1);
      return new Made(1, false, null);
    }
  }

  private static BufferedImage fitted(BufferedImage picture) {
    double scale =
        Math.min(
            1,
            Math.min(
                (double) WIDTH / picture.getWidth(), (double) LARGEST_SIDE / picture.getHeight()));
    var fitted =
        new BufferedImage(
            Math.max(1, (int) (picture.getWidth() * scale)),
            Math.max(1, (int) (picture.getHeight() * scale)),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D on = fitted.createGraphics();
    on.setBackground(java.awt.Color.WHITE);
    on.clearRect(0, 0, fitted.getWidth(), fitted.getHeight());
    on.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    on.drawImage(picture, 0, 0, fitted.getWidth(), fitted.getHeight(), null);
    on.dispose();
    return fitted;
  }

  private static void write(BufferedImage picture, Path folder, int page) throws IOException {
    ImageIO.write(picture, "png", folder.resolve(page + ".png").toFile());
  }
}
