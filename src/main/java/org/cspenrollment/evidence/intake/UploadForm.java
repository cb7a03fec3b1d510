package org.cspenrollment.evidence.intake;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.idempotency.RequestKey;
import org.cspenrollment.platform.problem.NoRoom;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The parts of an upload: each known, each at most once. */
record UploadForm(
    String requirement, MultipartFile file, @Nullable String note, @Nullable UUID replaces) {

  private static final Set<String> TEXTS = Set.of("requirement", "note", "replaces");

  /** Says what was sent of the file, and for which case it was let in. */
  UploadOffer offer(Enrollment enrollment, Optional<RequestKey> key) {
    return new UploadOffer(
        enrollment,
        RequirementId.ifOne(requirement).orElseThrow(ProblemException::notFound),
        file.getOriginalFilename(),
        file.getContentType(),
        note,
        replaces,
        key);
  }

  /**
   * Parses the body; 400 {@code multipart} or {@code unknown-field}, 413 over the limit in bytes,
   * 422 {@code file-name} for a name longer than a part's head may be, 507 where there is no room
   * to put its parts aside.
   */
  static UploadForm read(MultipartHttpServletRequest request) {
    try {
      return form(request);
    } catch (MultipartException e) {
      if (NoRoom.isWhy(e)) {
        throw NoRoom.refused(e);
      }
      throw UploadLimits.refusal(e)
          .orElseGet(
              () ->
                  malformed(
                      "file", "The parts of the request cannot be read. Send the form again."));
    }
  }

  private static UploadForm form(MultipartHttpServletRequest request) {
    var files = request.getMultiFileMap();
    var names = new LinkedHashSet<>(request.getParameterMap().keySet());
    names.removeAll(TEXTS);
    names.addAll(files.keySet());
    names.remove("file");
    if (!names.isEmpty()) {
      throw ProblemException.malformed(
          "unknown-field", "Send only the parts requirement, file, note and replaces.");
    }
    var sent = files.get("file");
    if (sent == null || sent.size() != 1) {
      throw malformed("file", "Send exactly one part named file, with a file name.");
    }
    var requirement = text(request, "requirement");
    if (requirement == null || requirement.isBlank()) {
      throw malformed("requirement", "Say in the part requirement what the file is for.");
    }
    return new UploadForm(
        requirement, sent.get(0), text(request, "note"), id(text(request, "replaces")));
  }

  private static @Nullable String text(MultipartHttpServletRequest request, String name) {
    var values = request.getParameterValues(name);
    if (values != null && values.length > 1) {
      throw malformed(name, "Send the part %s only once.".formatted(name));
    }
    return values == null ? null : values[0];
  }

  private static @Nullable UUID id(@Nullable String replaces) {
    try {
      return replaces == null || replaces.isBlank() ? null : UUID.fromString(replaces);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalidField("replaces", "There is no such file to replace here.");
    }
  }

  private static ProblemException malformed(String field, String detail) {
    return ProblemException.malformed(
        "multipart", detail, new ProblemException.FieldError(field, detail));
  }
}
