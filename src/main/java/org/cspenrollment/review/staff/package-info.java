/** The people of the office: their absences, and tasks that go to somebody else. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("staff")
package org.cspenrollment.review.staff;
