package be.capas.query.person.web;

import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.platform.security.AllowedRoles;
import be.capas.platform.web.Position;
import be.capas.query.feed.Reader;
import be.capas.query.opening.Openings;
import be.capas.query.person.Person;
import be.capas.query.web.Answers;
import be.capas.query.web.Files;
import be.capas.query.web.Whole;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A person's file. */
@RestController
class PersonController {
  private static final Whole<Person> WHOLE =
      new Whole<>(Person::organisation, Person::joined, Person::ended, Person::with);

  private final Reader<Person> persons;
  private final Files files;

  PersonController(Reader<Person> persons, Files files) {
    this.persons = persons;
    this.files = files;
  }

  @GetMapping("/api/persons/{id}")
  @AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
  ResponseEntity<FoundPerson> person(
      @PathVariable UUID id,
      @RequestHeader(name = Position.AFTER_HEADER, required = false) @Nullable Position seen,
      Openings openings) {
    var stored = files.open(persons, id, WHOLE, openings, seen);
    return Answers.of(new FoundPerson(id, Objects.requireNonNull(stored.view()).file()));
  }
}
