package org.cspenrollment.enrollment;

/**
 * A case as the API answers it, put together above this module where everything about it is known;
 * here it is only handed on.
 */
public interface CaseRepresentation {}
