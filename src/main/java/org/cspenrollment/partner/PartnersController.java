package org.cspenrollment.partner;

import java.util.List;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The registry over HTTP; for managers. */
@RestController
@RequestMapping("/api/v1/partners")
class PartnersController {

  private final Partners partners;

  PartnersController(Partners partners) {
    this.partners = partners;
  }

  @GetMapping
  @Transactional(readOnly = true)
  Page<PartnerBody> list(
      @RequestParam(defaultValue = "") String search,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
    return partners.list(new PageRequest(page, size), search).map(PartnerBody::masked);
  }

  @GetMapping("/{tenantId}")
  ResponseEntity<PartnerBody> get(@PathVariable TenantId tenantId) {
    return answer(partners.require(tenantId));
  }

  @PutMapping("/{tenantId}")
  ResponseEntity<PartnerBody> put(
      @PathVariable TenantId tenantId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody PartnerBody body) {
    var before = partners.require(tenantId);
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new ProblemException(
          HttpStatus.PRECONDITION_REQUIRED,
          "if-match-required",
          "If-Match is required",
          "Send the ETag of the partner you read in the header If-Match.",
          List.of());
    }
    var known = List.of(ifMatch.strip().split("\\s*,\\s*"));
    if (!known.contains(etag(before)) && !known.contains("*")) {
      throw Partners.stale();
    }
    return answer(partners.put(new PartnerChange(before, body).tenant(before.version())));
  }

  private static ResponseEntity<PartnerBody> answer(Tenant tenant) {
    return ResponseEntity.ok().eTag(etag(tenant)).body(PartnerBody.of(tenant));
  }

  private static String etag(Tenant tenant) {
    return "\"" + tenant.version() + "\"";
  }
}
