package be.capas.command.edge;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets answers whose time is over. Any instance may; that several do it does no harm. */
@Component
class Forgetting {
  private final GivenAnswers answers;

  Forgetting(GivenAnswers answers) {
    this.answers = answers;
  }

  @Scheduled(fixedDelayString = "${capas.desk.forget-every:PT10M}", initialDelayString = "PT1M")
  void forget() {
    answers.forget();
  }
}
