package org.cspenrollment.evidence.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.EvidenceEvent.EvidenceViewed;
import org.cspenrollment.evidence.EvidenceDownload;
import org.cspenrollment.evidence.EvidenceFile;
import org.cspenrollment.evidence.EvidenceFiles;
import org.cspenrollment.evidence.Receipt;
import org.cspenrollment.evidence.content.ContentStore;
import org.cspenrollment.evidence.content.EvidenceType;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.database.OutsideTransaction;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.temporary.TemporaryFolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files to be looked at beside a verdict, without a download: pictures of PDF, PNG and JPEG, plain
 * text and tables of Word and Excel. Who may download a file may look at it, nobody else.
 */
@Service
class EvidencePages {

  /**
   * How a file can be looked at.
   *
   * @param kind {@code PICTURES}, {@code TEXT}, or {@code NONE}: download it instead
   * @param pages how many pictures there are
   * @param truncated whether the file goes on behind them
   * @param blocks the text; empty unless {@code TEXT}
   * @param notes what of the document the text does not show
   */
  record View(
      String kind,
      int pages,
      boolean truncated,
      List<TextView.Block> blocks,
      Set<ViewNote> notes) {}

  private final EvidenceFiles files;
  private final EvidenceDownload serving;
  private final ContentStore contents;
  private final PreviewProcess making;
  private final PageStore store;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final ObjectMapper json;

  EvidencePages(
      EvidenceFiles files,
      EvidenceDownload serving,
      ContentStore contents,
      PreviewProcess making,
      PageStore store,
      AuditTrail audit,
      TransactionTemplate transaction,
      ObjectMapper json) {
    this.files = files;
    this.serving = serving;
    this.contents = contents;
    this.making = making;
    this.store = store;
    this.audit = audit;
    this.transaction = transaction;
    this.json = json;
  }

  /**
   * Opens a file for looking, and records that; its pages are made now unless they were before.
   * Refused like a download; 503 {@code busy} while too many are being made.
   */
  public View open(CaseNumber caseNumber, UUID id) {
    OutsideTransaction.required();
    var file = files.servable(caseNumber, id);
    var receipt = file.receipt();
    var kept = store.find(receipt.sha256()).orElseGet(() -> make(file));
    audit.record(new EvidenceViewed(caseNumber, id, receipt.requirement(), receipt.sha256()));
    var text = text(kept);
    return new View(kept.kind(), kept.pages(), kept.truncated(), text.blocks(), text.notes());
  }

  /** The picture of one page, as PNG; from 1. 404 for a page that is not there. */
  public byte[] picture(CaseNumber caseNumber, UUID id, int page) {
    var file = files.servable(caseNumber, id);
    return store.picture(file.receipt().sha256(), page).orElseThrow(ProblemException::notFound);
  }

  private KeptPages make(EvidenceFile file) {
    var receipt = file.receipt();
    try {
      var copy = TemporaryFolder.file("csp-evidence-", ".view");
      try {
        if (!contents.copy(receipt.sha256(), copy)) {
          throw serving.corrupt(receipt);
        }
        var type = EvidenceType.ofMediaType(receipt.mediaType()).orElseThrow();
        var made = making.make(copy, type);
        if (made.isEmpty()) {
          return keep(receipt, KeptPages.NONE, List.of());
        }
        try (var pages = made.get()) {
          return keep(receipt, kept(pages.made()), pages.pictures());
        }
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The content cannot be put aside", e);
    }
  }

  private KeptPages keep(Receipt receipt, KeptPages kept, List<Path> pictures) {
    transaction.executeWithoutResult(status -> store.keep(receipt.sha256(), kept, pictures));
    return kept;
  }

  private KeptPages kept(PreviewResult made) throws JsonProcessingException {
    return made.text() == null
        ? KeptPages.pictures(made.pages(), made.truncated())
        : KeptPages.text(json.writeValueAsString(made.text()), made.truncated());
  }

  private TextView text(KeptPages kept) {
    try {
      return kept.text() == null
          ? new TextView(List.of(), false, Set.of())
          : json.readValue(kept.text(), TextView.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A text view that was kept cannot be read", e);
    }
  }
}
