/** The steps of the processes: what each service task hands to the domain, and nothing else. */
package org.cspenrollment.workflow.step;
