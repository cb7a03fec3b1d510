package org.cspenrollment.evidence.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is accepted as evidence; everything else is refused. */
public enum EvidenceType {
  PDF("application/pdf", "pdf"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg jpeg jfif jpe"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

  /** For sentences: {@code PDF, PNG, JPEG, DOCX or XLSX}. */
  public static final String ALL =
      Arrays.stream(values())
          .map(Enum::name)
          .collect(Collectors.joining(", "))
          .replace(", XLSX", " or XLSX");

  private final String mediaType;
  private final String extensions;

  EvidenceType(String mediaType, String extensions) {
    this.mediaType = mediaType;
    this.extensions = extensions;
  }

  /** What it is called in HTTP, such as {@code image/png}. */
  public String mediaType() {
    return mediaType;
  }

  private List<String> extensions() {
    return List.of(extensions.split(" "));
  }

  /** Whether it is a Word or Excel document. */
  public boolean isOffice() {
    return this == DOCX || this == XLSX;
  }

  /** The type of an extension in lower case. */
  static Optional<EvidenceType> ofExtension(String extension) {
    return Arrays.stream(values())
        .filter(type -> type.extensions().contains(extension))
        .findFirst();
  }

  /** The type of a media type; empty for one that is not accepted. */
  public static Optional<EvidenceType> ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
  }

  /** The extension of a download whose own name a browser cannot show. */
  public static String extensionFor(String mediaType) {
    return ofMediaType(mediaType).map(type -> type.extensions().get(0)).orElseThrow();
  }
}
