package be.capas.command.rights.erasure;

import be.capas.command.edge.Errand;
import be.capas.command.gateway.Standing;
import be.capas.command.people.People;
import be.capas.command.person.domain.PersonCommand.ErasePerson;
import be.capas.command.rights.RetentionSettings;
import be.capas.command.rights.Standings;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Rejected;
import be.capas.contract.id.PersonId;
import be.capas.contract.person.ErasureCause;
import be.capas.contract.person.FilePart;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for the erasure of a part of a file, with all that the rules must know of it. */
@Component
public final class Erasures {
  private final People people;
  private final Standings standings;
  private final RetentionSettings settings;

  Erasures(People people, Standings standings, RetentionSettings settings) {
    this.people = people;
    this.standings = standings;
    this.settings = settings;
  }

  /**
   * The person first, then everything else: nothing is opened meanwhile. What goes of a file goes
   * of every file that was merged into it; the last to say so is the one that was asked for.
   */
  public Standing erase(
      PersonId person,
      FilePart part,
      ErasureCause cause,
      Errand errand,
      @Nullable Instant occurredAt) {
    var organisation = errand.organisation();
    var known =
        people
            .lock(person, organisation)
            .orElseThrow(() -> Rejected.unknown(Reason.UNKNOWN_PERSON));
    if (known.mergedInto() != null) {
      throw Rejected.merged(known.mergedInto());
    }
    var standing = standings.of(known);
    var policy = settings.of(organisation);
    var act = errand.act(occurredAt);
    var others = people.mergedInto(person);
    // All rows before any stream, as everywhere.
    others.forEach(it -> people.lock(it, organisation));
    for (var merged : others) {
      errand.sendFor(person, new ErasePerson(merged, part, cause, standing, policy, act));
    }
    return errand.send(new ErasePerson(person, part, cause, standing, policy, act));
  }
}
