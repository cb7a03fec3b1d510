package org.cspenrollment.faults.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.cspenrollment.LongForms;
import org.cspenrollment.evidence.ScannerStandIn;

/**
 * Two nodes of the packaged jar on one PostgreSQL, a mail server and a virus scanner, all of which
 * a trial may stop, kill, freeze and slow down, and the people who go on working meanwhile.
 */
public final class Bench implements AutoCloseable {

  /** Repeats the random moments of a run: the seed it printed. */
  public static final long SEED = Long.getLong("faults.seed", System.currentTimeMillis());

  private static final String ADMINISTRATOR = "first";
  private static final String PASSWORD = "correct horse battery staple 2018";

  private final FaultDatabase database;
  private final StoredState stored;
  private final MailServer mail = new MailServer();
  private final ScannerStandIn scanner = new ScannerStandIn();
  private final List<Node> nodes;
  private final Office office;

  private Bench(Path folder) {
    this.database = FaultDatabase.in(folder.resolve("database"));
    this.stored = new StoredState(database);
    var settings = settings();
    this.nodes =
        List.of(new Node("node-1", folder, settings), new Node("node-2", folder, settings));
    this.office = new Office(this, PASSWORD);
  }

  /** A new one: both nodes run, the office has its people. */
  public static Bench in(Path folder) {
    // Clients end idle connections before the server does: nobody could tell that from a lost
    // answer
    System.setProperty("jdk.httpclient.keepalive.timeout", "5");
    var bench = new Bench(folder);
    // Whatever happens to the trials, nothing of the bench outlives them
    Runtime.getRuntime().addShutdownHook(new Thread(bench::close));
    bench.first().start().awaitReady();
    bench.office.moveIn(ADMINISTRATOR);
    bench.second().start().awaitReady();
    bench.office.awaitSettled();
    return bench;
  }

  /** Both nodes run and serve, the servers beside them do as they should. */
  public Bench whole() {
    return ready(nodes.size());
  }

  /** The same, where this trial needs so many nodes in its short form. */
  public Bench whole(Trial trial) {
    return ready(LongForms.WANTED ? nodes.size() : trial.nodes());
  }

  private Bench ready(int wanted) {
    database.whole();
    mail.is(MailServer.Mood.TAKES);
    scanner.is(ScannerStandIn.Mood.ANSWERS);
    nodes.stream()
        .filter(node -> !node.isAlive())
        .limit(Math.max(0, wanted - alive().size()))
        .forEach(Node::start);
    alive().forEach(Node::awaitReady);
    return this;
  }

  /**
   * Waits until each node that runs has answered a read and a sign-in as it should, and says how
   * long it took.
   */
  public Duration servesWithin(int seconds) {
    var before = System.nanoTime();
    var until = before + TimeUnit.SECONDS.toNanos(seconds);
    for (var node : alive()) {
      new Serving(node, office).by(until);
    }
    return Duration.ofNanos(System.nanoTime() - before);
  }

  public Node first() {
    return nodes.get(0);
  }

  public Node second() {
    return nodes.get(1);
  }

  /** The other one of the two. */
  public Node besides(Node node) {
    return node == first() ? second() : first();
  }

  /** A node that runs. */
  public Node one() {
    return alive().get(0);
  }

  /** A node of those that run, whichever comes; the last one that ran where none does. */
  public Node any(Random random) {
    var alive = alive();
    return alive.isEmpty() ? first() : alive.get(random.nextInt(alive.size()));
  }

  /** The nodes that run. */
  public List<Node> alive() {
    return nodes.stream().filter(Node::runs).toList();
  }

  public FaultDatabase database() {
    return database;
  }

  public StoredState stored() {
    return stored;
  }

  public MailServer mail() {
    return mail;
  }

  public ScannerStandIn scanner() {
    return scanner;
  }

  /** The people of the office and of partners, and what they make for a trial. */
  public Office office() {
    return office;
  }

  /** The random moments of this trial, the same for the same seed. */
  public Random random(Trial trial) {
    return new Random(SEED * 31 + trial.name().hashCode());
  }

  /** The size of a trial in {@code verify} and in the profile {@code faults}. */
  public int size(int inShort, int inLong) {
    return LongForms.size(inShort, inLong);
  }

  /** The settings of every node: short rounds, so that a trial sees what they do. */
  private Map<String, String> settings() {
    var all = new TreeMap<String, String>();
    all.put("SPRING_DATASOURCE_URL", database.url());
    all.put("SPRING_DATASOURCE_USERNAME", "csp_app");
    all.put("SPRING_DATASOURCE_PASSWORD", database.password("csp_app"));
    all.put("SPRING_FLYWAY_USER", "csp_owner");
    all.put("SPRING_FLYWAY_PASSWORD", database.password("csp_owner"));
    all.put("CSP_FIRSTADMINISTRATOR_USERNAME", ADMINISTRATOR);
    all.put("CSP_FIRSTADMINISTRATOR_PASSWORD", PASSWORD);
    all.put("CSP_BASEURL", "https://enrollment.example");
    all.put("SPRING_MAIL_HOST", "127.0.0.1");
    all.put("SPRING_MAIL_PORT", Integer.toString(mail.port()));
    all.put("SPRING_MAIL_PROPERTIES_MAIL_SMTP_TIMEOUT", "2000");
    all.put("CSP_MAIL_EVERY", "PT1S");
    all.put("CSP_MAIL_GATHERFOR", "PT0S");
    all.put("CSP_MAIL_PAUSES", "PT1S,PT2S" + ",PT5S".repeat(60));
    all.put("CSP_SCANNER_HOST", "127.0.0.1");
    all.put("CSP_SCANNER_PORT", Integer.toString(scanner.port()));
    all.put("CSP_SCANNER_TIMEOUT", "PT2S");
    all.put("CSP_SCANNER_EVERY", "PT2S");
    all.put("CSP_EVIDENCE_UPLOADSPERMINUTE", "100000");
    if (!LongForms.WANTED) {
      // Whoever is gone is missed sooner, so that the short form need not wait for it
      all.put("CSP_NODES_SILENTFOR", "PT4S");
      all.put("CSP_DATABASE_LONGESTPAUSE", "PT4S");
    }
    return all;
  }

  @Override
  public synchronized void close() {
    nodes.stream().filter(Node::isAlive).forEach(Node::kill);
    mail.close();
    database.close();
    try {
      scanner.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
