/**
 * The steps of the process to indirect reseller: what each hands to the domain, and nothing else.
 */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.workflow.transition;
