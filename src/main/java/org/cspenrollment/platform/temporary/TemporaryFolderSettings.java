package org.cspenrollment.platform.temporary;

import org.cspenrollment.platform.web.DataSizeMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The temporary folder of this node.
 *
 * @param minimum how much of it has to be free for the node to be ready; of a folder smaller than
 *     ten times that, a tenth
 */
@Validated
@ConfigurationProperties("csp.temporary-folder")
public record TemporaryFolderSettings(
    @DefaultValue("64MB")
        @DataSizeMin(bytes = 1, message = "csp.temporary-folder.minimum is a size above nothing.")
        DataSize minimum) {}
