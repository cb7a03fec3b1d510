package org.cspenrollment.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.cspenrollment.platform.database.LocalPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The PostgreSQL of the product's demo, which runs as long as the product does; the engines beside
 * it have databases of their own in it.
 *
 * @param folder where the product keeps it
 */
public record BenchCluster(Path folder) {

  /** Who may do everything in it. */
  public static final String SUPERUSER = "postgres";

  /** Makes it, with the counting of statements switched on, and leaves it stopped. */
  public static BenchCluster made(Path folder) throws SQLException {
    var server = LocalPostgres.in(folder);
    server.start();
    var cluster = new BenchCluster(folder);
    cluster
        .sql("postgres")
        .sql("alter system set shared_preload_libraries = 'pg_stat_statements'")
        .update();
    server.stop();
    return cluster;
  }

  /** Asks one of its databases as the superuser. */
  public JdbcClient sql(String database) {
    return JdbcClient.create(new DriverManagerDataSource(url(database), SUPERUSER, password()));
  }

  /** The address of one of its databases. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + read("postgresql-port") + "/" + database;
  }

  /** The password of the superuser. */
  public String password() {
    var passwords = new Properties();
    try (var reader = Files.newBufferedReader(folder.resolve("postgresql-passwords.properties"))) {
      passwords.load(reader);
    } catch (IOException e) {
      throw new IllegalStateException("The cluster has no passwords", e);
    }
    return passwords.getProperty(SUPERUSER);
  }

  /** An empty database of that name. */
  public void create(String database) {
    sql("postgres").sql("drop database if exists " + database + " with (force)").update();
    sql("postgres").sql("create database " + database).update();
  }

  /** Makes a database that is what another one is now; whoever works in that one is thrown out. */
  public void copy(String database, String copy) {
    var sql = sql("postgres");
    sql.sql("drop database if exists " + copy + " with (force)").update();
    sql.sql("alter database " + database + " with allow_connections false").update();
    try {
      sql.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = :database")
          .param("database", database)
          .query(Boolean.class)
          .list();
      sql.sql("create database " + copy + " template " + database).update();
    } finally {
      sql.sql("alter database " + database + " with allow_connections true").update();
    }
  }

  /** What it promises about what is committed, as it says itself. */
  public String durability() {
    return List.of("fsync", "synchronous_commit", "full_page_writes", "server_version").stream()
        .map(name -> name + " " + sql("postgres").sql("show " + name).query(String.class).single())
        .collect(Collectors.joining(", "));
  }

  /** The process of the server, which knows what its ended children used. */
  public long process() {
    return Long.parseLong(read("postgresql/postmaster.pid"));
  }

  private String read(String file) {
    try {
      return Files.readAllLines(folder.resolve(file)).get(0).strip();
    } catch (IOException e) {
      throw new IllegalStateException("The cluster does not run", e);
    }
  }
}
