/** The files a partner of the demo hands in: drawn and written here, fictional in all they say. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.demo.document;
