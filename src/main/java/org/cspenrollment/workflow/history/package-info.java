/** What the history of the engine tells: paths, durations, workload. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.workflow.history;
