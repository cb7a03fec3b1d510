/** Cases found, listed, shown and exported, put together from all modules; nothing is changed. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.oversight.cases;
