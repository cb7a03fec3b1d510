/** Mails that could not be sent: what was said to them, and how they are tried again together. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("failed")
package org.cspenrollment.notification.failed;
