package org.cspenrollment.oversight.cycle;

import java.time.LocalDate;

/** How many cases have their evidence, and their decision, due on this day. */
public record DueOnDay(LocalDate day, long evidence, long decision) {}
