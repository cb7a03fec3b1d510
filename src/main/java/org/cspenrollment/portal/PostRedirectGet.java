package org.cspenrollment.portal;

import java.util.Map;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A form that was sent: does what it asks for and goes back to the page, which then says how it
 * went. Only what the person may not see or do ends on an error page.
 */
public record PostRedirectGet(
    String path, String place, Map<String, String> typed, RedirectAttributes redirect) {

  public static final String NOTICE = "notice";

  public static PostRedirectGet onCase(
      CaseNumber caseNumber, String place, RedirectAttributes redirect) {
    return new PostRedirectGet("/portal/cases/" + caseNumber, place, Map.of(), redirect);
  }

  public PostRedirectGet typed(Map<String, String> values) {
    return new PostRedirectGet(path, place, values, redirect);
  }

  /** Does what the form asks, says so with this sentence, and answers with the way back. */
  public String then(String done, Runnable act) {
    try {
      act.run();
      redirect.addFlashAttribute(NOTICE, Notice.done(place, done));
    } catch (ProblemException refused) {
      return refuse(refused);
    }
    return back();
  }

  /** Says why nothing was done; what the person may not see or do ends on an error page. */
  public String refuse(ProblemException refused) {
    if (refused.status() == HttpStatus.NOT_FOUND || refused.status() == HttpStatus.FORBIDDEN) {
      throw refused;
    }
    redirect.addFlashAttribute(NOTICE, Notice.refused(place, refused, typed));
    return back();
  }

  /** Says why nothing was done. */
  public String refuse(String type) {
    redirect.addFlashAttribute(NOTICE, Notice.refused(place, type, typed));
    return back();
  }

  private String back() {
    return "redirect:"
        + UriComponentsBuilder.fromPath(path).fragment(place).build().encode().toUriString();
  }
}
