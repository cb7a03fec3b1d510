package org.cspenrollment.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A waiver until and including this day. */
public record RequestedWaiver(@Nullable LocalDate until) {}
