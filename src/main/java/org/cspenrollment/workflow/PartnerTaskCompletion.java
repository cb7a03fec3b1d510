package org.cspenrollment.workflow;

import org.springframework.stereotype.Component;

/**
 * The only way to complete a partner's own task: through the domain, which has checked whose case
 * it is. Tasklist and every other route are refused.
 */
@Component
class PartnerTaskCompletion {

  private final ThreadLocal<Boolean> open = ThreadLocal.withInitial(() -> false);

  void run(Runnable act) {
    open.set(true);
    try {
      act.run();
    } finally {
      open.remove();
    }
  }

  boolean isOpen() {
    return open.get();
  }
}
