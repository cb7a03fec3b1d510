package org.cspenrollment.workflow;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.cspenrollment.workflow.worklist.TaskNames;

/** What every process model keeps to. Each broken rule is one sentence. */
final class ModelRules {

  /** The rooms of the steps that models call. */
  static final List<Path> STEPS =
      Stream.of("step", "transition")
          .map(room -> Path.of("src/main/java/org/cspenrollment/workflow", room))
          .toList();

  static final Path FOLDER = Path.of("processes");

  /**
   * More than this and nobody reads it: the next step is a call activity. Ends are not counted, so
   * that each outcome has one of its own.
   */
  static final int MOST_FLOW_NODES = 22;

  private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

  private static final Pattern NAME = Pattern.compile("[a-z]+([A-Z0-9][a-z0-9]*)*");
  private static final Pattern LABEL = Pattern.compile("[A-Z][a-z]+( [a-z-]+)+");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{[a-z]\\w*}");
  private static final Pattern COMPARISON =
      Pattern.compile("\\$\\{[a-z]\\w* == (\"[A-Z][A-Z0-9_-]*\"|true|false)}");
  private static final Pattern EVERY_DAY = Pattern.compile("0 \\d{1,2} \\d{1,2} \\* \\* \\?");
  private static final Pattern MESSAGE = Pattern.compile("enrollment\\.[a-z][A-Za-z]+");
  private static final Pattern EXTENSION = Pattern.compile("[< ]camunda:(\\w+)");

  /** Neither script nor class, expression, listener, connector nor field. */
  private static final Set<String> EXTENSIONS =
      Set.of(
          "historyTimeToLive",
          "decisionRef",
          "decisionRefBinding",
          "decisionRefVersionTag",
          "delegateExpression",
          "in",
          "collection",
          "elementVariable",
          "formKey",
          "candidateGroups",
          "dueDate",
          "asyncBefore",
          "asyncAfter",
          "exclusive",
          "failedJobRetryTimeCycle");

  /** What a person calls each task, wherever one is named. */
  private static final ResourceBundle TITLES =
      ResourceBundle.getBundle("messages.cockpit", Locale.ROOT);

  private static final Set<String> NODES =
      Set.of(
          "startEvent",
          "endEvent",
          "boundaryEvent",
          "intermediateCatchEvent",
          "userTask",
          "serviceTask",
          "businessRuleTask",
          "callActivity",
          "subProcess",
          "exclusiveGateway",
          "parallelGateway");

  private final List<String> broken = new ArrayList<>();
  private final String file;
  private final String xml;
  private final BpmnModelInstance model;

  private ModelRules(String file, String xml) {
    this.file = file;
    this.xml = xml;
    this.model = read(xml);
  }

  static BpmnModelInstance read(String xml) {
    return Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  /** What this model breaks; empty where it keeps to everything. */
  static List<String> brokenBy(String file, String xml) {
    var rules = new ModelRules(file, xml);
    rules.file();
    rules.all(BaseElement.class).forEach(rules::id);
    rules.all(FlowNode.class).forEach(rules::node);
    rules.all(SequenceFlow.class).forEach(rules::flow);
    rules.all(Gateway.class).forEach(rules::gateway);
    rules.all(Activity.class).forEach(rules::activity);
    rules.all(ServiceTask.class).forEach(rules::serviceTask);
    rules.all(BusinessRuleTask.class).forEach(rules::businessRuleTask);
    rules.all(CallActivity.class).forEach(rules::callActivity);
    rules.all(UserTask.class).forEach(rules::userTask);
    rules.all(TimerEventDefinition.class).forEach(rules::timer);
    rules.messagesAndErrors();
    rules.broken.addAll(PictureRules.brokenBy(rules.model));
    return rules.broken;
  }

  private <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return model.getModelElementsByType(type);
  }

  private void require(boolean kept, String what, String rule) {
    if (!kept) {
      broken.add(what + " " + rule);
    }
  }

  private void file() {
    for (var process : all(Process.class)) {
      require((process.getId() + ".bpmn").equals(file), file, "is not named like its process");
      require(process.isExecutable(), file, "cannot be executed");
      require(process.getName() != null, file, "has no name");
      var kept = String.valueOf(process.getCamundaHistoryTimeToLiveString());
      require(kept.matches("P\\d+D"), file, "keeps history for " + kept);
    }
    require(all(Process.class).size() == 1, file, "does not hold exactly one process");
    require(isMadeFor("executionPlatform", "Camunda Platform"), file, "is made for no platform");
    require(isMadeFor("executionPlatformVersion", "7.24.0"), file, "is made for no version");
    int nodes = all(FlowNode.class).size() - all(EndEvent.class).size();
    require(nodes <= MOST_FLOW_NODES, file, "has " + nodes + " flow nodes");
    EXTENSION
        .matcher(xml)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !EXTENSIONS.contains(name))
        .forEach(name -> broken.add(file + " uses camunda:" + name));
  }

  /** Whether Camunda Modeler is told which engine the model is for, so that it checks for that. */
  private boolean isMadeFor(String attribute, String value) {
    return value.equals(model.getDefinitions().getAttributeValueNs(MODELER, attribute));
  }

  private void id(BaseElement element) {
    if (element.getId() == null || element instanceof Process) {
      return;
    }
    var id = element.getId();
    var expected = idType(element) + "_";
    require(
        id.startsWith(expected) && NAME.matcher(suffix(id)).matches(),
        id,
        "is no id of the form " + expected + "camelCase");
  }

  private static String idType(BaseElement element) {
    if (element instanceof Event) {
      return "event";
    }
    if (element instanceof SequenceFlow) {
      return "flow";
    }
    return element instanceof Gateway ? "gateway" : element.getElementType().getTypeName();
  }

  private static String suffix(String id) {
    return id.substring(id.indexOf('_') + 1);
  }

  private void node(FlowNode node) {
    var type = node.getElementType().getTypeName();
    require(NODES.contains(type), node.getId(), "is a " + type);
    require(node.getDiagramElement() != null, node.getId(), "is not in the diagram");
    if (node instanceof Event) {
      require(node.getName() != null, node.getId(), "has no label");
    }
    if (!(node instanceof Gateway)) {
      require(node.getOutgoing().size() <= 1, node.getId(), "splits without a gateway");
    }
  }

  private void flow(SequenceFlow flow) {
    require(flow.getDiagramElement() != null, flow.getId(), "is not in the diagram");
    var condition = flow.getConditionExpression();
    if (condition != null) {
      require(isSimple(condition), flow.getId(), "asks " + condition.getTextContent());
      require(flow.getSource() instanceof ExclusiveGateway, flow.getId(), "asks without a gateway");
    }
    var from = flow.getSource().getDiagramElement();
    var to = flow.getTarget().getDiagramElement();
    if (from instanceof BpmnShape source && to instanceof BpmnShape target) {
      require(
          middle(source) <= rightEdge(target)
              || flow.getTarget() instanceof Gateway
              || reaches(flow.getTarget(), flow.getSource(), new HashSet<>()),
          flow.getId(),
          "leads from right to left");
    }
  }

  private static boolean isSimple(ConditionExpression condition) {
    return condition.getLanguage() == null
        && COMPARISON.matcher(condition.getTextContent()).matches();
  }

  private static double middle(BpmnShape shape) {
    return shape.getBounds().getX() + shape.getBounds().getWidth() / 2;
  }

  private static double rightEdge(BpmnShape shape) {
    return shape.getBounds().getX() + shape.getBounds().getWidth();
  }

  /** Whether a token can come from one node to another: then a flow back is a loop. */
  private static boolean reaches(FlowNode from, FlowNode to, Set<String> seen) {
    return from.equals(to)
        || (seen.add(from.getId()) && after(from).anyMatch(next -> reaches(next, to, seen)));
  }

  /**
   * Where a token can go from a node: along its flows, or out of it by an event at its boundary.
   */
  private static Stream<FlowNode> after(FlowNode node) {
    return Stream.concat(
        node.getOutgoing().stream().map(SequenceFlow::getTarget),
        node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
            .filter(event -> node.equals(event.getAttachedTo())));
  }

  private void gateway(Gateway gateway) {
    var id = gateway.getId();
    if (gateway.getOutgoing().size() < 2) {
      require(gateway.getIncoming().size() > 1, id, "neither splits nor joins");
      require(gateway.getName() == null, id, "joins and has a label");
      return;
    }
    require(gateway.getIncoming().size() == 1, id, "splits and joins at once");
    if (gateway instanceof ExclusiveGateway choice) {
      var question = String.valueOf(choice.getName());
      require(question.endsWith("?"), id, "asks no question");
      require(choice.getDefault() != null, id, "has no default");
      for (var path : choice.getOutgoing()) {
        require(path.getName() != null, path.getId(), "is an answer without a label");
        require(
            path.equals(choice.getDefault()) == (path.getConditionExpression() == null),
            path.getId(),
            "is neither the default nor a condition");
      }
    }
  }

  private void activity(Activity activity) {
    var label = String.valueOf(activity.getName());
    require(LABEL.matcher(label).matches(), activity.getId(), "is labelled " + label);
    require(
        !label.matches("(Process|Handle|Manage) .*"), activity.getId(), "says nothing: " + label);
    if (activity instanceof Task && isCalledByAnIdentifier(activity)) {
      var words = Arrays.stream(label.toLowerCase(Locale.ROOT).split("[ -]")).toList();
      require(
          String.join("", words).equals(suffix(activity.getId()).toLowerCase(Locale.ROOT)),
          activity.getId(),
          "is called otherwise: " + label);
    }
  }

  /** Steps of the way to reseller begin with its name, which nobody says: they have words. */
  private static boolean isCalledByAnIdentifier(Activity activity) {
    return !activity.getId().startsWith("userTask_reseller");
  }

  private void serviceTask(ServiceTask task) {
    var delegate = suffix(task.getId()) + "Delegate";
    require(
        ("${" + delegate + "}").equals(task.getCamundaDelegateExpression()),
        task.getId(),
        "does not call " + delegate);
    require(isClass(delegate), task.getId(), "has no class");
  }

  private static boolean isClass(String bean) {
    var name = Character.toUpperCase(bean.charAt(0)) + bean.substring(1) + ".java";
    return STEPS.stream().anyMatch(room -> Files.exists(room.resolve(name)));
  }

  private void businessRuleTask(BusinessRuleTask task) {
    require(
        Files.exists(FOLDER.resolve(task.getCamundaDecisionRef() + ".dmn")),
        task.getId(),
        "asks no table");
    require(
        "versionTag".equals(task.getCamundaDecisionRefBinding())
            && VARIABLE.matcher(task.getCamundaDecisionRefVersionTag()).matches(),
        task.getId(),
        "does not ask the pinned version");
  }

  private void callActivity(CallActivity call) {
    require(
        Files.exists(FOLDER.resolve(call.getCalledElement() + ".bpmn")),
        call.getId(),
        "calls no process of ours");
  }

  private void userTask(UserTask task) {
    var id = task.getId();
    var due = String.valueOf(task.getCamundaDueDate());
    require(VARIABLE.matcher(due).matches(), id, "is due on " + due);
    var kind = TaskNames.kind(id);
    if (kind.isEmpty()) {
      require(partnersOwn().contains(id), id, "is nobody's task");
      require(task.getCamundaCandidateGroups() == null, id, "is offered to the office");
      require(task.getCamundaFormKey() == null, id, "has a form in Tasklist");
      return;
    }
    require(
        kind.get().role().group().equals(task.getCamundaCandidateGroups()),
        id,
        "is offered to " + task.getCamundaCandidateGroups());
    var words = TITLES.getString("cockpit.task." + kind.get().key());
    require(
        isCalledByAnIdentifier(task) || words.equals(task.getName()), id, "is not called " + words);
    var about = task.getDocumentations().stream().map(ModelElementInstance::getTextContent);
    require(
        about.anyMatch(text -> text.startsWith("${caseNumber} · ${partnerName}")),
        id,
        "says neither case nor partner");
    var form = "forms/" + kind.get().key() + ".html";
    require(
        ("embedded:deployment:" + form).equals(task.getCamundaFormKey()),
        id,
        "has the form " + task.getCamundaFormKey());
    require(
        Files.notExists(FOLDER.resolve("forms")) || Files.exists(FOLDER.resolve(form)),
        id,
        "has no form " + form);
  }

  private static Set<String> partnersOwn() {
    return Set.of(
        RequirementVerification.PROVIDE_EVIDENCE,
        RequirementVerification.ANSWER_INFORMATION_REQUEST);
  }

  private void timer(TimerEventDefinition timer) {
    if (timer.getTimeCycle() != null) {
      var cycle = timer.getTimeCycle().getTextContent();
      require(
          timer.getParentElement() instanceof StartEvent start
              && start.getParentElement() instanceof Process
              && EVERY_DAY.matcher(cycle).matches(),
          timer.getId(),
          "repeats at " + cycle);
      return;
    }
    var when = timer.getTimeDate() == null ? "a fixed time" : timer.getTimeDate().getTextContent();
    require(VARIABLE.matcher(when).matches(), timer.getId(), "fires at " + when);
  }

  private void messagesAndErrors() {
    var awaited = all(MessageEventDefinition.class).stream().map(e -> e.getMessage()).toList();
    for (var message : all(Message.class)) {
      require(awaited.contains(message), message.getId(), "is awaited nowhere");
      require(
          MESSAGE.matcher(message.getName()).matches()
              && message.getName().endsWith("." + suffix(message.getId())),
          message.getId(),
          "is named " + message.getName());
    }
    var caught = all(ErrorEventDefinition.class).stream().map(e -> e.getError()).toList();
    for (var error : all(Error.class)) {
      require(caught.contains(error), error.getId(), "is caught nowhere");
      require(
          String.valueOf(error.getErrorCode()).matches("[A-Z]+(_[A-Z]+)*"),
          error.getId(),
          "has the code " + error.getErrorCode());
    }
  }
}
