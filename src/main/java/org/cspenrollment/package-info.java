/** CSP Enrollment: the application, and below it its modules, each with one purpose. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment;
