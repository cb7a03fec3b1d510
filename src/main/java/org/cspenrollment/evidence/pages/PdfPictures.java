package org.cspenrollment.evidence.pages;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the pages of a PDF as pictures. */
final class PdfPictures {

  private static final float POINTS_PER_INCH = 72f;
  private static final float MOST_DOTS_PER_INCH = 200f;

  private PdfPictures() {}

  /** Draws at most so many pages, from the first. */
  static PreviewResult make(Path file, Path folder, int most) throws IOException {
    try (var document = Loader.loadPDF(file.toFile())) {
      var renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true);
      int pages = Math.min(document.getNumberOfPages(), most);
      for (int page = 0; page < pages; page++) {
        var dots = dotsPerInch(document.getPage(page));
        PagePicture.write(renderer.renderImageWithDPI(page, dots, ImageType.RGB), folder, page + 1);
      }
      return new PreviewResult(pages, document.getNumberOfPages() > pages, null);
    }
  }

  private static float dotsPerInch(PDPage page) {
    var box = page.getCropBox();
    return Math.min(
        MOST_DOTS_PER_INCH,
        POINTS_PER_INCH
            * Math.min(
                PagePicture.WIDTH / Math.max(1, box.getWidth()),
                PagePicture.LARGEST_SIDE / Math.max(1, box.getHeight())));
  }
}
