package org.cspenrollment.workflow;

/**
 * A step of the case that is now part of a process of its own, under the same name.
 *
 * @param activity the step
 * @param calledAt the call activity of {@code annual-enrollment} whose process has it now
 */
record MovedStep(String activity, String calledAt) {}
