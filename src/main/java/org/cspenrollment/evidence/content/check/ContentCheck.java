package org.cspenrollment.evidence.content.check;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.cspenrollment.evidence.content.EvidenceProblems;
import org.cspenrollment.evidence.content.EvidenceType;
import org.cspenrollment.evidence.content.ForeignContent;
import org.cspenrollment.evidence.content.office.OfficeDocument;
import org.cspenrollment.evidence.content.pdf.PdfCheck;
import org.cspenrollment.evidence.content.pdf.PdfFrame;
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
   * @param declared the sender's media type: what a computer calls a file is no evidence, and
   *     neither seen nor chosen by the person; only one that acts is believed
   */
  public void check(Path file, EvidenceType promised, @Nullable String declared)
      throws IOException {
    if (!isWhatItPromises(file, promised)) {
      throw mismatch(promised);
    }
    if (DeclaredType.acts(declared)) {
      throw EvidenceProblems.typeMismatch(
          "It was sent as a page or a program, which is not accepted. Accepted are %s."
              .formatted(EvidenceType.ALL));
    }
    switch (promised) {
      case PDF -> pdfs.check(file);
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

  private static boolean isWhatItPromises(Path file, EvidenceType promised) throws IOException {
    if (promised == EvidenceType.PDF && PdfFrame.begins(file)) {
      return true;
    }
    var detected = detect(file);
    if (promised == EvidenceType.PDF && promised.mediaType().equals(detected)) {
      throw EvidenceProblems.polyglot();
    }
    return promised.isOffice()
        ? ARCHIVES.contains(detected)
        : promised.mediaType().equals(detected);
  }

  private static RuntimeException mismatch(EvidenceType promised) {
    return EvidenceProblems.typeMismatch(
        "The name says %s, and the content is something else. Accepted are %s."
            .formatted(promised, EvidenceType.ALL));
  }

  private static String detect(Path file) throws IOException {
    try (var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return MimeTypes.getDefaultMimeTypes().detect(bytes, new Metadata()).toString();
    }
  }
}
