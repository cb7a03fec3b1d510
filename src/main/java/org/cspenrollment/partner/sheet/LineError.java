package org.cspenrollment.partner.sheet;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a CSV file.
 *
 * @param line where its record begins; the header is line 1
 * @param column the name in the header; missing where the whole line is meant
 * @param message what is wrong, without repeating what was sent
 */
public record LineError(long line, @Nullable String column, String message) {}
