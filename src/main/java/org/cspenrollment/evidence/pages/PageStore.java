package org.cspenrollment.evidence.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Pages that were made once, by the hash of what they were made from: all nodes share them. */
@Component
class PageStore {

  private final JdbcClient database;
  private final Clock clock;

  PageStore(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What was made of this content before. */
  Optional<KeptPages> find(String sha256) {
    return database
        .sql("select kind, pages, truncated, text_view from evidence_pages where sha256 = ?")
        .param(sha256)
        .query(
            (row, number) ->
                new KeptPages(row.getString(1), row.getInt(2), row.getBoolean(3), row.getString(4)))
        .optional();
  }

  /** The picture of one page, from 1, as PNG. */
  Optional<byte[]> picture(String sha256, int page) {
    return database
        .sql("select picture from evidence_page where sha256 = ? and page_no = ?")
        .params(sha256, page)
        .query(byte[].class)
        .optional();
  }

  /**
   * Keeps what was made, unless another node was faster.
   *
   * @param pictures one of each page, in their order
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(String sha256, KeptPages kept, List<Path> pictures) {
    int added =
        database
            .sql(
                """
                insert into evidence_pages (sha256, kind, pages, truncated, text_view, made_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                sha256,
                kept.kind(),
                kept.pages(),
                kept.truncated(),
                kept.text(),
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
            .update();
    for (int page = 1; added == 1 && page <= pictures.size(); page++) {
      try {
        database
            .sql("insert into evidence_page (sha256, page_no, picture) values (?, ?, ?)")
            .params(sha256, page, Files.readAllBytes(pictures.get(page - 1)))
            .update();
      } catch (IOException e) {
        throw new UncheckedIOException("A page that was made cannot be read", e);
      }
    }
  }
}
