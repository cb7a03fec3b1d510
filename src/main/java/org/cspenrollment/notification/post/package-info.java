/** How a mail that is written leaves. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.notification.post;
