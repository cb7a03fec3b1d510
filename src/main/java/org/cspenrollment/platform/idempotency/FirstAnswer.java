package org.cspenrollment.platform.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What the first request under a key was answered.
 *
 * @param location where what it made is found, if it made something
 * @param contentType of the body
 * @param body as it was; for an upload the id of its receipt
 */
public record FirstAnswer(
    @Nullable String location, @Nullable String contentType, @Nullable String body) {}
