package be.capas.query.person;

import be.capas.contract.CapasEvent;
import be.capas.contract.PersonEvent;
import be.capas.contract.Recorded;
import be.capas.contract.id.OrganisationId;
import java.util.Set;
import java.util.UUID;
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

  /** The files of the same person that were merged into this one. */
  public Set<UUID> joined() {
    return file.joined();
  }

  /** Whether it was merged into another. */
  public boolean ended() {
    return file.mergedInto() != null;
  }

  /** This with what another file says besides of who is around the person. */
  public Person with(Person merged) {
    return new Person(organisation, file.with(merged.file));
  }
}
