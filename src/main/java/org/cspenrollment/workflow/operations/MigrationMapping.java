package org.cspenrollment.workflow.operations;

/**
 * A step of the case that is now part of a process of its own, under the same name.
 *
 * @param activity the step
 * @param calledAt the call activity of {@code annual-enrollment} whose process has it now
 */
record MigrationMapping(String activity, String calledAt) {}
