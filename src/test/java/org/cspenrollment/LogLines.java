package org.cspenrollment;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What production would write into its log, INFO and above, while something is done in a test. */
public final class LogLines {

  private LogLines() {}

  /** Does it and says what was logged meanwhile, by all threads, oldest first. */
  public static List<ILoggingEvent> of(Runnable act) {
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var ours = (Logger) LoggerFactory.getLogger("org.cspenrollment");
    var engine = (Logger) LoggerFactory.getLogger("org.camunda");
    var before = List.of(root, ours, engine).stream().map(Logger::getLevel).toList();
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    List.of(root, ours, engine).forEach(logger -> logger.setLevel(Level.INFO));
    root.addAppender(lines);
    try {
      act.run();
    } finally {
      root.detachAppender(lines);
      root.setLevel(before.get(0));
      ours.setLevel(before.get(1));
      engine.setLevel(before.get(2));
    }
    return List.copyOf(lines.list);
  }
}
