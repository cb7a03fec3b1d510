/** What managers and operators do to running processes: failed steps, mail incidents, migration. */
package org.cspenrollment.workflow.operations;
