package org.cspenrollment.platform.download;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the description of the API that the answer is a workbook of Excel. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
    responseCode = "200",
    content =
        @Content(
            mediaType = TableFormat.WORKBOOK,
            schema = @Schema(type = "string", format = "binary")))
public @interface AnswersWorkbook {}
