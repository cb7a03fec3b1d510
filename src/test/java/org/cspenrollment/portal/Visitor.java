package org.cspenrollment.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.cspenrollment.SignedIn;
import org.cspenrollment.platform.Actor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Looks at pages and sends forms as a browser does, following the way back. */
@TestComponent
class Visitor {

  private static final Pattern WITH_UPLOADS = Pattern.compile("/portal/cases/[^/]+");

  private final MockMvc mvc;
  private final SessionRepository<?> sessions;

  Visitor(MockMvc mvc, SessionRepository<?> sessions) {
    this.mvc = mvc;
    this.sessions = sessions;
  }

  /** The page, which has to be there. */
  String sees(Actor actor, String path) {
    var answer = asks(actor, path);
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return body(answer);
  }

  MockHttpServletResponse asks(Actor actor, String path) {
    var page = get(path).with(authentication(SignedIn.authentication(actor)));
    return perform(WITH_UPLOADS.matcher(path).matches() ? onSession(page) : page).getResponse();
  }

  /** The forms for files on the page of a case are of one session. */
  private MockHttpServletRequestBuilder onSession(MockHttpServletRequestBuilder page) {
    return page.cookie(SignedIn.session(sessions));
  }

  /** Sends a form and gives the page it leads back to. */
  String sends(Actor actor, String path, Map<String, String> fields) {
    var form = post(path).with(authentication(SignedIn.authentication(actor))).with(csrf());
    fields.forEach(form::param);
    return back(actor, perform(form));
  }

  /** Uploads a PDF of one page and gives the page it leads back to. */
  String uploads(Actor actor, String caseNumber, String requirement, String fileName) {
    return uploads(
        actor,
        caseNumber,
        requirement,
        new MockMultipartFile("file", fileName, "application/pdf", pdf()));
  }

  String uploads(Actor actor, String caseNumber, String requirement, MockMultipartFile file) {
    return back(actor, sendsFile(actor, uploadForm(actor, caseNumber, requirement), file));
  }

  /**
   * A form for a file as it stands on the page of a case.
   *
   * @param cookies of the session it was made for
   */
  record UploadForm(String address, List<Cookie> cookies) {}

  UploadForm uploadForm(Actor actor, String caseNumber, String requirement) {
    var session = SignedIn.session(sessions);
    var answer =
        perform(
                get("/portal/cases/" + caseNumber)
                    .cookie(session)
                    .with(authentication(SignedIn.authentication(actor))))
            .getResponse();
    var address =
        Pattern.compile(
                "action=\"(/portal/cases/%s/requirements/%s/evidence/[^\"]+)\""
                    .formatted(caseNumber, requirement))
            .matcher(body(answer));
    assertThat(address.find()).as("a form for " + requirement).isTrue();
    return new UploadForm(address.group(1), List.of(session));
  }

  /** Without a token in the body: the ticket in the address has to do. */
  MvcResult sendsFile(Actor actor, UploadForm form, MockMultipartFile file) {
    return perform(
        multipart(form.address())
            .file(file)
            .param("note", "12-34")
            .cookie(form.cookies().toArray(Cookie[]::new))
            .with(authentication(SignedIn.authentication(actor))));
  }

  /** The same, in place of a file received before. */
  MvcResult sendsNewVersion(Actor actor, UploadForm form, String replaced, String fileName) {
    return perform(
        multipart(form.address())
            .file(new MockMultipartFile("file", fileName, "application/pdf", pdf()))
            .param("replaces", replaced)
            .cookie(form.cookies().toArray(Cookie[]::new))
            .with(authentication(SignedIn.authentication(actor))));
  }

  String back(Actor actor, MvcResult sent) {
    var location = sent.getResponse().getHeader("Location");
    assertThat(location).as("status %d", sent.getResponse().getStatus()).startsWith("/portal/");
    var page =
        perform(
            get(location.replaceAll("#.*", ""))
                .cookie(cookies(sent))
                .with(authentication(SignedIn.authentication(actor))));
    assertThat(page.getResponse().getStatus()).isEqualTo(200);
    return body(page.getResponse());
  }

  /** Of a session that has just begun, or of the one that goes on. */
  private static Cookie[] cookies(MvcResult sent) {
    var begun = sent.getResponse().getCookies();
    return begun.length == 0 ? sent.getRequest().getCookies() : begun;
  }

  private MvcResult perform(RequestBuilder request) {
    try {
      return mvc.perform(request).andReturn();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String body(MockHttpServletResponse answer) {
    try {
      return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] pdf() {
    try (var document = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
