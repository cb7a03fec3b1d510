package org.cspenrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** {@code src/docs/reliability.md} tells of every trial, and of no other, with a figure. */
class ReliabilityDocumentIT {

  @Test
  void everyTrialHasARowWithItsPromiseAndAFigure() throws IOException {
    var document = Files.readString(Figures.DOCUMENT);

    assertThat(Figures.rows(document)).hasSameSizeAs(Trials.all());
    assertThat(Trials.all())
        .allSatisfy(
            trial -> {
              assertThat(Figures.rows(document))
                  .as("renew it with -Pfaults -Dfaults.renew=true")
                  .anyMatch(row -> row.startsWith(Figures.row(trial)));
              assertThat(Figures.figures(document).get(trial.name())).isNotBlank();
            });
  }
}
