/** What people are told about the files that are taken in, and the templates to fill. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.partner.guide;
