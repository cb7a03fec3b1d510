package org.cspenrollment.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of our own for data people keep: checksums, fsync and synchronous commit on,
 * passwords by SCRAM, loopback only. It lives in one folder and ends with the application; a server
 * that a killed application left behind is ended by the next start.
 */
public final class LocalPostgres {

  public static final String OWNER = "csp_owner";
  public static final String APPLICATION = "csp_app";

  static final String SUPERUSER = "postgres";
  static final String DATABASE = "csp";

  private final Path folder;
  private final Path cluster;
  private @Nullable FolderLock lock;
  private @Nullable LocalLogins logins;
  private @Nullable PostgresPrograms programs;
  private int port;

  private LocalPostgres(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    this.cluster = this.folder.resolve("postgresql");
  }

  /** The server of this folder, not yet started. */
  public static LocalPostgres in(Path folder) {
    return new LocalPostgres(folder);
  }

  /**
   * Starts the server, making it first where the folder is new.
   *
   * @throws StartupException where another application runs in the folder or PostgreSQL does not
   *     start
   */
  public synchronized void start() {
    try {
      makeFolder();
      lock = FolderLock.take(folder);
      var logins =
          LocalLogins.readOrMake(
              folder.resolve("postgresql-passwords.properties"),
              List.of(SUPERUSER, OWNER, APPLICATION));
      this.logins = logins;
      var programs = new PostgresPrograms(PostgresBinaries.unpackedInto(folder), folder);
      this.programs = programs;
      StaleServer.end(cluster, programs);
      makeCluster(programs, logins.password(SUPERUSER));
      port = port();
      programs.start(cluster, port);
      LocalCluster.prepare(
          url("postgres"),
          logins.password(SUPERUSER),
          logins.password(OWNER),
          logins.password(APPLICATION));
    } catch (IOException e) {
      throw new UncheckedIOException("The local PostgreSQL in " + folder + " does not start", e);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The local PostgreSQL in " + folder + " cannot be prepared", e);
    }
  }

  /** Ends the server, if it was started, and lets go of the folder. */
  public synchronized void stop() {
    if (lock == null) {
      return;
    }
    try {
      if (programs != null && Files.exists(cluster.resolve("postmaster.pid"))) {
        programs.stop(cluster);
      }
      lock.close();
      lock = null;
    } catch (IOException e) {
      throw new UncheckedIOException("The local PostgreSQL in " + folder + " does not stop", e);
    }
  }

  /** The JDBC address of the database. */
  public String url() {
    return url(DATABASE);
  }

  /** The password of one of the two roles, once the server was started. */
  public String password(String role) {
    return Objects.requireNonNull(logins, "The server was not started").password(role);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private void makeFolder() throws IOException {
    Files.createDirectories(folder);
    if (PostgresBinaries.posix(folder)) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private void makeCluster(PostgresPrograms programs, String password) throws IOException {
    if (Files.exists(cluster.resolve("PG_VERSION"))) {
      return;
    }
    var unfinished = folder.resolve("postgresql.unfinished");
    FileSystemUtils.deleteRecursively(unfinished);
    var passwordFile = LocalLogins.privateFile(folder.resolve("initdb-password"));
    Files.writeString(passwordFile, password);
    programs.initdb(unfinished, SUPERUSER, passwordFile);
    Files.delete(passwordFile);
    Files.move(unfinished, cluster);
  }

  /**
   * The port of last time, so that a database tool finds it again; a free one where it is taken.
   */
  private int port() throws IOException {
    var remembered = folder.resolve("postgresql-port");
    var wanted = Files.exists(remembered) ? Integer.parseInt(Files.readString(remembered)) : 0;
    var found = freePort(wanted);
    Files.writeString(remembered, Integer.toString(found));
    return found;
  }

  private static int freePort(int wanted) throws IOException {
    var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    try (var socket = new ServerSocket(wanted, 1, loopback)) {
      return socket.getLocalPort();
    } catch (BindException e) {
      try (var socket = new ServerSocket(0, 1, loopback)) {
        return socket.getLocalPort();
      }
    }
  }
}
