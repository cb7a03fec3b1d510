/** One requirement to its verdict: findings, explanations, and what the partner is asked for. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("verification")
package org.cspenrollment.review.verification;
