package org.cspenrollment.platform.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A text of a body that is not taken; where it stands is added on the way out. */
public final class UnacceptableText extends MismatchedInputException {

  private static final long serialVersionUID = 1L;

  private final TextFault fault;

  UnacceptableText(JsonParser json, TextFault fault) {
    super(json, fault.sentence(), String.class);
    this.fault = fault;
  }

  /** Why it is not taken. */
  public TextFault fault() {
    return fault;
  }
}
