package org.cspenrollment.oversight.cycle;

import java.util.List;

/** What is late: how much, and what is late the longest. */
public record OverdueItems(long total, List<LateItem> items) {}
