/**
 * The tasks of the office over HTTP: the same acts as in Tasklist, and what a form shows beside
 * them.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("task")
package org.cspenrollment.review.task;
