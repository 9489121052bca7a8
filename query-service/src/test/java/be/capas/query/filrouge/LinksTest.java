package be.capas.query.filrouge;

import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.accompaniment.VisitOutcome.MET;
import static be.capas.contract.accompaniment.VisitOutcome.NOT_FOUND;
import static be.capas.query.Events.appointmentKept;
import static be.capas.query.Events.appointmentMissed;
import static be.capas.query.Events.appointmentSet;
import static be.capas.query.Events.closed;
import static be.capas.query.Events.handoffAccepted;
import static be.capas.query.Events.handoffDeclined;
import static be.capas.query.Events.handoffProposed;
import static be.capas.query.Events.handoffSent;
import static be.capas.query.Events.linkRestored;
import static be.capas.query.Events.visit;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.accompaniment.LinkKind;
import be.capas.contract.filrouge.LinkStanding;
import be.capas.contract.filrouge.LinkStanding.State;
import be.capas.contract.filrouge.LinkStanding.To;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What ties the person to the house, to care and to people. */
class LinksTest extends JudgedThread {
  @Test
  void links_restored_are_shown_with_their_proof() {
    accompanied();
    story.days(1).then(linkRestored(LinkKind.NEIGHBOUR));

    assertThat(judged().links())
        .filteredOn(it -> it.to() == To.PEOPLE)
        .containsExactly(
            new LinkStanding(
                To.PEOPLE, LinkKind.NEIGHBOUR, null, State.RESTORED, days(1), story.last()));
  }

  @Nested
  class The_link_to_the_house {
    @Test
    void is_wanted_then_tried_then_there() {
      accompanied();
      assertThat(link(To.HOUSE)).isEqualTo(house(State.TO_INITIATE, start, 0));

      story.days(1).then(visit(NOT_FOUND));
      assertThat(link(To.HOUSE)).isEqualTo(house(State.INITIATED, days(1), 2));

      story.days(1).then(visit(MET));
      assertThat(link(To.HOUSE)).isEqualTo(house(State.ACTIVE, days(2), 3));
    }

    @Test
    void is_at_risk_then_broken_where_nobody_comes_and_over_at_the_end() {
      accompanied();
      assertThat(linkAt(days(15), To.HOUSE)).isEqualTo(house(State.AT_RISK, days(14), 0));
      assertThat(linkAt(days(29), To.HOUSE)).isEqualTo(house(State.BROKEN, days(14), 0));

      story.days(30).then(closed());
      assertThat(link(To.HOUSE)).isEqualTo(house(State.ENDED, days(30), 2));
    }

    private LinkStanding house(State state, Instant at, int proof) {
      return new LinkStanding(To.HOUSE, null, null, state, at, story.events().get(proof).id());
    }
  }

  @Nested
  class A_link_to_care {
    @Test
    void goes_from_wanted_to_met_with_the_event_behind_each_state() {
      accompanied();
      story.then(handoffProposed());
      assertThat(link(To.CARE)).isEqualTo(care(State.TO_INITIATE, days(0)));
      story.then(handoffSent(days(2)));
      assertThat(link(To.CARE)).isEqualTo(care(State.INITIATED, days(0)));
      story.then(handoffAccepted()).then(appointmentSet(days(3)));
      assertThat(link(To.CARE)).isEqualTo(care(State.INITIATED, days(0)));
      story.days(3).then(appointmentKept(days(3)));
      assertThat(link(To.CARE)).isEqualTo(care(State.ACTIVE, days(3)));
    }

    @Test
    void is_at_risk_as_long_as_a_signal_is_about_it() {
      accompanied();
      story.then(handoffProposed()).then(handoffSent(days(2)));
      assertThat(linkAt(days(3), To.CARE)).isEqualTo(care(State.AT_RISK, days(2)));

      story.days(3).then(handoffAccepted()).then(appointmentSet(days(4)));
      story.days(1).then(appointmentMissed(days(4)));
      assertThat(link(To.CARE)).isEqualTo(care(State.AT_RISK, days(4)));

      story.then(appointmentSet(days(6)));
      assertThat(link(To.CARE)).isEqualTo(care(State.INITIATED, days(4)));
    }

    @Test
    void that_the_partner_declined_is_over() {
      accompanied();
      story.then(handoffProposed()).then(handoffSent(days(2))).days(1).then(handoffDeclined());

      assertThat(link(To.CARE)).isEqualTo(care(State.ENDED, days(1)));
    }

    private LinkStanding care(State state, Instant at) {
      return new LinkStanding(To.CARE, null, PARTNER, state, at, story.last());
    }
  }
}
