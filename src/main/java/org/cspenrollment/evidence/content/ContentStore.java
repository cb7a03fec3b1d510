package org.cspenrollment.evidence.content;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import org.cspenrollment.kernel.ContentHash;
import org.cspenrollment.platform.database.AdvisoryLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bytes, once per content, under their hash, in chunks of {@value #CHUNK} bytes: never more
 * than one chunk is in memory.
 */
@Component
public class ContentStore {

  static final int CHUNK = 1 << 20;

  /** What is inserted goes by what is there once the lock is held, not when it was asked for. */
  private static final String FIRST_CHUNK =
      "with locked as materialized (select "
          + AdvisoryLock.EVIDENCE_CONTENT.waiting(":sha256")
          + """
          ), content as (
            insert into evidence_content (sha256, size, stored_at)
            select cast(:sha256 as text), cast(:size as bigint), cast(:at as timestamptz) from locked
            on conflict do nothing)
          insert into evidence_chunk (sha256, chunk_no, bytes)
          select cast(:sha256 as text), cast(:number as integer), cast(:bytes as bytea) from locked
          on conflict do nothing
          """;

  private static final String FURTHER_CHUNK =
      "insert into evidence_chunk (sha256, chunk_no, bytes) values (:sha256, :number, :bytes)";

  private final JdbcClient database;
  private final Clock clock;

  ContentStore(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Keeps the bytes, unless they are there already; part of the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(IncomingFile file) {
    var digest = Sha256.digest();
    try (var in = Files.newInputStream(file.path())) {
      int number = 0;
      for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
        digest.update(chunk);
        if (!add(file, number++, chunk)) {
          return;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file put aside cannot be read", e);
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256().value())) {
      throw new IllegalStateException("The file put aside has changed while it was checked");
    }
  }

  /**
   * Adds a chunk; the first one goes with what is known of the whole.
   *
   * @return false if it is there, and so all of them are
   */
  private boolean add(IncomingFile file, int number, byte[] chunk) {
    return database
            .sql(number == 0 ? FIRST_CHUNK : FURTHER_CHUNK)
            .param("sha256", file.sha256().value())
            .param("size", file.size())
            .param("at", Timestamp.from(clock.instant()))
            .param("number", number)
            .param("bytes", chunk)
            .update()
        == 1;
  }

  /**
   * Holds off an erasure of this content until the caller's transaction ends.
   *
   * @return whether its bytes are there
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean lock(ContentHash sha256) {
    AdvisoryLock.EVIDENCE_CONTENT.await(database, sha256.value());
    return database
        .sql("select exists (select from evidence_chunk where sha256 = ?)")
        .param(sha256.value())
        .query(Boolean.class)
        .single();
  }

  /**
   * Copies the bytes into a file.
   *
   * @return whether they are what was received; if not, the file is of no use
   */
  public boolean copy(ContentHash sha256, Path into) {
    try (OutputStream out = Files.newOutputStream(into)) {
      return copy(sha256, out);
    } catch (IOException e) {
      throw new UncheckedIOException("The content cannot be put aside", e);
    }
  }

  /** Whether the bytes are what was received. */
  public boolean isIntact(ContentHash sha256) {
    return copy(sha256, OutputStream.nullOutputStream());
  }

  private boolean copy(ContentHash sha256, OutputStream out) {
    var digest = Sha256.digest();
    try {
      int number = 0;
      Chunk chunk;
      do {
        chunk = chunk(sha256, number++);
        digest.update(chunk.bytes());
        out.write(chunk.bytes());
      } while (chunk.followed());
    } catch (IOException e) {
      throw new UncheckedIOException("The content cannot be put aside", e);
    }
    return HexFormat.of().formatHex(digest.digest()).equals(sha256.value());
  }

  /** A part of a content; most contents are one, and one that is missing is empty. */
  @SuppressWarnings("ArrayRecordComponent") // read and written once, never compared
  private record Chunk(byte[] bytes, boolean followed) {}

  private Chunk chunk(ContentHash sha256, int number) {
    return database
        .sql(
            """
            select bytes, exists (select from evidence_chunk further
                                  where further.sha256 = c.sha256 and further.chunk_no > c.chunk_no) as followed
            from evidence_chunk c where sha256 = ? and chunk_no = ?
            """)
        .params(sha256.value(), number)
        .query((row, n) -> new Chunk(row.getBytes("bytes"), row.getBoolean("followed")))
        .optional()
        .orElseGet(() -> new Chunk(new byte[0], false));
  }
}
