/** What the pages of all roles cost in a large programme. */
@NullMarked
package org.cspenrollment.bench.pages;

import org.jspecify.annotations.NullMarked;
