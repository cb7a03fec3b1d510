package org.cspenrollment.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.security.Device;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/**
 * Who is signed in, on all nodes. An ended session is over with the next request. Callers check who
 * may ask.
 */
@Service
public class Sessions {

  /**
   * A session of a person who is signed in somewhere.
   *
   * @param handle names it without giving it away: the session's own id is never shown
   * @param started when the person signed in, UTC
   * @param lastUsed when last, UTC
   * @param device what the person signed in with; empty where it is not known
   */
  public record Open(String handle, Instant started, Instant lastUsed, Optional<Device> device) {}

  private final FindByIndexNameSessionRepository<? extends Session> repository;

  Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
    this.repository = repository;
  }

  /** The open sessions of this person, the one used last first. */
  public List<Open> list(Username username) {
    return repository.findByPrincipalName(username.value()).values().stream()
        .filter(session -> !session.isExpired())
        .map(
            session ->
                new Open(
                    handle(session.getId()),
                    session.getCreationTime(),
                    session.getLastAccessedTime(),
                    Optional.<String>ofNullable(session.getAttribute(Device.ATTRIBUTE))
                        .flatMap(Device::of)))
        .sorted(Comparator.comparing(Open::lastUsed).reversed())
        .toList();
  }

  /** Ends every session of this person; says how many there were. */
  public int end(Username username) {
    return end(username, id -> true);
  }

  /** Ends every session of this person but the one that is going on. */
  public int endOthers(Username username, String idOfCurrent) {
    return end(username, id -> !id.equals(idOfCurrent));
  }

  /** Ends the one session of this person with that handle; none if it is over or not theirs. */
  public int endOne(Username username, String handle) {
    return end(username, id -> handle(id).equals(handle));
  }

  private int end(Username username, Predicate<String> which) {
    var ids =
        repository.findByPrincipalName(username.value()).keySet().stream().filter(which).toList();
    ids.forEach(repository::deleteById);
    return ids.size();
  }

  /** The handle of the session with that id. */
  public static String handle(String id) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
