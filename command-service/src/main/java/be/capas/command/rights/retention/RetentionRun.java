package be.capas.command.rights.retention;

import be.capas.command.people.KnownPerson;
import be.capas.command.people.People;
import be.capas.command.rights.RetentionSettings;
import be.capas.command.rights.Standings;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Proposes what is kept longer than it should be, and takes back what no longer is. File by file,
 * each in a transaction of its own, and always with the same outcome: a run that was cut short is
 * made good by the next.
 */
@Component
class RetentionRun {
  private static final Logger log = LoggerFactory.getLogger(RetentionRun.class);

  private final Candidates candidates;
  private final People people;
  private final Standings standings;
  private final Proposals proposals;
  private final RetentionSettings settings;
  private final TransactionOperations transactions;
  private final Clock clock;

  RetentionRun(
      Candidates candidates,
      People people,
      Standings standings,
      Proposals proposals,
      RetentionSettings settings,
      TransactionOperations transactions,
      Clock clock) {
    this.candidates = candidates;
    this.people = people;
    this.standings = standings;
    this.proposals = proposals;
    this.settings = settings;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Looks at all that may be due, in every organisation. */
  void propose() {
    for (var organisation : candidates.organisations()) {
      var looked = propose(organisation);
      log.info("retention: looked at {} files of {}", looked, organisation);
    }
  }

  private int propose(OrganisationId organisation) {
    var before = settings.of(organisation).nothingIsDueAfter(clock.instant());
    var looked = 0;
    @Nullable PersonId last = null;
    List<PersonId> batch;
    do {
      batch = candidates.next(organisation, before, last);
      for (var person : batch) {
        transactions.executeWithoutResult(
            _ -> people.lock(person, organisation).ifPresent(it -> look(it, organisation)));
        last = person;
      }
      looked += batch.size();
    } while (!batch.isEmpty());
    return looked;
  }

  private void look(KnownPerson known, OrganisationId organisation) {
    var now = clock.instant();
    if (known.mergedInto() != null) {
      proposals.withdrawOthers(known.person(), Set.of(), now);
      return;
    }
    var policy = settings.of(organisation);
    var standing = standings.of(known);
    var due = policy.due(standing, known.erased(), now);
    var lastContact = policy.day(standing.lastContact());
    due.forEach(
        (part, term) ->
            proposals.propose(known.person(), organisation, part, term, lastContact, now));
    proposals.withdrawOthers(known.person(), due.keySet(), now);
    candidates.seen(known.person(), standing.lastContact());
  }
}
