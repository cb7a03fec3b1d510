package org.cspenrollment.faults.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import net.bytebuddy.jar.asm.ClassReader;

/**
 * The clock of one process, which a trial sets. libfaketime would make Java twelve times slower;
 * this changes the calls that ask for the time of the day, and no other, when a class is loaded.
 */
public final class SettableClock {

  private static final List<Class<?>> OWN =
      List.of(
          ClockAgent.class,
          ShiftedCalls.class,
          ShiftedCalls.Calls.class,
          ShiftedCalls.Call.class,
          ShiftedTime.class);
  private static final String ASM = "net/bytebuddy/jar/asm/";

  private final Path file;
  private final Path agent;

  private SettableClock(Path file, Path agent) {
    this.file = file;
    this.agent = agent;
  }

  /** A new one, which is right. */
  public static SettableClock in(Path folder) {
    try {
      Files.createDirectories(folder);
      var agent = folder.resolve("clock.jar");
      pack(agent);
      var clock = new SettableClock(folder.resolve("clock.millis"), agent);
      clock.ahead(Duration.ZERO);
      return clock;
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("The clock cannot be made", e);
    }
  }

  /** Sets it so far ahead of the real one; behind it, where that is negative. */
  public void ahead(Duration time) {
    try {
      var written = Files.writeString(file.resolveSibling("clock.next"), "" + time.toMillis());
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a process of Java is started with to go by this clock. */
  public String argument() {
    return "-javaagent:" + agent + "=" + file;
  }

  private static void pack(Path agent) throws IOException, URISyntaxException {
    var says = new Manifest();
    var main = says.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Premain-Class", ClockAgent.class.getName());
    main.putValue("Can-Retransform-Classes", "true");
    // Java's own classes call it, too
    main.putValue("Boot-Class-Path", agent.getFileName().toString());
    var asm =
        Path.of(ClassReader.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (var jar = new JarOutputStream(Files.newOutputStream(agent), says);
        var from = new JarFile(asm.toFile())) {
      for (var own : OWN) {
        var name = own.getName().replace('.', '/') + ".class";
        try (var in = own.getResourceAsStream('/' + name)) {
          add(jar, name, in);
        }
      }
      for (var entry : from.stream().filter(it -> it.getName().startsWith(ASM)).toList()) {
        try (var in = from.getInputStream(entry)) {
          add(jar, entry.getName(), in);
        }
      }
    }
  }

  private static void add(JarOutputStream jar, String name, InputStream bytes) throws IOException {
    jar.putNextEntry(new ZipEntry(name));
    bytes.transferTo(jar);
    jar.closeEntry();
  }
}
