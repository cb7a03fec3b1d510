package org.cspenrollment.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The packaged product with a PostgreSQL of its own, and two people of each role in it.
 *
 * @param folder where its data and its log are
 */
public record Installation(Path folder, BenchCluster cluster, PackagedProduct product)
    implements AutoCloseable {

  private static final int PEOPLE = 2;

  /**
   * Makes one and starts it.
   *
   * @param options for its JVM
   * @param settings as on a command line
   */
  static Installation made(Path folder, List<String> options, List<String> settings)
      throws Exception {
    Files.createDirectories(folder);
    var data = folder.resolve("data");
    var cluster = BenchCluster.made(data);
    var product = PackagedProduct.started(data, folder.resolve("product.log"), options, settings);
    BenchPeople.add(cluster, PEOPLE);
    return new Installation(folder, cluster, product);
  }

  /** Ends it and starts it again on the same data. */
  Installation again(List<String> options, List<String> settings) throws Exception {
    product.close();
    var log = folder.resolve("product-again.log");
    return new Installation(
        folder, cluster, PackagedProduct.started(folder.resolve("data"), log, options, settings));
  }

  /** Signs somebody in. */
  public HttpPerson person(String role) {
    return new HttpPerson(product, BenchPeople.named(role, 0));
  }

  /** Signs the administrator in. */
  public HttpPerson administrator() {
    return new HttpPerson(product, PackagedProduct.ADMINISTRATOR);
  }

  @Override
  public void close() {
    product.close();
  }
}
