package be.capas.command.person.domain;

import be.capas.command.person.domain.PersonCommand.CorrectIdentity;
import be.capas.command.person.domain.PersonCommand.RegisterPerson;
import be.capas.contract.PersonEvent.IdentityCorrected;
import be.capas.contract.PersonEvent.PersonRegistered;

/** Who a person is, as the file is made to say it. */
final class Filing {
  private Filing() {}

  static IdentityCorrected corrected(CorrectIdentity c) {
    return new IdentityCorrected(
        c.person(), c.givenName(), c.familyName(), c.birthDate(), c.contact());
  }

  static PersonRegistered registered(RegisterPerson c) {
    return new PersonRegistered(
        c.person(),
        c.act().organisation(),
        c.antenna(),
        c.givenName(),
        c.familyName(),
        c.birthDate(),
        c.contact(),
        c.languages(),
        c.interpreterNeeded(),
        c.ageBand(),
        c.situations(),
        c.alreadyKnown());
  }
}
