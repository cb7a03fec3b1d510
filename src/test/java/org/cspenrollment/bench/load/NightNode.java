package org.cspenrollment.bench.load;

import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.cspenrollment.audit.AuditCheck;
import org.cspenrollment.evidence.fixity.FixitySweep;
import org.cspenrollment.evidence.retention.ErasureSweep;
import org.cspenrollment.platform.database.LocalPostgres;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestContextManager;

/** A node of the application in this JVM, whose rounds begin when they are told to. */
@SpringBootTest
final class NightNode implements AutoCloseable {

  private static @Nullable LocalPostgres database;

  private final TestContextManager manager = new TestContextManager(NightNode.class);

  @Autowired FixitySweep fixity;
  @Autowired AuditCheck record;
  @Autowired ErasureSweep retention;
  @Autowired HistoryService history;
  @Autowired ManagementService engine;

  /** Starts it on this database, which it makes up as it needs it. */
  static NightNode on(LocalPostgres postgres) throws Exception {
    database = postgres;
    var node = new NightNode();
    node.manager.prepareTestInstance(node);
    return node;
  }

  /** Ends it, before its database does. */
  @Override
  public void close() {
    manager.getTestContext().markApplicationContextDirty(DirtiesContext.HierarchyMode.EXHAUSTIVE);
  }

  @DynamicPropertySource
  static void ownDatabase(DynamicPropertyRegistry registry) {
    var postgres = Objects.requireNonNull(database);
    registry.add("spring.datasource.url", postgres::url);
    registry.add("spring.datasource.username", () -> LocalPostgres.APPLICATION);
    registry.add("spring.datasource.password", () -> postgres.password(LocalPostgres.APPLICATION));
    registry.add("spring.flyway.url", postgres::url);
    registry.add("spring.flyway.user", () -> LocalPostgres.OWNER);
    registry.add("spring.flyway.password", () -> postgres.password(LocalPostgres.OWNER));
    registry.add("camunda.bpm.job-execution.enabled", () -> "false");
    registry.add("csp.evidence.fixity.every", () -> "PT10H");
    registry.add("csp.evidence.retention.every", () -> "PT10H");
  }
}
