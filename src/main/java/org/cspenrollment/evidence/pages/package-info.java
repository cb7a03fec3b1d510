/** Files to be looked at without a download: pictures and text, made in a process of their own. */
package org.cspenrollment.evidence.pages;
