package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.workflow.worklist.TaskNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The process models: readable, and the same as the code they name. */
class ProcessModelTest {

  /** Names the engine's expressions know of every case. */
  private static final Set<String> ANSWERED_WITHOUT_VARIABLES = Set.of("caseNumber", "partnerName");

  private static final Pattern IN_EXPRESSION = Pattern.compile("\\$\\{(\\w+)");
  private static final Pattern IN_ATTRIBUTE =
      Pattern.compile("(?:camunda:collection|camunda:elementVariable|source|target)=\"(\\w+)\"");

  /** What one step hands to the next without a model that says so. */
  private static final List<String> BETWEEN_STEPS = List.of("completedTask", "completedTaskKind");

  static List<Path> models() throws IOException {
    try (var files = Files.list(ModelRules.FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyModelKeepsToTheRules(Path model) throws IOException {
    assertThat(ModelRules.brokenBy(name(model), Files.readString(model))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          serviceTask_recordVerdict | Activity_0x1a2b | Activity_0x1a2b is no id of the form serviceTask_camelCase
          flow_waiverProposed | Flow_17 | Flow_17 is no id of the form flow_camelCase
          id="requirement-verification" | id="verification" | requirement-verification.bpmn is not named like its process
          historyTimeToLive="P3650D" | historyTimeToLive="P10Y" | requirement-verification.bpmn keeps history for P10Y
          isExecutable="true" | isExecutable="false" | requirement-verification.bpmn cannot be executed
          name="Record verdict" | name="Verdict" | serviceTask_recordVerdict is labelled Verdict
          name="Record verdict" | name="Handle verdict" | serviceTask_recordVerdict says nothing: Handle verdict
          name="Record verdict" | name="Record result" | serviceTask_recordVerdict is called otherwise: Record result
          name="What is the verdict?" | name="Verdict" | gateway_verdict asks no question
          name="Not met" | `` | flow_notMet is an answer without a label
          default="flow_met" | `` | gateway_verdict has no default
          default="flow_met" | default="flow_notMet" | flow_met is neither the default nor a condition
          id="gateway_nextVerification" | id="gateway_nextVerification" name="Next" | gateway_nextVerification joins and has a label
          ${verdict == "NOT_MET"} | ${verdict == "NOT_MET" and round > 1} | flow_notMet asks ${verdict == "NOT_MET" and round > 1}
          ${evidenceNeeded == true} | ${facts.evidenceNeeded} | flow_evidenceNeeded asks ${facts.evidenceNeeded}
          camunda:delegateExpression="${recordVerdictDelegate}" | camunda:class="org.example.Record" | requirement-verification.bpmn uses camunda:class
          camunda:delegateExpression="${recordVerdictDelegate}" | camunda:expression="${reviews.record()}" | serviceTask_recordVerdict does not call recordVerdictDelegate
          serviceTask_recordVerdict | serviceTask_recordOpinion | serviceTask_recordOpinion has no class
          candidateGroups="lead-reviewer" | candidateGroups="reviewer" | userTask_confirmNotMet is offered to reviewer
          forms/confirm-not-met.html | forms/confirm.html | userTask_confirmNotMet has the form embedded:deployment:forms/confirm.html
          name="Provide evidence" | name="Provide evidence" camunda:candidateGroups="reviewer" | userTask_provideEvidence is offered to the office
          name="Provide evidence" | name="Provide evidence" camunda:formKey="x" | userTask_provideEvidence has a form in Tasklist
          ${reviewDueDate} | P5D | userTask_verifySupportPackage is due on P5D
          ${evidenceCutOff} | 2018-10-16T00:00:00Z | timerEventDefinition_basisDatePassed fires at 2018-10-16T00:00:00Z
          name="Deadline missed" | `` | event_deadlineMissed has no label
          </bpmn:process> | </bpmn:process><bpmn:message id="message_sent" name="enrollment.sent" /> | message_sent is awaited nowhere
          </bpmn:process> | </bpmn:process><bpmn:message id="message_sent" name="Sent" /> | message_sent is named Sent
          </bpmn:process> | </bpmn:process><bpmn:error id="error_left" errorCode="PARTNER_LEFT" /> | error_left is caught nowhere
          bpmnElement="event_deadlineMissed" | bpmnElement="event_answerOverdue" | event_deadlineMissed is not in the diagram
          bpmnElement="flow_notMet" | bpmnElement="flow_met" | flow_notMet is not in the diagram
          </bpmn:process> | <bpmn:scriptTask id="scriptTask_think" name="Think hard" /></bpmn:process> | scriptTask_think is a scriptTask
          executionPlatform="Camunda Platform" | executionPlatform="Camunda Cloud" | requirement-verification.bpmn is made for no platform
          executionPlatformVersion="7.24.0" | executionPlatformVersion="8.8.0" | requirement-verification.bpmn is made for no version
          </bpmn:process> | <bpmn:userTask id="userTask_sign" /></bpmn:process> | requirement-verification.bpmn has 23 flow nodes
          <di:waypoint x="1760" y="60" /> | <di:waypoint x="1760" y="500" /> | flow_met crosses flow_waiverRefused
          <di:waypoint x="975" y="555" /> | <di:waypoint x="865" y="555" /><di:waypoint x="865" y="470" /><di:waypoint x="975" y="470" /> | flow_infrastructure crosses flow_accountsReceivable
          <di:waypoint x="605" y="480" /> | <di:waypoint x="605" y="760" /> | flow_officeKnows runs through serviceTask_recordHandIn
          <dc:Bounds x="772" y="537" width="126" | <dc:Bounds x="852" y="502" width="126" | flow_accountsReceivable has its label under userTask_verifyInfrastructure
          <dc:Bounds x="1345" y="462" | <dc:Bounds x="1345" y="472" | flow_met has its label cut by flow_met
          <dc:Bounds x="1345" y="462" | <dc:Bounds x="1216" y="516" | gateway_verdict has its label over that of flow_met
          <dc:Bounds x="1140" y="42" | <dc:Bounds x="1140" y="-4" | flow_waiverRefused has its label outside the canvas
          <dc:Bounds x="920" y="440" width="110" | <dc:Bounds x="950" y="440" width="60" | userTask_verifyInfrastructure breaks the word infrastructure
          <dc:Bounds x="910" y="730" width="130" height="80" | <dc:Bounds x="910" y="750" width="130" height="40" | userTask_answerInformationRequest is too low for its label
          ${caseNumber} · ${partnerName} | To confirm | userTask_verifySupportPackage says neither case nor partner
          <bpmn:extensionElements> | <bpmn:extensionElements><camunda:executionListener class="x" event="start" /> | requirement-verification.bpmn uses camunda:executionListener
          """)
  void eachDefectIsNoticed(String original, String defect, String sentence) throws IOException {
    var sound = Files.readString(ModelRules.FOLDER.resolve("requirement-verification.bpmn"));
    var text =
        original.contains("extensionElements")
            ? sound.replace(
                "<bpmn:startEvent id=\"event_requirementListed\" name=\"Requirement listed\">",
                "<bpmn:startEvent id=\"event_requirementListed\" name=\"Requirement listed\">"
                    + defect
                    + "</bpmn:extensionElements>")
            : replaced(sound, original, defect);

    assertThat(text).isNotEqualTo(sound);
    assertThat(ModelRules.brokenBy("requirement-verification.bpmn", text)).contains(sentence);
  }

  @Test
  void aLabelThatHasNoPlaceIsNoticed() throws IOException {
    var sound = Files.readString(ModelRules.FOLDER.resolve("requirement-verification.bpmn"));
    var label = "<bpmndi:BPMNLabel>\\s*<dc:Bounds x=\"1345\"[^>]*>\\s*</bpmndi:BPMNLabel>";

    assertThat(ModelRules.brokenBy("requirement-verification.bpmn", sound.replaceFirst(label, "")))
        .containsExactly("flow_met has no place for its label");
  }

  /** An id is changed wherever it is named, anything else where it stands first. */
  private static String replaced(String sound, String original, String defect) {
    boolean isId = original.matches("\\w+_\\w+");
    return isId
        ? sound.replace(original, defect)
        : sound.replaceFirst(
            Pattern.quote(original), java.util.regex.Matcher.quoteReplacement(defect));
  }

  @Test
  void aFlowThatLeadsBackWithoutALoopIsNoticed() throws IOException {
    var sound = Files.readString(ModelRules.FOLDER.resolve("requirement-verification.bpmn"));
    var mirrored =
        Pattern.compile("(shape_event_deadlineMissed\"[^>]*>\\s*<dc:Bounds x=\")\\d+")
            .matcher(sound)
            .replaceFirst("$10");

    assertThat(ModelRules.brokenBy("requirement-verification.bpmn", mirrored))
        .containsExactly("flow_missedDeadlineRecorded leads from right to left");
  }

  /** Steps that only models of earlier releases have, by which running cases may still go. */
  private static final Set<String> OF_EARLIER_MODELS = Set.of("${closeCycleDelegate}");

  @Test
  void everyDelegateIsAStepOfAModel() {
    var delegates =
        ModelRules.STEPS.stream()
            .flatMap(
                room ->
                    Stream.of(room.toFile().list((folder, name) -> name.endsWith("Delegate.java"))))
            .map(name -> name.replace(".java", ""))
            .map(name -> "${" + Character.toLowerCase(name.charAt(0)) + name.substring(1) + "}")
            .filter(name -> !OF_EARLIER_MODELS.contains(name));

    assertThat(delegates)
        .containsExactlyInAnyOrderElementsOf(
            all(ServiceTask.class)
                .map(ServiceTask::getCamundaDelegateExpression)
                .collect(Collectors.toSet()));
  }

  @Test
  void everyKindOfTaskIsInAModelAndTheOtherTwoAreThePartners() {
    var expected =
        Stream.concat(
            Arrays.stream(TaskKind.values()).map(TaskNames::of),
            Stream.of(
                RequirementVerification.PROVIDE_EVIDENCE,
                RequirementVerification.ANSWER_INFORMATION_REQUEST));

    assertThat(all(UserTask.class).map(UserTask::getId).distinct())
        .containsExactlyInAnyOrderElementsOf(expected.toList());
  }

  @Test
  void messagesAreNamedAsTheCodeNamesThem() {
    var constants =
        Stream.of(
                AnnualEnrollment.class,
                RequirementVerification.class,
                ResellerTransition.class,
                LateOffice.class,
                OutcomeVariables.class,
                EnrollmentLaunch.class)
            .flatMap(type -> constants(type, String.class))
            .filter(constant -> constant.startsWith("enrollment."));

    assertThat(all(Message.class).map(Message::getName))
        .containsExactlyInAnyOrderElementsOf(constants.toList());
  }

  @Test
  void processesAreNamedAsTheCodeNamesThem() throws IOException {
    assertThat(models().stream().map(ProcessModelTest::name))
        .contains(
            AnnualEnrollment.KEY + ".bpmn",
            RequirementVerification.KEY + ".bpmn",
            EnrollmentLaunch.KEY + ".bpmn",
            ResellerTransition.KEY + ".bpmn");
  }

  @Test
  void theModelsAndTheCodeKnowTheSameVariables() throws IOException {
    var declared = new TreeSet<>(ANSWERED_WITHOUT_VARIABLES);
    declared.add(CaseVariables.REQUIREMENTS);
    Stream.of(CaseVariables.class, LaunchVariables.class)
        .flatMap(type -> constants(type, ProcessVariable.class))
        .forEach(one -> declared.add(one.name()));
    BETWEEN_STEPS.forEach(declared::remove);

    assertThat(namedInModels()).containsExactlyInAnyOrderElementsOf(declared);
  }

  private static Set<String> namedInModels() throws IOException {
    var named = new TreeSet<String>();
    for (var model : models()) {
      var text = Files.readString(model);
      Stream.of(IN_EXPRESSION, IN_ATTRIBUTE)
          .flatMap(pattern -> pattern.matcher(text).results())
          .map(found -> found.group(1))
          .filter(name -> !name.endsWith("Delegate"))
          .forEach(named::add);
    }
    all(BusinessRuleTask.class)
        .map(BusinessRuleTask::getCamundaDecisionRef)
        .flatMap(ProcessModelTest::inputs)
        .forEach(named::add);
    return named;
  }

  /** What a table asks of the process. */
  private static Stream<String> inputs(String table) {
    var model = Dmn.readModelFromFile(ModelRules.FOLDER.resolve(table + ".dmn").toFile());
    var top = (Decision) model.getModelElementById(table);
    return top
        .getExpression()
        .getChildElementsByType(org.camunda.bpm.model.dmn.instance.Input.class)
        .stream()
        .map(input -> input.getInputExpression())
        .map(InputExpression::getText)
        .map(ModelElementInstance::getTextContent);
  }

  private static <T> Stream<T> constants(Class<?> holder, Class<T> type) {
    return Arrays.stream(holder.getDeclaredFields())
        .filter(field -> type.isAssignableFrom(field.getType()))
        .map(field -> type.cast(value(field)));
  }

  private static Object value(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
    try {
      return models().stream()
          .map(ProcessModelTest::text)
          .map(ModelRules::read)
          .flatMap(model -> model.getModelElementsByType(type).stream());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Path model) {
    try {
      return Files.readString(model);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String name(Path model) {
    return model.getFileName().toString();
  }
}
