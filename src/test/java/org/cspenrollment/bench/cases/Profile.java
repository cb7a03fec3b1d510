package org.cspenrollment.bench.cases;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.cspenrollment.bench.HeapUse;

/** Where a JVM spends its time: samples of its running threads, by what is on their stacks. */
final class Profile {

  private static final Map<String, String> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("engine commands", "org.camunda.bpm.engine.impl.interceptor.");
    PARTS.put("transactions", "org.springframework.transaction.");
    PARTS.put("security filters", "org.springframework.security.");
    PARTS.put("MyBatis", "org.apache.ibatis.");
    PARTS.put("PostgreSQL driver", "org.postgresql.");
    PARTS.put("connection pool", "com.zaxxer.hikari.");
    PARTS.put("sessions", "org.springframework.session.");
    PARTS.put("JSON", "com.fasterxml.jackson.");
    PARTS.put("decision tables", "org.camunda.bpm.dmn.");
    PARTS.put("checks of files", "org.cspenrollment.evidence.content.");
    PARTS.put("record", "org.cspenrollment.audit.");
    PARTS.put("passwords", "org.bouncycastle.");
  }

  private Profile() {}

  /** Records a JVM while this runs. */
  static String during(long process, Path file, Runnable act)
      throws IOException, InterruptedException {
    HeapUse.jcmd(process, "JFR.start", "name=bench", "settings=profile");
    act.run();
    HeapUse.jcmd(process, "JFR.stop", "name=bench", "filename=" + file);
    return table(file);
  }

  private static String table(Path file) throws IOException {
    var with = new LinkedHashMap<String, Integer>();
    var inner = new TreeMap<String, Integer>();
    int samples = 0;
    try (var recording = new RecordingFile(file)) {
      while (recording.hasMoreEvents()) {
        var event = recording.readEvent();
        if (event.getEventType().getName().equals("jdk.ExecutionSample")
            && event.getStackTrace() != null) {
          samples++;
          PARTS.forEach(
              (part, prefix) -> with.merge(part, has(event, of(prefix)) ? 1 : 0, Integer::sum));
          var first = event.getStackTrace().getFrames().get(0).getMethod().getType().getName();
          inner.merge(first.replaceAll("^((?:[a-z0-9_]+\\.){1,3}).*", "$1*"), 1, Integer::sum);
        }
      }
    }
    var table = new StringBuilder("| share of " + samples + " samples | % |\n|---|---|\n");
    double all = Math.max(samples, 1);
    with.forEach((part, many) -> row(table, "with " + part + " on the stack", many / all));
    inner.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(8)
        .forEach(each -> row(table, "innermost in " + each.getKey(), each.getValue() / all));
    return table.toString();
  }

  private static void row(StringBuilder table, String what, double share) {
    table.append("| %s | %.0f |%n".formatted(what, 100 * share));
  }

  private static Predicate<RecordedFrame> of(String prefix) {
    return frame -> frame.getMethod().getType().getName().startsWith(prefix);
  }

  private static boolean has(RecordedEvent event, Predicate<RecordedFrame> what) {
    return event.getStackTrace().getFrames().stream().anyMatch(what);
  }
}
