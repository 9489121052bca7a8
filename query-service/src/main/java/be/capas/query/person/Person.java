package be.capas.query.person;

import be.capas.contract.CapasEvent;
import be.capas.contract.PersonEvent;
import be.capas.contract.Recorded;
import be.capas.contract.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A person's file as it is now.
 *
 * @param organisation whose file it is
 */
public record Person(OrganisationId organisation, PersonFile file) {
  static Person fold(@Nullable Person before, Recorded<? extends CapasEvent> recorded) {
    if (recorded.event() instanceof PersonEvent event) {
      var file = PersonFile.fold(before == null ? null : before.file, event, recorded);
      if (file != null) {
        return new Person(recorded.organisation(), file);
      }
    }
    throw new IllegalArgumentException("no file begins with " + recorded);
  }
}
