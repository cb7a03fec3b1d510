package org.cspenrollment.workflow.step;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.launch.LaunchChunks;
import org.cspenrollment.workflow.LaunchVariables;
import org.springframework.stereotype.Component;

/** serviceTask_openNextChunk: opens the next cases of the launch. */
@Component
class OpenNextChunkDelegate implements JavaDelegate {

  private final LaunchChunks chunks;

  OpenNextChunkDelegate(LaunchChunks chunks) {
    this.chunks = chunks;
  }

  @Override
  public void execute(DelegateExecution step) {
    LaunchVariables.MORE_TO_OPEN.handOn(
        step, chunks.openNext(UUID.fromString(step.getProcessBusinessKey())));
  }
}
