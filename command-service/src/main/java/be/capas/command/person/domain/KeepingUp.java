package be.capas.command.person.domain;

import static be.capas.command.rule.Reason.ID_ALREADY_USED;

import be.capas.command.person.domain.PersonCommand.AddContactPerson;
import be.capas.command.person.domain.PersonCommand.MoveToAntenna;
import be.capas.command.rule.Rejected;
import be.capas.contract.PersonEvent;
import be.capas.contract.PersonEvent.ContactPersonAdded;
import be.capas.contract.PersonEvent.PersonMovedToAntenna;
import java.util.List;

/** Keeping up with a person's life: who looks after them, and who is around them. */
final class KeepingUp {
  private KeepingUp() {}

  /** To where the person is already is no move. */
  static List<PersonEvent> move(MoveToAntenna c, Entries entries) {
    return c.antenna().equals(entries.antenna())
        ? List.of()
        : List.of(new PersonMovedToAntenna(c.person(), c.antenna()));
  }

  static List<PersonEvent> add(AddContactPerson c, Entries entries) {
    if (entries.entourage().contains(c.contactPerson())) {
      throw new Rejected(ID_ALREADY_USED, "This id already names another contact person.");
    }
    return List.of(
        new ContactPersonAdded(c.person(), c.contactPerson(), c.relation(), c.name(), c.contact()));
  }
}
