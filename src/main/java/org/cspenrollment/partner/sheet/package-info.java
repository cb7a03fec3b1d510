/** Reading CSV files record by record, with everything that is wrong in them by line and column. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("sheet")
package org.cspenrollment.partner.sheet;
