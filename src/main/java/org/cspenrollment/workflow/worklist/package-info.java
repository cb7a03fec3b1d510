/** The tasks of the office, read as rows of the engine's tables in the order of an index. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.workflow.worklist;
