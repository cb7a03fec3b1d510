package org.cspenrollment.platform.download;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.cspenrollment.platform.web.Attachments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A table that is sent while it is read. What goes wrong before the first rows are there is
 * answered as a problem; what goes wrong later breaks the connection ({@link BrokenOffAnswers}),
 * because nothing here ever ends the stream of a table that failed.
 *
 * @param name of the file, without its ending
 * @param header the names of the columns; none where the rows speak for themselves
 */
public record TableDownload(String name, TableFormat format, List<String> header) {

  /** Rows that are read some at a time. */
  @FunctionalInterface
  public interface Rows {

    /** The next rows; none at the end. */
    List<? extends List<? extends @Nullable Object>> next();
  }

  /** The name under which it is kept. */
  public String fileName() {
    return format.named(name);
  }

  /** Sends all of it. */
  public void send(Rows rows, HttpServletResponse response) throws IOException {
    var some = rows.next();
    response.setContentType(format.mediaType());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachments.header(fileName()));
    var table = format.open(response.getOutputStream(), name);
    if (!header.isEmpty()) {
      table.header(header);
    }
    for (; !some.isEmpty(); some = rows.next()) {
      for (var row : some) {
        table.row(row);
      }
      table.flush();
    }
    table.finish();
  }
}
