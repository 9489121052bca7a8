package be.capas.command.accompaniment.domain;

import be.capas.command.accompaniment.domain.ContactCommand.DeclareContactLost;
import be.capas.command.accompaniment.domain.ContactCommand.DeclareContactRestored;
import be.capas.command.accompaniment.domain.ContactCommand.ReturnRelay;
import be.capas.command.accompaniment.domain.ContactCommand.TakeRelay;
import be.capas.contract.AccompanimentEvent;
import be.capas.contract.ContactEvent.ContactLost;
import be.capas.contract.ContactEvent.ContactRestored;
import java.time.Instant;
import java.util.List;

/**
 * Contact lost and restored, relays taken and returned. What is said of contact is always recorded,
 * the same again included: which word was the last to be true is told by when it was, and that no
 * rule knows who hears them in another order.
 */
final class KeepingContact {
  private KeepingContact() {}

  static List<? extends AccompanimentEvent> decide(ContactCommand command, Open open, Instant now) {
    return switch (command) {
      case DeclareContactLost c -> List.of(new ContactLost(c.accompaniment(), c.remark()));
      case DeclareContactRestored c ->
          List.of(new ContactRestored(c.accompaniment(), c.through(), c.remark()));
      case TakeRelay c -> open.course().relays().take(c, now);
      case ReturnRelay c -> open.course().relays().giveBack(c);
    };
  }
}
