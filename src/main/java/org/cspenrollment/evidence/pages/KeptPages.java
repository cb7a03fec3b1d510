package org.cspenrollment.evidence.pages;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a content that was to be looked at.
 *
 * @param kind {@code PICTURES}, {@code TEXT}, or {@code NONE}: it has no pages, or broke what makes
 *     them
 * @param pages how many pictures there are
 * @param truncated whether the file goes on behind them
 * @param text a {@link TextView} as JSON, where it is {@code TEXT}
 */
record KeptPages(String kind, int pages, boolean truncated, @Nullable String text) {

  static final KeptPages NONE = new KeptPages("NONE", 0, false, null);

  static KeptPages pictures(int pages, boolean truncated) {
    return new KeptPages(pages == 0 ? "NONE" : "PICTURES", pages, truncated, null);
  }

  static KeptPages text(String json, boolean truncated) {
    return new KeptPages("TEXT", 0, truncated, json);
  }
}
