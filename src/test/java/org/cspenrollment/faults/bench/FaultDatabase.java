package org.cspenrollment.faults.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cspenrollment.platform.database.LocalPostgres;

/**
 * A PostgreSQL that a trial may stop, kill and freeze: a cluster of its own with fsync and
 * synchronous commit on, which comes back on the same port.
 */
public final class FaultDatabase {

  /** How a server ends. */
  public enum Ending {
    /** As {@code pg_ctl stop -m fast}: sessions are cut, what was committed is written. */
    FAST("INT"),
    /** As {@code pg_ctl stop -m immediate}: the next start recovers. */
    IMMEDIATE("QUIT"),
    /** The postmaster is killed by {@code SIGKILL}, its children find themselves alone. */
    KILLED("KILL");

    private final String signal;

    Ending(String signal) {
      this.signal = signal;
    }
  }

  private final Path folder;
  private LocalPostgres server;

  private FaultDatabase(Path folder) {
    this.folder = folder;
    this.server = LocalPostgres.in(folder);
    server.start();
  }

  /** A new one in this folder, running, with its two roles and the empty database. */
  public static FaultDatabase in(Path folder) {
    return new FaultDatabase(folder);
  }

  /** Ends the server and waits until all its processes are gone. */
  public void end(Ending how) {
    var processes = processes();
    Signals.send(how.signal, processes.subList(0, 1));
    Signals.awaitEnd(processes, 30);
    try {
      Files.deleteIfExists(postmaster());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.stop();
  }

  /** Starts it again, on the port it had. */
  public void start() {
    server = LocalPostgres.in(folder);
    server.start();
  }

  /** Stops all its processes without ending them: it says nothing more, connections stay open. */
  public void freeze() {
    Signals.send("STOP", processes());
  }

  /** Lets them go on. */
  public void thaw() {
    Signals.send("CONT", processes());
  }

  /** It runs and answers, whatever a trial left it at. */
  void whole() {
    if (Files.exists(postmaster())) {
      thaw();
    } else {
      start();
    }
  }

  /** Ends it for good. */
  void close() {
    if (Files.exists(postmaster())) {
      thaw();
    }
    server.stop();
  }

  /** Where it is, for a node. */
  public String url() {
    return server.url();
  }

  /** Where it is, for a look from outside. */
  public String urlOf(String database) {
    return url().substring(0, url().lastIndexOf('/') + 1) + database;
  }

  /** The password of a role, {@code postgres} among them. */
  public String password(String role) {
    return server.password(role);
  }

  private Path postmaster() {
    return folder.resolve("postgresql").resolve("postmaster.pid");
  }

  /** The postmaster first. */
  private List<ProcessHandle> processes() {
    try {
      var pid = Long.parseLong(Files.readAllLines(postmaster()).get(0).strip());
      var postmaster = ProcessHandle.of(pid).orElseThrow();
      return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not run", e);
    }
  }
}
