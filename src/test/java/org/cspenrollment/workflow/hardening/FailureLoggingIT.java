package org.cspenrollment.workflow.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.cspenrollment.LogLines;
import org.cspenrollment.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What the log says of commands of the engine that end in an exception. */
@SpringBootTest
class FailureLoggingIT {

  @Autowired private ProcessEngine engine;

  @Test
  void aRefusalIsOneLineWithoutStack() {
    assertThat(logOf(() -> ProblemException.fourEyes("You have already acted on Hanul's case")))
        .singleElement()
        .satisfies(FailureLoggingIT::isTheLineOfARefusal);
  }

  @Test
  void aRefusalThatTheEngineWrappedIsTheSame() {
    assertThat(
            logOf(
                () -> new ProcessEngineException("in a listener", ProblemException.fourEyes("No"))))
        .singleElement()
        .satisfies(FailureLoggingIT::isTheLineOfARefusal);
  }

  @Test
  void aRefusalDeepInsideIsStillOneLine() {
    var refusal =
        logOf(
            () -> {
              command(() -> ProblemException.fourEyes("No"), false);
              return new IllegalStateException("never reached");
            });

    assertThat(refusal).singleElement().satisfies(FailureLoggingIT::isTheLineOfARefusal);
  }

  @Test
  void aFaultIsAnErrorWithItsStack() {
    assertThat(logOf(() -> new IllegalStateException("The till is empty")))
        .singleElement()
        .satisfies(FailureLoggingIT::isAnErrorWithItsStack);
  }

  @Test
  void whatIsRefusedInAJobIsAFault() {
    var lines =
        LogLines.of(() -> fails(() -> command(() -> ProblemException.fourEyes("No"), true)));

    assertThat(lines).filteredOn(line -> line.getLevel() == Level.ERROR).hasSize(1);
  }

  private List<ILoggingEvent> logOf(Supplier<RuntimeException> failure) {
    return LogLines.of(() -> fails(() -> command(failure, false)));
  }

  private static void fails(Runnable act) {
    assertThatThrownBy(act::run).isInstanceOf(RuntimeException.class);
  }

  private void command(Supplier<RuntimeException> failure, boolean inJob) {
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              if (inJob) {
                context.setCurrentJob(new MessageEntity());
              }
              throw failure.get();
            });
  }

  private static void isTheLineOfARefusal(ILoggingEvent line) {
    assertThat(line.getLevel()).isEqualTo(Level.INFO);
    assertThat(line.getFormattedMessage())
        .isEqualTo("Refused: 403 four-eyes, Another person has to do this");
    assertThat(line.getThrowableProxy()).isNull();
  }

  private static void isAnErrorWithItsStack(ILoggingEvent line) {
    assertThat(line.getLevel()).isEqualTo(Level.ERROR);
    assertThat(line.getFormattedMessage()).contains("ENGINE-16004");
    assertThat(line.getThrowableProxy().getStackTraceElementProxyArray()).isNotEmpty();
  }
}
