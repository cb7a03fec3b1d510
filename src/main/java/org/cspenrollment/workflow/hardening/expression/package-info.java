/** What the expressions of processes, decisions and filters can reach. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.workflow.hardening.expression;
