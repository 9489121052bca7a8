package be.capas.notification.channel.webhook;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.notification.channel.webhook.Partners.Endpoint;
import be.capas.notification.settings.TellingSettings;
import be.capas.notification.settings.TellingSettings.Partner;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where pages go of whoever has them sent to a program of theirs. */
final class StaffEndpoints {
  private final Map<OrganisationId, Map<ActorId, Endpoint>> endpoints = new HashMap<>();

  StaffEndpoints(Map<String, Map<String, Partner>> staff, TellingSettings settings) {
    staff.forEach((organisation, people) -> enter(organisation, people, settings));
  }

  private void enter(String organisation, Map<String, Partner> people, TellingSettings settings) {
    var there = endpoints.computeIfAbsent(new OrganisationId(organisation), _ -> new HashMap<>());
    people.forEach(
        (actor, target) ->
            there.put(
                new ActorId(actor),
                Partners.endpoint("staff-" + organisation + "-" + actor, target, settings)));
  }

  Optional<Endpoint> find(OrganisationId organisation, ActorId actor) {
    return Optional.ofNullable(endpoints.getOrDefault(organisation, Map.of()).get(actor));
  }
}
