package org.cspenrollment.evidence.content.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cspenrollment.evidence.Samples.ascii;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.cspenrollment.evidence.Samples;
import org.cspenrollment.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PDFs with an owner's password, which everybody can open, and with one that nobody knows. */
class LockedPdfTest {

  @TempDir private Path directory;

  private final PdfCheck check = new PdfCheck();

  @ParameterizedTest(name = "{0} bit, AES {1}, printing {2}")
  @CsvSource({"40, false, true", "128, false, false", "128, true, true", "256, true, false"})
  void f12AnOwnersPasswordAloneIsNoObstacle(int bits, boolean aes, boolean printing) {
    assertThatCode(() -> check(locked("", bits, aes, printing, document -> {})))
        .doesNotThrowAnyException();
  }

  @Test
  void aPasswordThatIsNeededIsSaidToBe() {
    var refused = refused(locked("secret", 256, true, true, document -> {}));

    assertThat(refused.reason()).isEqualTo("locked");
    assertThat(refused).hasMessageStartingWith("The PDF cannot be opened without a password.");
  }

  @ParameterizedTest(name = "{0} bit, AES {1}: {2}")
  @CsvSource({
    "256, true, JavaScript, script",
    "128, true, Launch, application",
    "128, false, SubmitForm, on-opening"
  })
  void whatActsIsFoundBehindTheLock(int bits, boolean aes, String action, String reason) {
    var refused = refused(locked("", bits, aes, true, document -> open(document, action)));

    assertThat(refused.status().value() + " " + refused.type() + " " + refused.reason())
        .isEqualTo("422 active-content " + reason);
  }

  @Test
  void whatUnpacksToTooMuchIsMeasuredBehindTheLock() {
    var refused = refused(locked("", 256, true, true, LockedPdfTest::grow));

    assertThat(refused.type()).isEqualTo("archive-limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/Encrypt 1 0 R", "<</#45ncrypt 1 0 R>>", "/E#6Ecryp#74"})
  void theNameIsKnownHoweverItIsWritten(String text) throws IOException {
    assertThat(PdfLock.mayBeOn(file(ascii("%PDF-1.7 " + text)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/Encryp", "Encrypt", "/#45", "/#4Encrypt", "/"})
  void nothingElseIsTakenForIt(String text) throws IOException {
    assertThat(PdfLock.mayBeOn(file(ascii("%PDF-1.7 " + text)))).isFalse();
  }

  private void check(byte[] content) throws IOException {
    check.check(file(content));
  }

  private ProblemException refused(byte[] content) {
    return catchThrowableOfType(ProblemException.class, () -> check(content));
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(directory.resolve("file"), content);
  }

  private static byte[] locked(
      String user, int bits, boolean aes, boolean printing, Consumer<PDDocument> change) {
    return Samples.pdf(
        document -> {
          change.accept(document);
          var permissions = new AccessPermission();
          permissions.setCanPrint(printing);
          permissions.setCanModify(false);
          var policy = new StandardProtectionPolicy("owner", user, permissions);
          policy.setEncryptionKeyLength(bits);
          policy.setPreferAES(aes);
          try {
            document.protect(policy);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static void open(PDDocument document, String kind) {
    var action = new COSDictionary();
    action.setName(COSName.S, kind);
    action.setItem(COSName.JS, new COSString("app.alert(1)"));
    document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action);
  }

  private static void grow(PDDocument document) {
    var stream = document.getDocument().createCOSStream();
    try (var packed = new DeflaterOutputStream(stream.createRawOutputStream())) {
      packed.write(new byte[129 << 20]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("B"), stream);
  }
}
