package org.cspenrollment.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** How much of its heap a JVM uses. */
public final class HeapUse {

  private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");
  private static final int KIBIBYTES = 1024;

  private HeapUse() {}

  /** Megabytes in use after a collection of everything. */
  public static long afterCollection(PackagedProduct product)
      throws IOException, InterruptedException {
    jcmd(product.pid(), "GC.run");
    return USED.matcher(jcmd(product.pid(), "GC.heap_info"))
            .results()
            .mapToLong(used -> Long.parseLong(used.group(1)))
            .sum()
        / KIBIBYTES;
  }

  /** Asks a JVM for something; what it answers. */
  public static String jcmd(long process, String... words)
      throws IOException, InterruptedException {
    var command = new String[words.length + 2];
    command[0] = Path.of(PackagedProduct.java()).resolveSibling("jcmd").toString();
    command[1] = Long.toString(process);
    System.arraycopy(words, 0, command, 2, words.length);
    var asked = new ProcessBuilder(command).redirectErrorStream(true).start();
    var answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (asked.waitFor() != 0) {
      throw new IOException("The JVM does not answer: " + answer);
    }
    return answer;
  }
}
