package org.cspenrollment.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A JVM that does something and says what it took in one line.
 *
 * @param log where what it says on its standard error goes
 */
public record SayingProcess(String classPath, Path log) {

  /**
   * Runs it to its end.
   *
   * @param word with which its line begins
   * @return the words of that line
   */
  public String[] of(Class<?> main, String word, String... arguments)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(PackagedProduct.java(), "-Xmx1g", "-cp", classPath, main.getName()));
    command.addAll(Arrays.asList(arguments));
    var process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.lines()
        .filter(line -> line.startsWith(word + " "))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("It says nothing: see " + log))
        .split(" ", -1);
  }
}
