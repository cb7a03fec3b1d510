/** What Tasklist asks for, found in the order of an index. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.workflow.hardening.tasklist;
