/** What the history of the engine tells: paths, durations, workload. */
package org.cspenrollment.workflow.history;
