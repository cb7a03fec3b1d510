package org.cspenrollment.enrollment.requirement;

import org.cspenrollment.policy.Result;

/**
 * What the tables said of a requirement when it was last handed in.
 *
 * @param result null while it never was
 * @param reasonCode why, as a code of the programme, or null
 */
public record RecommendedResult(Result result, String reasonCode) {}
