/**
 * What a person who verifies is asked, and what it may answer: the reasons, what counts as proof,
 * and the facts to record.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("verdict")
package org.cspenrollment.policy.verdict;
