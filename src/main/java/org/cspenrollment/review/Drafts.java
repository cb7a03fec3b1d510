package org.cspenrollment.review;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people have entered and not yet sent, when its task becomes another one. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Drafts {

  private final DraftStore store;

  Drafts(DraftStore store) {
    this.store = store;
  }

  /** A step of a case has a new task: what was entered for the former one belongs to it now. */
  public void moved(String fromTask, String toTask) {
    store.move(fromTask, toTask);
  }
}
