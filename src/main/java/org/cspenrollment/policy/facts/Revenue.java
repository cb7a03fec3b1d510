package org.cspenrollment.policy.facts;

import org.jspecify.annotations.Nullable;

/**
 * Revenue of the 12 months that end the day before the basis date, in US dollar cents; an amount
 * that is missing is unknown.
 *
 * @param countedCents everything before the edition's own exclusions
 * @param perpetualCents the part of it that is perpetual software
 * @param disputed whether somebody disputes it; where it is missing nobody does
 */
public record Revenue(
    @Nullable Long countedCents,
    @Nullable Long perpetualCents,
    @Nullable Boolean disputed,
    @Nullable Waiver waiver) {

  /** Nothing is known. */
  public static final Revenue UNKNOWN = new Revenue(null, null, null, null);
}
