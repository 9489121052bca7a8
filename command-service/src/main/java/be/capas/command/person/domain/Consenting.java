package be.capas.command.person.domain;

import static be.capas.command.rule.Reason.CONSENT_ENDS_BEFORE_IT_BEGINS;
import static be.capas.command.rule.Reason.ID_ALREADY_USED;
import static be.capas.command.rule.Reason.UNKNOWN_CONSENT;

import be.capas.command.person.domain.PersonCommand.GiveConsent;
import be.capas.command.person.domain.PersonCommand.WithdrawConsent;
import be.capas.command.rule.Rejected;
import be.capas.contract.PersonEvent;
import be.capas.contract.PersonEvent.ConsentGiven;
import be.capas.contract.PersonEvent.ConsentWithdrawn;
import java.util.List;

/** What a person agrees to, and agrees to no more. */
final class Consenting {
  private Consenting() {}

  static List<PersonEvent> give(GiveConsent c, Consents consents) {
    if (consents.knows(c.consent())) {
      throw new Rejected(ID_ALREADY_USED, "This id already names another consent.");
    }
    if (!c.scope().from().isBefore(c.scope().until())) {
      throw new Rejected(CONSENT_ENDS_BEFORE_IT_BEGINS, "A consent ends after it begins.");
    }
    return List.of(new ConsentGiven(c.person(), c.consent(), c.scope(), c.form()));
  }

  /** As easily as it was given, at any time, and to no harm if it is said twice. */
  static List<PersonEvent> withdraw(WithdrawConsent c, Consents consents) {
    if (!consents.knows(c.consent())) {
      throw Rejected.unknown(UNKNOWN_CONSENT);
    }
    return consents.stands(c.consent())
        ? List.of(new ConsentWithdrawn(c.person(), c.consent()))
        : List.of();
  }
}
