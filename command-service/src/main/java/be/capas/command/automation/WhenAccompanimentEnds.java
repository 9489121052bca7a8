package be.capas.command.automation;

import be.capas.command.accompaniment.web.AskedPartners;
import be.capas.command.edge.Errand;
import be.capas.command.handoff.domain.HandoffCommand.WithdrawHandoff;
import be.capas.command.people.PersonStreams;
import be.capas.contract.handoff.WithdrawReason;
import be.capas.contract.id.PersonId;
import org.springframework.stereotype.Component;

/**
 * When an accompaniment is about to end, then what partners are still asked is withdrawn: in the
 * name of whoever ends it, and before the end, since streams are taken in the order handoff,
 * accompaniment.
 */
@Component
class WhenAccompanimentEnds implements AskedPartners {
  private final PersonStreams streams;

  WhenAccompanimentEnds(PersonStreams streams) {
    this.streams = streams;
  }

  /** Now, be it that the end was earlier: until now the partners could read and answer. */
  @Override
  public void askNoLonger(PersonId person, Errand errand) {
    for (var handoff : streams.openHandoffs(person)) {
      errand.sendBesides(
          new WithdrawHandoff(handoff, WithdrawReason.NO_LONGER_NEEDED, true, errand.act(null)));
    }
  }
}
