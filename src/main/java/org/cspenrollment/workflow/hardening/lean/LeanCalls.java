package org.cspenrollment.workflow.hardening.lean;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ParallelMultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.core.model.CallableElementParameter;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ConstantValueProvider;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.migration.validation.activity.SupportedActivityValidator;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.cspenrollment.workflow.hardening.ModelParseListener;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets an activity that calls a process for every element of a list do so without stored variables.
 * Only where no condition of the model reads a counter, and no instance waits for a job before it
 * has begun, which only the counters would tell from one that has ended.
 */
@Component
@Order(102)
class LeanCalls extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    canBeMigrated();
    configuration
        .getCustomPostBPMNParseListeners()
        .add(
            new ModelParseListener() {
              @Override
              public void parseMultiInstanceLoopCharacteristics(
                  Element element, Element characteristics, ActivityImpl activity) {
                if (activity.getActivityBehavior()
                        instanceof ParallelMultiInstanceActivityBehavior modelled
                    && canBeLean(element, characteristics, modelled)) {
                  activity.setActivityBehavior(new LeanMultiInstance(modelled));
                }
              }

              @Override
              public void parseCallActivity(
                  Element element, ScopeImpl scope, ActivityImpl activity) {
                ((CallableElementActivityBehavior) activity.getActivityBehavior())
                    .getCallableElement()
                    .getInputs()
                    .forEach(LeanCalls::store);
              }
            });
  }

  /** What the caller knows within its transaction only, the called process has to keep. */
  private static void store(CallableElementParameter input) {
    if (input.getSourceValueProvider() instanceof ConstantValueProvider name) {
      input.setSourceValueProvider(new Kept(name));
    }
  }

  /** The value of a variable of the caller, to be stored even where the caller does not. */
  private record Kept(ConstantValueProvider name) implements ParameterValueProvider {

    @Override
    public @Nullable Object getValue(VariableScope caller) {
      TypedValue value = caller.getVariableTyped((String) name.getValue(caller));
      return value != null && value.isTransient() ? value.getValue() : value;
    }

    @Override
    public boolean isDynamic() {
      return false;
    }
  }

  /** It is migrated as what it extends; the engine knows these activities by their class. */
  private static void canBeMigrated() {
    if (!SupportedActivityValidator.SUPPORTED_ACTIVITY_BEHAVIORS.contains(
        LeanMultiInstance.class)) {
      SupportedActivityValidator.SUPPORTED_ACTIVITY_BEHAVIORS.add(LeanMultiInstance.class);
    }
  }

  private static boolean canBeLean(
      Element element, Element characteristics, ParallelMultiInstanceActivityBehavior modelled) {
    return element.getTagName().equals("callActivity")
        && modelled.getCollectionElementVariable() != null
        && modelled.getLoopCardinalityExpression() == null
        && modelled.getCompletionConditionExpression() == null
        && characteristics.attributes().stream().noneMatch(name -> name.contains("async"));
  }
}
