package org.cspenrollment.portal;

import jakarta.servlet.http.HttpSession;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The right to send one file with a form, as a part of the form's path: {@code
 * ${@uploadTickets.of(…)}}. A form that carries a file has its CSRF token in the body, so the whole
 * body would be read before it is known whether anybody may send it; this one is looked at before.
 *
 * <p>A ticket is for one session and person, one case and one requirement, works once, and for
 * {@value #HOURS} hours. Its key is in the session, so every node knows it; what was used is in the
 * database.
 */
@Component("uploadTickets")
public class UploadTickets {

  static final int HOURS = 12;

  private static final String KEY = UploadTickets.class.getName();
  private static final int NONCE = 12;
  private static final int TIME = Long.BYTES;
  private static final int SEAL = 32;

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient database;
  private final CurrentActor currentActor;
  private final Clock clock;

  UploadTickets(JdbcClient database, CurrentActor currentActor, Clock clock) {
    this.database = database;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** A ticket for the session of the request that is being answered. */
  public String of(CaseNumber caseNumber, RequirementId requirementId) {
    var session =
        ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
            .getRequest()
            .getSession();
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    var ends = clock.instant().plus(Duration.ofHours(HOURS));
    var ticket = ByteBuffer.allocate(NONCE + TIME + SEAL).put(nonce).putLong(ends.toEpochMilli());
    ticket.put(seal(key(session), ticket.array(), caseNumber, requirementId));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(ticket.array());
  }

  /**
   * Uses a ticket up.
   *
   * @return false if it is none of this session, case and requirement, or too old, or was used
   */
  public boolean use(
      HttpSession session, CaseNumber caseNumber, RequirementId requirementId, String sent) {
    var ticket = decoded(sent);
    if (ticket.length != NONCE + TIME + SEAL || session.getAttribute(KEY) == null) {
      return false;
    }
    var seal = new byte[SEAL];
    System.arraycopy(ticket, NONCE + TIME, seal, 0, SEAL);
    var ends = Instant.ofEpochMilli(ByteBuffer.wrap(ticket).getLong(NONCE));
    return MessageDigest.isEqual(seal, seal(key(session), ticket, caseNumber, requirementId))
        && clock.instant().isBefore(ends)
        && first(sent, ends);
  }

  private boolean first(String ticket, Instant ends) {
    try {
      database
          .sql(
              """
              with forgotten as (delete from upload_ticket where ends_at < ?)
              insert into upload_ticket (ticket, ends_at) values (?, ?)
              """)
          .params(DatabaseTimes.utc(clock.instant()), ticket, DatabaseTimes.utc(ends))
          .update();
      return true;
    } catch (DuplicateKeyException used) {
      return false;
    }
  }

  private byte[] key(HttpSession session) {
    if (session.getAttribute(KEY) instanceof byte[] key) {
      return key;
    }
    var key = new byte[SEAL];
    random.nextBytes(key);
    session.setAttribute(KEY, key);
    return key;
  }

  private byte[] seal(
      byte[] key, byte[] ticket, CaseNumber caseNumber, RequirementId requirementId) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(ticket, 0, NONCE + TIME);
      mac.update(
          (person() + " " + caseNumber + " " + requirementId).getBytes(StandardCharsets.UTF_8));
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
    }
  }

  private Username person() {
    return currentActor.get().username();
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
