package be.capas.notification.settings;

import static java.util.stream.Collectors.toMap;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.notification.notice.Directory;
import be.capas.notification.settings.TellingSettings.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where members of staff are reached. Only channels may ask: addresses are stored nowhere. */
public final class AddressBook {
  private final Directory directory;
  private final Map<OrganisationId, Map<ActorId, String>> mails = new HashMap<>();

  public AddressBook(TellingSettings settings) {
    settings.onCall().forEach(this::enter);
    settings.coordinators().forEach(this::enter);
    settings.dataProtectionOfficers().forEach(this::enter);
    settings
        .staff()
        .forEach((organisation, people) -> people.forEach((a, m) -> enter(organisation, a, m)));
    var staff = mails.entrySet().stream().collect(toMap(Map.Entry::getKey, AddressBook::actors));
    directory =
        new Directory(
            ids(settings.onCall()),
            ids(settings.coordinators()),
            ids(settings.dataProtectionOfficers()),
            staff);
  }

  /** Who can be told, without addresses. */
  public Directory directory() {
    return directory;
  }

  /** The mail address of a member of staff. */
  public Optional<String> mailOf(OrganisationId organisation, ActorId actor) {
    return Optional.ofNullable(mails.getOrDefault(organisation, Map.of()).get(actor));
  }

  private void enter(String organisation, List<Person> people) {
    people.forEach(it -> enter(organisation, it.actor(), it.mail()));
  }

  private void enter(String organisation, String actor, String mail) {
    var known =
        mails
            .computeIfAbsent(new OrganisationId(organisation), _ -> new HashMap<>())
            .putIfAbsent(new ActorId(actor), mail);
    if (known != null && !known.equals(mail)) {
      throw new IllegalArgumentException(
          "capas: %s of %s has two mail addresses".formatted(actor, organisation));
    }
  }

  private static List<ActorId> actors(Map.Entry<OrganisationId, Map<ActorId, String>> people) {
    return List.copyOf(people.getValue().keySet());
  }

  private static Map<OrganisationId, List<ActorId>> ids(Map<String, List<Person>> people) {
    return people.entrySet().stream()
        .collect(
            toMap(
                it -> new OrganisationId(it.getKey()),
                it -> it.getValue().stream().map(p -> new ActorId(p.actor())).distinct().toList()));
  }
}
