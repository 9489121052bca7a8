package be.capas.notification.notice;

import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.escalation.Found;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.oncall.OnCallBook;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The books of who is on call, as of one moment.
 *
 * @param at the moment
 */
public record Books(Instant at, Map<OrganisationId, OnCallBook> byOrganisation) {
  /** Nobody keeps one. */
  public static final Books NONE = new Books(Instant.EPOCH, Map.of());

  public Books {
    byOrganisation = Map.copyOf(byOrganisation);
  }

  /** The book of an organisation; an empty one where it keeps none. */
  public OnCallBook of(OrganisationId organisation) {
    return byOrganisation.getOrDefault(organisation, OnCallBook.EMPTY);
  }

  /** Whether any roster of the organisation holds: from then on the settings do not. */
  public boolean holdsRoster(OrganisationId organisation) {
    return of(organisation).rosters().stream().anyMatch(it -> it.plan(at).isPresent());
  }

  Directory.First first(OrganisationId organisation, EscalationPlan plan, int from) {
    var steps = plan.steps();
    for (var step = from; step < steps.size(); step++) {
      var found = Found.in(of(organisation), steps.get(step).target(), at);
      if (found.why() == null) {
        return new Directory.First(found.people(), step > from);
      }
    }
    return new Directory.First(List.of(), true);
  }
}
