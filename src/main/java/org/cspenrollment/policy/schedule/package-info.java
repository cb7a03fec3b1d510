/**
 * What is asked by the calendar and the steps of people: reminders, retention, carry-over, working
 * days, guidance, transition steps.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("schedule")
package org.cspenrollment.policy.schedule;
