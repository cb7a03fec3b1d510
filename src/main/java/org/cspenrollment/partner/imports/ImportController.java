package org.cspenrollment.partner.imports;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.partner.PartnerSettings;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.partner.Upload;
import org.cspenrollment.partner.sheet.SheetFile;
import org.cspenrollment.platform.database.pool.LongWork;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** CSV files into the registry; for managers. */
@LongWork
@RestController
@RequestMapping("/api/v1/partners")
class ImportController {

  private final PartnerImport partnerImport;
  private final RevenueImport revenueImport;
  private final Partners partners;
  private final PartnerSettings settings;

  ImportController(
      PartnerImport partnerImport,
      RevenueImport revenueImport,
      Partners partners,
      PartnerSettings settings) {
    this.partnerImport = partnerImport;
    this.revenueImport = revenueImport;
    this.partners = partners;
    this.settings = settings;
  }

  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = {
        @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
        @Content(
            mediaType = SheetFile.WORKBOOK,
            schema = @Schema(type = "string", format = "binary"))
      })
  @PostMapping(path = "/import", consumes = "!application/json")
  ImportReport partners(
      HttpServletRequest request, @RequestParam(defaultValue = "false") boolean dryRun)
      throws IOException {
    try (var upload = Upload.receive(request, settings.importLimit())) {
      return partnerImport.run(upload, dryRun);
    }
  }

  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = {
        @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
        @Content(
            mediaType = SheetFile.WORKBOOK,
            schema = @Schema(type = "string", format = "binary"))
      })
  @PostMapping(path = "/{tenantId}/revenue", consumes = "!application/json")
  ImportReport revenue(
      @PathVariable TenantId tenantId,
      HttpServletRequest request,
      @RequestParam(defaultValue = "false") boolean dryRun)
      throws IOException {
    partners.require(tenantId);
    try (var upload = Upload.receive(request, settings.revenueLimit())) {
      return revenueImport.run(tenantId, upload, dryRun);
    }
  }
}
