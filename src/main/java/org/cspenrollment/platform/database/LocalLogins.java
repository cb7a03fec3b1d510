package org.cspenrollment.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/** The passwords of the local PostgreSQL: random, made once, readable by their owner only. */
final class LocalLogins {

  private final Properties passwords;

  private LocalLogins(Properties passwords) {
    this.passwords = passwords;
  }

  static LocalLogins readOrMake(Path file, List<String> roles) throws IOException {
    var passwords = new Properties();
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        passwords.load(reader);
      }
      return new LocalLogins(passwords);
    }
    var random = new SecureRandom();
    for (var role : roles) {
      var secret = new byte[24];
      random.nextBytes(secret);
      passwords.setProperty(role, HexFormat.of().formatHex(secret));
    }
    var unfinished = privateFile(file.resolveSibling(file.getFileName() + ".unfinished"));
    try (var writer = Files.newBufferedWriter(unfinished)) {
      passwords.store(writer, "Passwords of the PostgreSQL in this folder");
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    return new LocalLogins(passwords);
  }

  String password(String role) {
    return passwords.getProperty(role);
  }

  /** An empty file that only its owner can read. */
  static Path privateFile(Path file) throws IOException {
    Files.deleteIfExists(file);
    return PostgresBinaries.posix(file)
        ? Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        : Files.createFile(file);
  }
}
