/** What managers and operators do to running processes: failed steps, mail incidents, migration. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.workflow.operations;
