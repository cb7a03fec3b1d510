/** What a mail names beside its own words: documents that are asked for, and reasons. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.notification.detail;
