package be.capas.query.access;

import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PERSON;
import static be.capas.query.Events.handoffAccepted;
import static be.capas.query.Events.handoffProposed;
import static be.capas.query.Events.handoffSent;
import static be.capas.query.Events.transferred;
import static be.capas.query.access.SharedHandoff.Stage.ACCEPTED;
import static be.capas.query.access.SharedHandoff.Stage.ASKED;
import static be.capas.query.access.SharedHandoff.Stage.ENDED;
import static be.capas.query.access.SharedHandoff.Stage.HOLDING;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.CapasEvent;
import be.capas.contract.HandoffEvent;
import be.capas.contract.HandoffEvent.DischargeAnnounced;
import be.capas.contract.HandoffEvent.HandoffBroken;
import be.capas.contract.HandoffEvent.HandoffExpired;
import be.capas.contract.HandoffEvent.HandoffWaitlisted;
import be.capas.contract.HandoffEvent.HandoffWithdrawn;
import be.capas.contract.HandoffEvent.ThreadReturned;
import be.capas.contract.handoff.ReturnReason;
import be.capas.contract.handoff.WithdrawReason;
import be.capas.contract.sealing.DataClass;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedHandoffTest {
  private static final CapasEvent ASKING = handoffSent(NOON, DataClass.IDENTITY);
  private static final HandoffWithdrawn WITHDRAWN =
      new HandoffWithdrawn(HANDOFF, WithdrawReason.OTHER);

  @Test
  void whoever_may_still_say_yes_sees_the_preview_and_no_more() {
    assertThat(stage(ASKING, new HandoffWaitlisted(HANDOFF, 21))).isEqualTo(ASKED);
    assertThat(stage(ASKING, new HandoffExpired(HANDOFF, NOON))).isEqualTo(ASKED);
    assertThat(stage(ASKING, new HandoffExpired(HANDOFF, NOON), handoffAccepted()))
        .isEqualTo(ACCEPTED);
  }

  @Test
  void whoever_holds_the_thread_sees_what_was_shared_until_it_gives_it_back() {
    var home = new DischargeAnnounced(HANDOFF, NOON, NOON, null);
    var back =
        new ThreadReturned(HANDOFF, PERSON, ACCOMPANIMENT, PARTNER, ReturnReason.OTHER, null);

    assertThat(stage(ASKING, handoffAccepted(), transferred(), home)).isEqualTo(HOLDING);
    assertThat(stage(ASKING, handoffAccepted(), transferred(), home, back)).isEqualTo(ENDED);
  }

  @Test
  void nothing_is_seen_of_what_was_withdrawn_or_given_up_whatever_is_told_late() {
    var broken = new HandoffBroken(HANDOFF, ReturnReason.OTHER, null);

    for (var end : List.of(WITHDRAWN, broken)) {
      assertThat(stage(ASKING, handoffAccepted(), end)).isEqualTo(ENDED);
      assertThat(stage(ASKING, end, new HandoffWaitlisted(HANDOFF, 1))).isEqualTo(ENDED);
    }
  }

  private static SharedHandoff.Stage stage(CapasEvent... events) {
    var sharing = SharedHandoff.UNKNOWN.fold((HandoffEvent) handoffProposed());
    for (var event : events) {
      sharing = sharing.fold((HandoffEvent) event);
    }
    return sharing.stage();
  }
}
