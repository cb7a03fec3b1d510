package org.cspenrollment.evidence.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/** A folder with the pages that were made of a file; closing removes it. */
public record PreviewPages(Path folder, PreviewResult made) implements AutoCloseable {

  /** The picture of one page, from 1. */
  public Path page(int number) {
    return folder.resolve(number + ".png");
  }

  /** The pictures of all pages, in their order; none where there is text instead. */
  List<Path> pictures() {
    return IntStream.rangeClosed(1, made.pages()).mapToObj(this::page).toList();
  }

  @Override
  public void close() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
  }
}
