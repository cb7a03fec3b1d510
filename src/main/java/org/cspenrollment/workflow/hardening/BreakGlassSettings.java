package org.cspenrollment.workflow.hardening;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who stands in the engine's all-powerful group.
 *
 * @param username the only member of the engine's own administrator group; nobody can sign in as it
 */
@Validated
@ConfigurationProperties("csp.break-glass")
record BreakGlassSettings(
    @DefaultValue("break-glass")
        @NotBlank(message = "csp.break-glass.username is a name: the group must not be empty.")
        String username) {}
