package org.cspenrollment.evidence.pages;

import org.jspecify.annotations.Nullable;

/**
 * What came of making the pages of a file.
 *
 * @param pages how many pictures were made
 * @param truncated whether the file goes on behind them
 * @param text where there is text instead of pictures
 */
public record PreviewResult(int pages, boolean truncated, @Nullable TextView text) {}
