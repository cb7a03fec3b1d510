package org.cspenrollment.enrollment.management;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cspenrollment.enrollment.lifecycle.DateChange;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.Deadline;

/**
 * What moving the days of a cycle would do.
 *
 * @param moves what moves, by case number
 * @param refused what does not, and why
 */
public record CyclePlan(List<DateChange> moves, Map<DateChange, DateChange.Obstacle> refused) {

  /** Plans to move these days of these cases, as it can be done on this day. */
  public static CyclePlan of(
      List<Enrollment> cases, Set<Deadline> which, int days, LocalDate today) {
    var moves = new ArrayList<DateChange>();
    var refused = new LinkedHashMap<DateChange, DateChange.Obstacle>();
    for (var enrollment : cases) {
      var change = DateChange.of(enrollment, which, days);
      change
          .obstacle(which, today)
          .ifPresentOrElse(obstacle -> refused.put(change, obstacle), () -> moves.add(change));
    }
    return new CyclePlan(moves, refused);
  }

  /** Stands for exactly these cases and days: a SHA-256 in hexadecimal. */
  public String digest() {
    var text = new StringBuilder();
    for (var change : moves) {
      text.append(change.enrollment().id().value()).append(' ').append(change.moves()).append('\n');
    }
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
