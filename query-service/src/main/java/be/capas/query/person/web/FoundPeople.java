package be.capas.query.person.web;

import be.capas.contract.id.OrganisationId;
import be.capas.platform.web.Position;
import be.capas.query.access.AccessFacts;
import be.capas.query.feed.Folded;
import be.capas.query.feed.Reader;
import be.capas.query.opening.Openings;
import be.capas.query.opening.Openings.Shown;
import be.capas.query.person.Person;
import be.capas.query.search.PeopleSearch.Hit;
import be.capas.query.search.PeopleSearch.Hits;
import be.capas.query.web.Files;
import be.capas.query.web.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes lines of those who were found, as far as the reader may see their files. */
@Component
class FoundPeople {
  private final Reader<Person> persons;
  private final Reader<AccessFacts> access;
  private final Files files;
  private final Visibility visibility;

  FoundPeople(
      Reader<Person> persons, Reader<AccessFacts> access, Files files, Visibility visibility) {
    this.persons = persons;
    this.access = access;
    this.files = files;
    this.visibility = visibility;
  }

  /** Waits for what decides about a line, and for what is in it. */
  void await(OrganisationId asking, @Nullable Position seen) {
    visibility.await(persons, Person::organisation, asking, seen);
    visibility.await(access, AccessFacts::organisation, asking, seen);
  }

  /** Those whose files are there and may be seen, in the order of the hits. */
  List<FoundPerson> show(Hits hits, Openings openings) {
    var known = known(hits, openings);
    files.show(versions(known), openings);
    var shown = openings.shown().stream().map(Shown::person).collect(Collectors.toSet());
    return hits.people().stream()
        .map(Hit::person)
        .filter(shown::contains)
        .map(it -> new FoundPerson(it, view(known.get(it)).file().alone()))
        .toList();
  }

  private Map<UUID, Folded<Person>> known(Hits hits, Openings openings) {
    var ids = hits.people().stream().map(Hit::person).collect(Collectors.toSet());
    return persons.find(ids).values().stream()
        .filter(it -> view(it).organisation().equals(openings.reader().organisation()))
        .collect(Collectors.toMap(Folded::key, it -> it));
  }

  private static Map<UUID, SortedMap<UUID, Long>> versions(Map<UUID, Folded<Person>> known) {
    return known.values().stream().collect(Collectors.toMap(Folded::key, Folded::streams));
  }

  private static Person view(@Nullable Folded<Person> folded) {
    return Objects.requireNonNull(Objects.requireNonNull(folded).view());
  }
}
