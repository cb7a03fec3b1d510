/**
 * The benchmark: {@code ./mvnw -Pbench verify}. What a case costs in the packaged application
 * beside process engines that do the same human steps bare, on one PostgreSQL that keeps what it
 * commits.
 */
@NullMarked
package org.cspenrollment.bench;

import org.jspecify.annotations.NullMarked;
