package org.cspenrollment.evidence.intake;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cspenrollment.evidence.EvidenceFiles;
import org.cspenrollment.evidence.Receipt;
import org.cspenrollment.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files of last year's case, offered and taken over over HTTP. */
@RestController
@RequestMapping("/api/v1/enrollments/{caseNumber}/evidence/carry-over")
class CarryOverController {

  /** Which files are taken over. */
  record Chosen(@Nullable Set<UUID> files) {}

  private final EvidenceFiles files;
  private final CarryOverOffers offers;
  private final EvidenceCarryOver carryingOver;

  CarryOverController(EvidenceFiles files, CarryOverOffers offers, EvidenceCarryOver carryingOver) {
    this.files = files;
    this.offers = offers;
    this.carryingOver = carryingOver;
  }

  /** The files of last year's case: what can be taken over, and what has expired. */
  @GetMapping
  @Transactional(readOnly = true)
  List<OfferedFile> offers(@PathVariable CaseNumber caseNumber) {
    return offers.of(files.enrollment(caseNumber));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  List<Receipt> takeOver(@PathVariable CaseNumber caseNumber, @RequestBody Chosen chosen) {
    return carryingOver.takeOver(caseNumber, chosen.files() == null ? Set.of() : chosen.files());
  }
}
