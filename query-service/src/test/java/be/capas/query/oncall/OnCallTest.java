package be.capas.query.oncall;

import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.OnCallEvent.OnCallOverridden;
import be.capas.contract.OnCallEvent.RosterPublished;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.RosterId;
import be.capas.contract.oncall.Hours;
import be.capas.contract.oncall.RosterPlan;
import be.capas.contract.oncall.Shift;
import be.capas.contract.oncall.Skills;
import be.capas.contract.oncall.StandIn;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Noon is a Monday's in winter: 13 o'clock in Charleroi. */
class OnCallTest {
  private static final ActorId ANNA = new ActorId("anna");
  private static final ActorId BERT = new ActorId("bert");
  private static final RosterId DAY = new RosterId("day");
  private static final Instant WEEK = NOON.plus(Duration.ofDays(7));
  private static final Instant FIVE = NOON.plus(Duration.ofHours(4));

  @Nested
  class What_was_known {
    @Test
    void is_not_changed_by_what_was_said_later() {
      var history = OnCallHistory.fold(null, recorded(published(DAY, "08:00", "17:00", ANNA), 0));
      history = OnCallHistory.fold(history, recorded(standIn(NOON, FIVE), 1, FIVE, FIVE));

      assertThat(history.knownAt(NOON).onCall(DAY, NOON, Skills.NONE)).containsExactly(ANNA);
      assertThat(history.knownAt(WEEK).onCall(DAY, NOON, Skills.NONE)).containsExactly(BERT);
    }
  }

  private static RosterPublished published(
      RosterId roster, String from, String to, ActorId... people) {
    var hours = new Hours(Set.of(DayOfWeek.values()), LocalTime.parse(from), LocalTime.parse(to));
    var shift = new Shift(List.of(people), List.of(hours), null);
    var plan = new RosterPlan(ZoneId.of("Europe/Brussels"), List.of(shift));
    return new RosterPublished(ORGANISATION, roster, Instant.EPOCH, plan);
  }

  private static OnCallOverridden standIn(Instant from, Instant to) {
    return new OnCallOverridden(ORGANISATION, DAY, new StandIn(ANNA, BERT, from, to));
  }
}
