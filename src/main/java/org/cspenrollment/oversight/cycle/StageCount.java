package org.cspenrollment.oversight.cycle;

import org.cspenrollment.oversight.CycleStage;

/** How many cases of a year are in a stage. */
public record StageCount(CycleStage stage, long cases) {}
