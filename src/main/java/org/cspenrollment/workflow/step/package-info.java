/** The steps of the processes: what each service task hands to the domain, and nothing else. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.workflow.step;
