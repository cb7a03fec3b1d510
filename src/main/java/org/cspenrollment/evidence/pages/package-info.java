/** Files to be looked at without a download: pictures and text, made in a process of their own. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.evidence.pages;
