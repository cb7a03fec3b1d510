package org.cspenrollment.bench.limit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Supplier;
import org.cspenrollment.bench.Installation;

/**
 * One whole case, listened to in the database's log.
 *
 * @param number of the case
 */
record Recording(String number, List<List<Sent>> transactions) {

  /** Does a case while the database logs every statement. */
  static Recording of(Installation office, Supplier<String> one) throws IOException {
    var superuser = office.cluster().sql("postgres");
    var log = office.folder().resolve("data").resolve("postgresql.log");
    superuser.sql("alter system set log_line_prefix = '%p '").update();
    superuser.sql("alter system set log_statement = 'all'").update();
    superuser.sql("select pg_reload_conf()").query(Boolean.class).single();
    // A session takes on what is reloaded before its next statement
    long begins = Files.size(log);
    var number = one.get();
    superuser.sql("alter system reset log_statement").update();
    superuser.sql("select pg_reload_conf()").query(Boolean.class).single();
    var logged = Files.readAllBytes(log);
    return new Recording(
        number,
        StatementLog.read(
            new String(
                logged, (int) begins, logged.length - (int) begins, StandardCharsets.UTF_8)));
  }

  /** Whose case it was. */
  String tenant() {
    return number.replaceAll("-[0-9]+$", "");
  }
}
