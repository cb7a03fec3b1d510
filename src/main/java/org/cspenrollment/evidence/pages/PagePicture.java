package org.cspenrollment.evidence.pages;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The picture of a page: as wide as it is shown, and of no more than a bounded height. */
final class PagePicture {

  static final int WIDTH = 1_240;
  static final int LARGEST_SIDE = 4_000;

  private PagePicture() {}

  /** Makes a PNG or JPEG its own only page. */
  static PreviewResult make(Path file, Path folder) throws IOException {
    write(fitted(read(file)), folder, 1);
    return new PreviewResult(1, false, null);
  }

  static void write(BufferedImage picture, Path folder, int page) throws IOException {
    ImageIO.write(picture, "png", folder.resolve(page + ".png").toFile());
  }

  /** Read only as finely as it is shown, so that a large picture needs no large memory. */
  private static BufferedImage read(Path file) throws IOException {
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
      return reader.read(0, how);
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
    on.setBackground(Color.WHITE);
    on.clearRect(0, 0, fitted.getWidth(), fitted.getHeight());
    on.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    on.drawImage(picture, 0, 0, fitted.getWidth(), fitted.getHeight(), null);
    on.dispose();
    return fitted;
  }
}
