package org.cspenrollment.evidence.content;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what a file really is and refuses what is not plainly one of the accepted kinds. */
@Component
public class ContentCheck {

  private static final Set<String> ARCHIVES = Set.of("application/zip", "application/x-tika-ooxml");

  private final PictureCheck pictures;
  private final PdfCheck pdfs;

  public ContentCheck(PictureCheck pictures, PdfCheck pdfs) {
    this.pictures = pictures;
    this.pdfs = pdfs;
  }

  /**
   * Accepts or refuses.
   *
   * @param promised what the name's extension says
   * @param declared the sender's media type; absent or {@code application/octet-stream} says
   *     nothing
   */
  public void check(Path file, EvidenceType promised, @Nullable String declared)
      throws IOException {
    var detected = detect(file);
    boolean matches =
        promised.isOffice() ? ARCHIVES.contains(detected) : promised.mediaType().equals(detected);
    if (!matches || !agrees(declared, promised)) {
      throw mismatch(promised);
    }
    switch (promised) {
      case PDF -> {
        ForeignContent.refuseIn(file);
        pdfs.check(file);
      }
      case PNG -> {
        ForeignContent.refuseIn(file);
        pictures.checkPng(file);
      }
      case JPEG -> {
        ForeignContent.refuseIn(file);
        pictures.checkJpeg(file);
      }
      case DOCX, XLSX -> {
        if (OfficeDocument.read(file) != promised) {
          throw mismatch(promised);
        }
      }
    }
  }

  private static RuntimeException mismatch(EvidenceType promised) {
    return EvidenceProblems.typeMismatch(
        "The content, the extension and the declared type must all say %s. Accepted are %s."
            .formatted(promised, EvidenceType.ALL));
  }

  private static String detect(Path file) throws IOException {
    try (var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return MimeTypes.getDefaultMimeTypes().detect(bytes, new Metadata()).toString();
    }
  }

  private static boolean agrees(@Nullable String declared, EvidenceType promised) {
    if (declared == null || declared.isBlank()) {
      return true;
    }
    var type = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.equals("application/octet-stream") || type.equals(promised.mediaType());
  }
}
