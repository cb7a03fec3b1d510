package org.cspenrollment.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.cspenrollment.faults.bench.Answer;
import org.cspenrollment.faults.bench.Ledger;

/** Two who do something at the same moment. */
final class Together {

  private Together() {}

  /** What they were told, the first one first. */
  static List<Answer> did(Ledger ledger, String what, Callable<Answer> one, Callable<Answer> other)
      throws Exception {
    var together = new CyclicBarrier(2);
    var pool = Executors.newFixedThreadPool(2);
    try {
      var answers = new ArrayList<Answer>();
      for (var done : pool.invokeAll(List.of(after(together, one), after(together, other)))) {
        answers.add(ledger.note(what, "", done.get()));
      }
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }

  private static Callable<Answer> after(CyclicBarrier together, Callable<Answer> act) {
    return () -> {
      together.await();
      return act.call();
    };
  }
}
