/** What managers do to cases: deadlines, holds, calling off, a whole cycle. */
@org.springframework.modulith.NamedInterface("management")
@org.jspecify.annotations.NullMarked
package org.cspenrollment.enrollment.management;
