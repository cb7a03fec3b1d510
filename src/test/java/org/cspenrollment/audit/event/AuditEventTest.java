package org.cspenrollment.audit.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cspenrollment.GoldenFile;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.OutcomeDecision;
import org.junit.jupiter.api.Test;

/**
 * What each event writes into the record: {@code golden/audit-rows.txt}, whose first column is the
 * list of the published codes. A line that was released may not change.
 */
class AuditEventTest {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  @Test
  void theRowOfEachEventIsTheOnePublished() {
    GoldenFile.named("audit-rows.txt")
        .holds(
            EventSamples.ALL.stream()
                .map(AuditEventTest::row)
                .collect(Collectors.joining("\n", "", "\n")));
  }

  @Test
  void eachCodeBelongsToOneTypeAndEachTypeToOneCode() {
    var types = records(AuditEvent.class).distinct().toList();

    assertThat(EventSamples.ALL).extracting(AuditEvent::code).containsExactly(AuditCode.values());
    assertThat(EventSamples.ALL)
        .extracting(Object::getClass)
        .containsExactlyInAnyOrderElementsOf(types);
  }

  @Test
  void noFieldOfAnEventIsLost() {
    for (var event : EventSamples.ALL) {
      for (var field : event.getClass().getRecordComponents()) {
        assertThat(row(event))
            .as("%s of %s", field.getName(), event.code())
            .contains(texts(event, field));
      }
    }
  }

  @Test
  void whatIsNotThereIsAnEmptyTextOrNoFieldAtAll() {
    var task = (ReviewEvent.TaskCompleted) EventSamples.of(AuditCode.TASK_COMPLETED);
    var hold = (LifecycleEvent.CasePutOnHold) EventSamples.of(AuditCode.CASE_HELD);

    assertThat(
            new ReviewEvent.TaskCompleted(
                    task.caseNumber(),
                    task.taskId(),
                    task.task(),
                    Optional.empty(),
                    task.answer(),
                    Optional.empty())
                .details()
                .get("requirement"))
        .isEqualTo("");
    assertThat(
            new LifecycleEvent.CasePutOnHold(hold.caseNumber(), Optional.empty(), hold.reason())
                .details())
        .containsOnlyKeys("reason");
    assertThat(
            new CycleEvent.CycleDeadlineMoved(2018, Optional.empty(), 7, 1, 0, "Asked for")
                .details()
                .get("which"))
        .isEqualTo("BOTH");
    assertThat(new EngineEvent.StepRestarted(Optional.empty(), "step", "Asked for", true).stream())
        .isEqualTo("processes");
  }

  @Test
  void aCodeOfANewerVersionIsNoError() {
    assertThat(AuditCode.of("CASE_OPENED")).contains(AuditCode.CASE_OPENED);
    assertThat(AuditCode.of("OF_A_NEWER_VERSION")).isEmpty();
  }

  @Test
  void m16_whatFollowsByItselfIsTheSystemsAndWhatAPersonDecidedIsThePersons() {
    assertThat(EventSamples.ALL)
        .filteredOn(SystemEvent.class::isInstance)
        .allMatch(event -> event.actor().equals(Optional.of("system")));
    assertThat(renewed("rule_renewed").actor()).contains("system");
    assertThat(renewed("decide-exception").actor()).isEmpty();
    assertThat(remediation("rule_remediate").actor()).contains("system");
    assertThat(remediation("decide-exception").actor()).isEmpty();
  }

  private static AuditEvent renewed(String ruleId) {
    return new OutcomeEvent.Renewed(new CaseNumber("KR-10421-2018"), OutcomeDecision.RENEW, ruleId);
  }

  private static AuditEvent remediation(String ruleId) {
    return new OutcomeEvent.RemediationBegun(new CaseNumber("KR-10421-2018"), List.of(), ruleId);
  }

  private static String row(AuditEvent event) {
    try {
      return String.join(
          " | ",
          event.code().name(),
          event.stream(),
          event.actor().orElse("(who is signed in)"),
          event.subject(),
          JSON.writeValueAsString(event.details()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Arrays.stream(type.getPermittedSubclasses()).flatMap(AuditEventTest::records);
  }

  private static List<String> texts(AuditEvent event, RecordComponent field) {
    try {
      var value = field.getAccessor().invoke(event);
      var values = value instanceof Optional<?> one ? one.stream().toList() : List.of(value);
      return values.stream()
          .flatMap(one -> one instanceof Collection<?> many ? many.stream() : Stream.of(one))
          .map(String::valueOf)
          .toList();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
