package org.cspenrollment.evidence.receipt;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cspenrollment.evidence.EvidenceStore;
import org.cspenrollment.evidence.content.EvidenceLimits;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.problem.TooManyRequestsException;
import org.cspenrollment.platform.web.RateLimiter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Lets anybody compare a file with a receipt, without an account. A number that does not exist and
 * a hash of other bytes are answered alike, so nothing can be found out by trying.
 */
@Service
public class ReceiptChecks {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final int REMEMBERED = 10_000;
  private static final int FROM_EVERYWHERE = 20;

  private final EvidenceStore store;
  private final int perMinute;
  private final RateLimiter allowances = new RateLimiter(REMEMBERED);

  ReceiptChecks(EvidenceStore store, EvidenceLimits limits) {
    this.store = store;
    this.perMinute = limits.checksPerMinute();
  }

  /**
   * Compares. 422 on {@code receipt} or {@code sha256} that cannot be one; 429 when one address, or
   * all together, ask too often.
   *
   * @param receipt its number
   * @param sha256 of the file, hex
   * @param address of whoever asks
   */
  public ReceiptCheck check(@Nullable String receipt, @Nullable String sha256, String address) {
    take(address);
    var number = number(receipt);
    var hash = sha256 == null ? "" : sha256.strip().toLowerCase(Locale.ROOT);
    if (!SHA256.matcher(hash).matches()) {
      throw ProblemException.invalidField(
          "sha256", "A SHA-256 value has 64 letters a to f and digits.");
    }
    return store
        .receipt(number, hash)
        .map(found -> new ReceiptCheck(true, found.receivedAt(), found.size()))
        .orElse(ReceiptCheck.UNKNOWN);
  }

  private void take(String address) {
    var wait =
        Math.max(
            allowances.take("address " + address, perMinute),
            allowances.take("total", perMinute * FROM_EVERYWHERE));
    if (wait > 0) {
      throw new TooManyRequestsException(
          "Too many receipts were checked. Wait a moment and go on.", wait);
    }
  }

  private static UUID number(@Nullable String receipt) {
    try {
      return UUID.fromString(receipt == null ? "" : receipt.strip());
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalidField(
          "receipt", "A receipt number looks like the one on the receipt.");
    }
  }
}
