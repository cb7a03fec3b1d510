package org.cspenrollment.platform.problem;

import jakarta.servlet.ServletRequest;
import java.util.UUID;

/** The id by which a request is found in the log: ours, never one that a client sent. */
public final class TraceIds {

  private static final String ATTRIBUTE = TraceIds.class.getName();

  private TraceIds() {}

  /** The id of this request; made when first asked for. */
  public static String of(ServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String id) {
      return id;
    }
    var id = UUID.randomUUID().toString().replace("-", "");
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }
}
