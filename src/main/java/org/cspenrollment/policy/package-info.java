/**
 * The rules: basis date, editions, requirements, their evaluation and why. Every threshold and date
 * is data in the decision tables under {@code processes}; this module is the only one that knows
 * the DMN engine.
 */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.policy;
