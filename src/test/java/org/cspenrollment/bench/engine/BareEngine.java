package org.cspenrollment.bench.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;

/** A process engine that does the human steps of a case in its own process, and nothing else. */
public interface BareEngine extends Participant {

  /** The documents of these steps, beside the tests. */
  String MODELS = "/bench/";

  /** What {@link #act} says beside the decision. */
  String NOTE = "Evidence checked, all documents complete and current.";

  /** Starts one case. */
  void start(String number, Map<String, Object> facts);

  /** Finds the first task of a group in its list, claims it and completes it. */
  void act(String group, String user, Map<String, Object> said);

  /** How many cases have ended. */
  long ended();

  /** A case from its start through four people to its end. */
  @Override
  default void wholeCase(String number, String region) {
    start(number, facts(number.hashCode() & 0xffff, region));
    for (var group : new String[] {"partner", "tech", "biz", "inf"}) {
      act(
          group + "-" + region,
          "user-" + region,
          Map.of(group + "Decision", "ok", group + "Note", NOTE));
    }
  }

  /** Connections as Spring Boot would keep them. */
  static HikariDataSource connections(String url, String user, String password) {
    var database = new HikariDataSource();
    database.setJdbcUrl(url);
    database.setUsername(user);
    database.setPassword(password);
    return database;
  }

  /** What is known of a partner when its case starts. */
  static Map<String, Object> facts(int number, String region) {
    return Map.of(
        "partnerId",
        "P-" + number,
        "partnerName",
        "Partner number " + number + " Ltd.",
        "region",
        region,
        "segment",
        number % 4 == 3 ? "indirect" : "direct",
        "revenue",
        number * 7919L % 8_000_000L,
        "score",
        number % 100);
  }
}
