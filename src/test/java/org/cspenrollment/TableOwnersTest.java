package org.cspenrollment;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tables have owners. A module reads and writes its own; what another has to know of them it asks
 * of the owner's API, or reads from a view the owner publishes, if it may know that module. SQL in
 * strings is no import, so what {@link ArchitectureTest} says of imports is said of names in SQL
 * here.
 */
class TableOwnersTest {

  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  /** Whose tables, and whose functions, these are; each has one owner. */
  private static final Map<String, List<String>> TABLES =
      Map.ofEntries(
          Map.entry("audit", List.of("audit_entry")),
          Map.entry("account", List.of("account", "account_role", "account_link")),
          Map.entry(
              "partner", List.of("organisation", "tenant", "revenue_line", "revenue_statement")),
          Map.entry(
              "policy",
              List.of("decision_table_version", "policy_release", "policy_release_table")),
          Map.entry(
              "enrollment",
              List.of(
                  "enrollment",
                  "enrollment_pin",
                  "enrollment_requirement",
                  "enrollment_consequence",
                  "enrollment_election",
                  "enrollment_last_change",
                  "arrived_revenue",
                  "enrollment_cancellation",
                  "correction_preview",
                  "cycle_move")),
          Map.entry("launch", List.of("launch", "launch_case", "launch_ahead")),
          Map.entry(
              "evidence",
              List.of(
                  "evidence_content",
                  "evidence_chunk",
                  "evidence_file",
                  "evidence_fixity",
                  "evidence_pages",
                  "evidence_page",
                  "legal_hold",
                  "erasure",
                  "erasure_file")),
          Map.entry(
              "review",
              List.of(
                  "review_draft",
                  "review_act",
                  "information_request",
                  "appeal",
                  "absence",
                  "verdict_taken_back")),
          Map.entry(
              "transition",
              List.of(
                  "transition",
                  "transition_step",
                  "transition_customer",
                  "transition_subscription",
                  "transfer_request",
                  "transfer_item")),
          Map.entry("notification", List.of("mail", "account_mail", "mail_retry")),
          Map.entry(
              "platform",
              List.of("request_key", "browser_key", "spring_session", "spring_session_attributes")),
          Map.entry("portal", List.of("upload_ticket", "form_draft")),
          Map.entry("workflow", List.of("engine_node")),
          Map.entry("demo", List.of("demo_clock")));

  /** The views a module publishes. */
  private static final Map<String, List<String>> VIEWS =
      Map.of(
          "partner", List.of("partner_profile"),
          "enrollment",
              List.of(
                  "enrollment_summary",
                  "enrollment_with_partner",
                  "enrollment_requirement_summary",
                  "enrollment_policy_version"),
          "review",
              List.of(
                  "review_decision", "open_information_request", "told_verdict", "unseen_verdict"),
          "transition", List.of("open_transition_step"));

  private static final Map<String, List<String>> FUNCTIONS =
      Map.of(
          "audit", List.of("audit_hash", "audit_append", "audit_is_append_only"),
          "policy",
              List.of(
                  "decision_table_version_never_changes",
                  "policy_release_keeps_its_tables",
                  "policy_release_of"),
          "enrollment", List.of("enrollment_pins_are_a_release"),
          "evidence",
              List.of(
                  "erase_evidence",
                  "evidence_damage_ends_when_mended",
                  "evidence_content_is_compared"),
          "platform", List.of("searched"));

  /** What only computes, and tells nothing of anybody's rows, is for everybody. */
  private static final Set<String> PURE = Set.of("searched");

  /** The engine's tables are made by its own scripts; workflow speaks for the engine. */
  private static final String ENGINE = "act_";

  /** The catalogue of PostgreSQL belongs to nobody and tells nothing of ours. */
  private static final String CATALOGUE = "pg_";

  private static final Map<String, String> OWNER = new HashMap<>();
  private static final Map<String, String> PUBLISHER = new HashMap<>();

  static {
    TABLES.forEach((module, tables) -> tables.forEach(table -> OWNER.put(table, module)));
    VIEWS.forEach((module, views) -> views.forEach(view -> PUBLISHER.put(view, module)));
    FUNCTIONS.forEach(
        (module, names) ->
            names.stream()
                .filter(name -> !PURE.contains(name))
                .forEach(name -> OWNER.put(name, module)));
  }

  @Test
  void everyModuleNamesItsOwnTablesAndWhatOthersPublish() throws IOException {
    var wrong = new ArrayList<String>();
    var texts = SourceText.ofTheApplication();
    var temporary = new HashMap<String, Set<String>>();
    for (var text : texts) {
      temporary
          .computeIfAbsent(text.module(), module -> new TreeSet<>())
          .addAll(SqlNames.of(text.text()).temporary());
    }
    for (var text : texts) {
      refusals(text.module(), text.text()).stream()
          .filter(
              refusal ->
                  temporary.get(text.module()).stream()
                      .noneMatch(table -> refusal.equals("names " + table + " of nobody")))
          .forEach(refusal -> wrong.add(text + " " + refusal + ": " + oneLine(text.text())));
    }

    assertThat(wrong).isEmpty();
  }

  /** What the reader of statements is worth: it sees these, and nothing in those. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "evidence | select 1 from evidence_file f join tenant t using (x) | names tenant of"
            + " partner",
        "evidence | select 1 from evidence_file f, tenant t where true     | names tenant of"
            + " partner",
        "evidence | select 1 from evidence_file where a in (select b from mail) | names mail of"
            + " notification",
        "review   | ' join enrollment e using (case_number)'             | names enrollment of"
            + " enrollment",
        "review   | with x as (select 1 from tenant) select * from x     | names tenant of partner",
        "review   | update enrollment set state = ?                      | names enrollment of"
            + " enrollment",
        "review   | update enrollment_summary set state = ?              | writes the view"
            + " enrollment_summary",
        "review   | insert into mail (a) select 1 from appeal            | names mail of"
            + " notification",
        "review   | delete from tenant                                   | names tenant of partner",
        "review   | select audit_append(?)                               | names audit_append of"
            + " audit",
        "review   | select * from act_ru_task                            | names act_ru_task of"
            + " workflow",
        "review   | select * from nobodys_table                          | names nobodys_table of"
            + " nobody",
        "review   | 'select * from %s'                                   | names a table that is"
            + " not written down",
        "evidence | select * from partner_profile                        | reads partner_profile of"
            + " partner",
        "review   | select 1 where not exists (select from tenant)       | names tenant of partner",
        "review   | select * from public.tenant                          | names tenant of partner",
        "review   | 'SELECT * FROM Tenant'                               | names tenant of partner"
      })
  void aForeignTableIsSeen(String module, String statement, String refusal) {
    assertThat(refusals(module, statement)).containsExactly(refusal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "workflow | select a.x from act_ru_task t join review_decision a on a.task_id = t.id_",
        "review   | select extract(epoch from tenant) from appeal where a is distinct from mail",
        "review   | with tenant as (select 1 from appeal) select * from tenant join"
            + " enrollment_summary using (a)",
        "review   | select 'from tenant' from appeal -- from mail",
        "review   | select * from appeal where id = any(?) for update",
        "review   | insert into appeal (a) values (?) on conflict (a) do update set a = ?",
        "review   | select u.x from unnest(?) u (x) cross join lateral (values (1)) v (y)",
        "partner  | create temporary table things (a int) on commit drop; insert into things select"
            + " 1 from tenant"
      })
  void whatIsOnesOwnOrPublishedIsNot(String module, String statement) {
    assertThat(refusals(module, statement)).isEmpty();
  }

  @Test
  void everyTableViewAndFunctionOfTheMigrationsHasAnOwner() throws IOException {
    assertThat(created("TABLE")).containsExactlyInAnyOrderElementsOf(named(TABLES));
    assertThat(created("VIEW")).containsExactlyInAnyOrderElementsOf(named(VIEWS));
    assertThat(created("FUNCTION")).containsExactlyInAnyOrderElementsOf(named(FUNCTIONS));
    assertThat(Stream.of(TABLES, VIEWS, FUNCTIONS).flatMap(map -> map.keySet().stream()))
        .allMatch(module -> module.equals("demo") || ArchitectureTest.KNOWS.containsKey(module));
  }

  /** A view shows tables of its publisher, and what others publish to it. */
  @Test
  void aViewReadsWhatItsPublisherMayRead() throws IOException {
    for (var view : PUBLISHER.entrySet()) {
      assertThat(refusals(view.getValue(), definition(view.getKey()))).as(view.getKey()).isEmpty();
    }
  }

  @Test
  void aViewIsExplainedAndOnlyRead() throws IOException {
    var text = String.join("\n", migrations());
    for (var view : PUBLISHER.keySet()) {
      assertThat(text)
          .contains("COMMENT ON VIEW " + view + " IS")
          .containsPattern("(?s)REVOKE INSERT, UPDATE, DELETE ON [a-z_,\\s]*\\b" + view + "\\b");
    }
  }

  /** What only the enum knows cannot be forgotten where a state is added. */
  @Test
  void noOtherModuleKnowsTheStatesOfACaseByHeart() throws IOException {
    var states =
        Stream.concat(
                Arrays.stream(EnrollmentState.values()).map(Enum::name),
                Arrays.stream(RequirementState.values()).map(Enum::name))
            .map(name -> "'" + name + "'")
            .toList();
    var typed = new ArrayList<String>();
    for (var text : SourceText.ofTheApplication()) {
      if (!text.module().equals("enrollment")) {
        states.stream()
            .filter(state -> text.text().contains(state))
            .filter(state -> isAskedOfACase(text.text()))
            .forEach(state -> typed.add(text + " says " + state));
      }
    }

    assertThat(typed).isEmpty();
  }

  /** Tables of other modules have states of their own; a part of a statement may be of any. */
  private static boolean isAskedOfACase(String text) {
    return !SqlNames.isStatement(text)
        || SqlNames.of(text).read().stream()
            .anyMatch(name -> "enrollment".equals(PUBLISHER.get(name)));
  }

  private static List<String> refusals(String module, String text) {
    var names = SqlNames.of(text);
    var refusals = new ArrayList<String>();
    boolean whole = SqlNames.isStatement(text);
    both(names.read(), names.written()).forEach(name -> look(module, name, whole, refusals));
    names.written().stream()
        .filter(PUBLISHER::containsKey)
        .forEach(view -> refusals.add("writes the view " + view));
    names.called().stream()
        .filter(OWNER::containsKey)
        .filter(name -> !TABLES.getOrDefault(OWNER.get(name), List.of()).contains(name))
        .forEach(name -> look(module, name, whole, refusals));
    return refusals;
  }

  private static void look(String module, String name, boolean whole, List<String> refusals) {
    var publisher = PUBLISHER.get(name);
    if (publisher != null) {
      if (!publisher.equals(module) && !knows(module, publisher)) {
        refusals.add("reads " + name + " of " + publisher);
      }
      return;
    }
    if (name.equals(SqlNames.UNREADABLE)) {
      if (whole) {
        refusals.add("names a table that is not written down");
      }
      return;
    }
    if (name.startsWith(CATALOGUE)) {
      return;
    }
    var owner = name.startsWith(ENGINE) ? "workflow" : OWNER.get(name);
    if (owner == null && whole) {
      refusals.add("names " + name + " of nobody");
    } else if (owner != null && !owner.equals(module)) {
      refusals.add("names " + name + " of " + owner);
    }
  }

  private static boolean knows(String module, String other) {
    return module.equals("demo")
        || other.equals("audit")
        || ArchitectureTest.KNOWS.get(module).contains(other);
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    return Stream.concat(some.stream(), others.stream()).collect(toCollection(TreeSet::new));
  }

  private static List<String> named(Map<String, List<String>> owners) {
    return owners.values().stream().flatMap(List::stream).toList();
  }

  private static List<String> created(String what) throws IOException {
    var pattern = Pattern.compile("(?m)^CREATE (?:OR REPLACE )?" + what + " (\\w+)");
    return migrations().stream()
        .flatMap(text -> pattern.matcher(text).results().map(found -> found.group(1)))
        .distinct()
        .toList();
  }

  private static String definition(String view) throws IOException {
    var pattern = Pattern.compile("(?s)CREATE (?:OR REPLACE )?VIEW " + view + " AS\\b(.*?);");
    return migrations().stream()
        .flatMap(text -> pattern.matcher(text).results().map(found -> found.group(1)))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private static List<String> migrations() throws IOException {
    try (var files = Files.list(MIGRATIONS)) {
      return files.sorted().map(TableOwnersTest::content).toList();
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
