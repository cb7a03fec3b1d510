package org.cspenrollment.faults.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * People who go on working while something breaks: each has a case, uploads to it, moves its
 * deadline, reads lists, pages of the portal and of Tasklist, and signs in again, on either node.
 */
public final class Crowd implements AutoCloseable {

  private static final Duration AFTER_A_FAILURE = Duration.ofMillis(200);

  /** As people at their busiest: fifty of them want something some fifty times a second. */
  private static final int LONGEST_THOUGHT = 2000;

  /** One of them: a partner with a session, a reviewer with a session, a manager with a script. */
  private record Client(String caseNumber, String requirement, Person partner, Person reviewer) {}

  private final Bench bench;
  private final Ledger ledger = new Ledger();
  private final List<Client> clients = new ArrayList<>();
  private final ExecutorService threads;
  private final List<Future<?>> work = new ArrayList<>();
  private final Random seeds;
  private volatile boolean goesOn = true;

  /** So many of them, each with a case of this organisation, signed in. */
  public Crowd(Bench bench, String organisation, int size, Random random) {
    this.bench = bench;
    this.seeds = random;
    this.threads = Executors.newFixedThreadPool(size);
    var cases = bench.office().cases(bench.office().tenants(organisation, size));
    var partners =
        Stream.generate(() -> bench.office().partner(organisation))
            .limit(Math.max(1, size / 5))
            .map(partner -> partner.signIn(bench.any(random)))
            .toList();
    var reviewer = bench.office().person("reviewer1").signIn(bench.any(random));
    var requirement = bench.office().requirementToProve(cases.get(0));
    for (int i = 0; i < size; i++) {
      clients.add(
          new Client(cases.get(i), requirement, partners.get(i % partners.size()), reviewer));
    }
  }

  /** They begin, and go on until they are told to stop. */
  public Crowd begin() {
    clients.forEach(
        client -> {
          var random = new Random(seeds.nextLong());
          work.add(threads.submit(() -> act(client, random)));
        });
    return this;
  }

  /** What they were told. */
  public Ledger ledger() {
    return ledger;
  }

  /** They stop, each after the act it is at. */
  public Ledger stop() {
    goesOn = false;
    try {
      for (var one : work) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return ledger;
  }

  private void act(Client client, Random random) {
    var manager = bench.office().manager();
    var today = LocalDate.now(ZoneOffset.UTC);
    int moves = 0;
    for (int turn = 1; goesOn; turn++) {
      var node = bench.any(random);
      var answer =
          switch (random.nextInt(8)) {
            case 0, 1 -> upload(client, node, turn, random);
            case 2 -> deadline(client, node, manager, today.plusDays(5L + moves++ % 40));
            case 3 ->
                ledger.note(
                    "read",
                    client.caseNumber(),
                    manager.get(node, "/api/v1/enrollments/" + client.caseNumber()));
            case 4 ->
                ledger.note(
                    "page of the portal",
                    client.caseNumber(),
                    client.partner().get(node, "/portal/cases/" + client.caseNumber()));
            case 5 ->
                ledger.note(
                    "page of Tasklist",
                    "",
                    client.reviewer().get(node, "/camunda/app/tasklist/default/"));
            case 6 ->
                ledger.note(
                    "tasks",
                    "",
                    client
                        .reviewer()
                        .get(node, "/camunda/api/engine/engine/default/task?maxResults=5"));
            default ->
                ledger.note(
                    "sign-in",
                    client.partner().name(),
                    bench.office().person(client.partner().name()).trySignIn(node));
          };
      if (answer.status() == 0 || answer.status() >= 500) {
        Waiting.pass(AFTER_A_FAILURE);
      }
      Waiting.pass(Duration.ofMillis(random.nextInt(LONGEST_THOUGHT)));
    }
  }

  private Answer upload(Client client, Node node, int turn, Random random) {
    var file =
        Upload.pdf(
            client.caseNumber() + " " + turn + " " + random.nextLong(), size(random), random);
    return ledger.note(
        "upload",
        client.caseNumber() + " " + file.sha256(),
        client.partner().upload(node, client.caseNumber(), client.requirement(), file, ""));
  }

  /** From 2 kB, as most are, to 2 MB. */
  private static int size(Random random) {
    return random.nextInt(10) == 0 ? 1_000_000 : 1_000;
  }

  private Answer deadline(Client client, Node node, Person manager, LocalDate day) {
    return ledger.note(
        "deadline",
        client.caseNumber() + " " + day,
        manager.post(
            node,
            "/api/v1/enrollments/" + client.caseNumber() + "/deadline",
            "{\"which\":\"EVIDENCE\",\"date\":\"%s\",\"reason\":\"The bench moves it\"}"
                .formatted(day)));
  }

  @Override
  public void close() {
    goesOn = false;
    threads.shutdownNow();
  }
}
