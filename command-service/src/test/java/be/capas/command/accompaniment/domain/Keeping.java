package be.capas.command.accompaniment.domain;

import static be.capas.command.accompaniment.domain.Flagging.HELD_BY_PSYCHOLOGIST;
import static be.capas.command.accompaniment.domain.Flagging.HELD_BY_WORKER;
import static be.capas.command.accompaniment.domain.Flagging.REQUESTED;
import static be.capas.command.accompaniment.domain.Flagging.THE_PSYCHOLOGIST;
import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.RELAY;
import static be.capas.contract.Samples.sealed;
import static be.capas.contract.sealing.DataClass.CONFIDENCE;

import be.capas.command.accompaniment.domain.AccompanimentCommand.Rebalance;
import be.capas.command.accompaniment.domain.AccompanimentCommand.Reopen;
import be.capas.command.accompaniment.domain.ContactCommand.DeclareContactLost;
import be.capas.command.accompaniment.domain.ContactCommand.DeclareContactRestored;
import be.capas.command.accompaniment.domain.ContactCommand.ReturnRelay;
import be.capas.command.accompaniment.domain.ContactCommand.TakeRelay;
import be.capas.command.rule.Act;
import be.capas.contract.AccompanimentEvent;
import be.capas.contract.AccompanimentEvent.AccompanimentReopened;
import be.capas.contract.AccompanimentEvent.SituationRebalanced;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.accompaniment.ReopenReason;
import be.capas.contract.accompaniment.RestoredThrough;
import be.capas.contract.id.AccompanimentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the tests say of contact, relays, balance and going on. */
final class Keeping {
  static final Instant IN_TWO_WEEKS = NOON.plusSeconds(1_209_600);
  static final SituationRebalanced BALANCED =
      new SituationRebalanced(ACCOMPANIMENT, sealed(CONFIDENCE));
  static final AccompanimentReopened GOES_ON =
      new AccompanimentReopened(ACCOMPANIMENT, ReopenReason.RELAPSE);
  static final List<AccompanimentEvent> REBALANCED = List.of(REQUESTED, HELD_BY_WORKER, BALANCED);
  static final List<AccompanimentEvent> REOPENED =
      List.of(REQUESTED, HELD_BY_WORKER, BALANCED, GOES_ON, HELD_BY_PSYCHOLOGIST);

  private Keeping() {}

  static DeclareContactLost lost(Act act) {
    return new DeclareContactLost(ACCOMPANIMENT, sealed(CONFIDENCE), act);
  }

  static DeclareContactRestored restored(Act act) {
    return new DeclareContactRestored(
        ACCOMPANIMENT, RestoredThrough.ENTOURAGE, sealed(CONFIDENCE), act);
  }

  static TakeRelay take(Act act) {
    return take(IN_TWO_WEEKS, act);
  }

  static TakeRelay take(Instant until, Act act) {
    return new TakeRelay(ACCOMPANIMENT, RELAY, PARTNER, until, sealed(CONFIDENCE), act);
  }

  static ReturnRelay giveBack(Act act) {
    return new ReturnRelay(ACCOMPANIMENT, RELAY, act);
  }

  static Rebalance rebalance(Act act) {
    return new Rebalance(ACCOMPANIMENT, sealed(CONFIDENCE), act);
  }

  static Reopen reopen(Act act) {
    return reopen(THE_PSYCHOLOGIST, null, act);
  }

  static Reopen reopen(Holder holder, @Nullable AccompanimentId running, Act act) {
    return new Reopen(ACCOMPANIMENT, ReopenReason.RELAPSE, holder, running, act);
  }
}
