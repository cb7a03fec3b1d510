package org.cspenrollment.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;

/** Reads a list of pages from its first to its last. */
final class AllPages {

  private AllPages() {}

  /** The rows of all pages, in their order. */
  static <T> List<T> of(Function<PageRequest, Page<T>> pages) {
    var all = new ArrayList<T>();
    Page<T> page;
    int number = 0;
    do {
      page = pages.apply(new PageRequest(number, PageRequest.MAX_SIZE));
      all.addAll(page.items());
      number++;
    } while (all.size() < page.total() && !page.items().isEmpty());
    return all;
  }
}
