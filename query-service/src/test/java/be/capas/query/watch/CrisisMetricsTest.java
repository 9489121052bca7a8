package be.capas.query.watch;

import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.CrisisEvent.FirstContactMade;
import be.capas.contract.crisis.ContactMeans;
import be.capas.contract.crisis.Urgency;
import be.capas.query.Events;
import be.capas.query.Story;
import be.capas.query.board.BoardCrisis;
import be.capas.query.board.BoardView;
import be.capas.query.feed.Folding;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How long people waited, by the urgency of their crisis. */
class CrisisMetricsTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Story story = Story.of(PERSON, START).then(Events.raised(Urgency.P2, START));

  @Test
  void a_claim_is_measured_from_the_alarm_and_so_is_the_first_contact() {
    story.hours(1).then(Events.claimed()).hours(2).then(Events.onScene());

    fold();

    assertThat(timer("capas.crisis.time.to.claim").totalTime(TimeUnit.HOURS)).isEqualTo(1);
    assertThat(timer("capas.crisis.time.to.contact").totalTime(TimeUnit.HOURS)).isEqualTo(3);
  }

  @Test
  void whoever_is_reached_by_telephone_first_is_reached_once() {
    var byPhone = new FirstContactMade(CRISIS, ContactMeans.PHONE);
    story.hours(1).then(Events.claimed()).hours(1).then(byPhone).hours(1).then(Events.onScene());

    fold();

    assertThat(timer("capas.crisis.time.to.contact").count()).isEqualTo(1);
    assertThat(timer("capas.crisis.time.to.contact").totalTime(TimeUnit.HOURS)).isEqualTo(2);
  }

  private void fold() {
    var view = new BoardView();
    var timing = CrisisMetrics.timing(meters);
    BoardCrisis crisis = null;
    for (var event : story.events()) {
      crisis = view.fold(crisis, event);
      timing.folded(List.of(new Folding<>(event, crisis)));
    }
  }

  private Timer timer(String name) {
    return meters.get(name).tag("urgency", "P2").timer();
  }
}
