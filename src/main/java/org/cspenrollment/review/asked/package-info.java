/** What a task that verifies asks, by the pinned tables, and whether an answer has all of it. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("asked")
package org.cspenrollment.review.asked;
