package org.cspenrollment.workflow.hardening;

import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.core.variable.mapping.IoMapping;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.variable.VariableDeclaration;

/**
 * Is told of every element of a model that is parsed, and does nothing; who extends it says what
 * happens at the elements it cares for. The engine has a class of this kind too, which not every
 * engine of its family keeps.
 */
public abstract class ModelParseListener implements BpmnParseListener {

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity process) {}

  @Override
  public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {}

  @Override
  public void parseExclusiveGateway(Element element, ScopeImpl scope, ActivityImpl activity) {}

  @Override
  public void parseInclusiveGateway(Element element, ScopeImpl scope, ActivityImpl activity) {}

  @Override
  public void parseParallelGateway(Element element, ScopeImpl scope, ActivityImpl activity) {}

  @Override
  public void parseScriptTask(Element element, ScopeImpl scope, ActivityImpl activity) {}

  @Override
  public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {}

  @Override
  public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {}

  @Override
  public void parseTask(Element element, ScopeImpl scope, ActivityImpl activity) {}

  @Override
  public void parseManualTask(Element element, ScopeImpl scope, ActivityImpl activity) {}

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {}

  @Override
  public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {}

  @Override
  public void parseBoundaryTimerEventDefinition(
      Element element, boolean interrupting, ActivityImpl activity) {}

  @Override
  public void parseBoundaryErrorEventDefinition(
      Element element, boolean interrupting, ActivityImpl activity, ActivityImpl nested) {}

  @Override
  public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {}

  @Override
  public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {}

  @Override
  @SuppressWarnings("deprecation") // The engine's interface names the type
  public void parseProperty(Element element, VariableDeclaration variable, ActivityImpl activity) {}

  @Override
  public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {}

  @Override
  public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl activity) {}

  @Override
  public void parseMultiInstanceLoopCharacteristics(
      Element element, Element characteristics, ActivityImpl activity) {}

  @Override
  public void parseIntermediateTimerEventDefinition(Element element, ActivityImpl activity) {}

  @Override
  public void parseRootElement(Element element, List<ProcessDefinitionEntity> processes) {}

  @Override
  public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {}

  @Override
  public void parseIntermediateSignalCatchEventDefinition(Element element, ActivityImpl activity) {}

  @Override
  public void parseIntermediateMessageCatchEventDefinition(
      Element element, ActivityImpl activity) {}

  @Override
  public void parseBoundarySignalEventDefinition(
      Element element, boolean interrupting, ActivityImpl activity) {}

  @Override
  public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl activity) {}

  @Override
  public void parseTransaction(Element element, ScopeImpl scope, ActivityImpl activity) {}

  @Override
  public void parseCompensateEventDefinition(Element element, ActivityImpl activity) {}

  @Override
  public void parseIntermediateThrowEvent(
      Element element, ScopeImpl scope, ActivityImpl activity) {}

  @Override
  public void parseIntermediateCatchEvent(
      Element element, ScopeImpl scope, ActivityImpl activity) {}

  @Override
  public void parseBoundaryEvent(Element element, ScopeImpl scope, ActivityImpl activity) {}

  @Override
  public void parseBoundaryMessageEventDefinition(
      Element element, boolean interrupting, ActivityImpl activity) {}

  @Override
  public void parseBoundaryEscalationEventDefinition(
      Element element, boolean interrupting, ActivityImpl activity) {}

  @Override
  public void parseBoundaryConditionalEventDefinition(
      Element element, boolean interrupting, ActivityImpl activity) {}

  @Override
  public void parseIntermediateConditionalEventDefinition(Element element, ActivityImpl activity) {}

  @Override
  public void parseConditionalStartEventForEventSubprocess(
      Element element, ActivityImpl activity, boolean interrupting) {}

  @Override
  public void parseIoMapping(Element element, ActivityImpl activity, IoMapping mapping) {}
}
