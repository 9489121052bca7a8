package be.capas.command.rest;

import static be.capas.platform.security.Role.ADMINISTRATOR;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;

import be.capas.command.support.Cell;
import be.capas.command.support.Stored;
import be.capas.platform.matrix.Case;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person with all that a command may be about, as a case of the matrix says. */
final class CaseStory {
  private static final String PROPOSED =
      """
      INSERT INTO retention_proposals (id, person, organisation, part, ground, last_contact,
                                       free_from, gone_by, proposed_at, state)
      VALUES (:id, :person, :organisation, 'SOCIAL', 'a ground', '2000-01-01',
              '2010-01-01', '2011-01-01', now(), 'OPEN')\
      """;

  private final Case file;
  private final String person;
  private final String accompaniment;
  private final String crisis;
  private final String handoff;
  private final String consent;
  private final UUID proposal = UUID.randomUUID();
  private final String service;
  private final String support;
  private final String training;
  private final String otherService;
  private final String record;
  private final String duplicate;

  CaseStory(Cell cell, JdbcClient db, Case file) {
    this.file = file;
    var organisation = file.organisation().value();
    var token = Cell.token("coordinator", organisation, COORDINATOR);
    person =
        cell.post(
                token,
                "persons",
                "{\"givenName\": \"A\", \"familyName\": \"B\", \"antenna\": \"%s\"}"
                    .formatted(file.antenna()))
            .is(201)
            .id();
    duplicate =
        cell.post(
                token,
                "persons",
                "{\"givenName\": \"A\", \"familyName\": \"B\", \"antenna\": \"%s\"}"
                    .formatted(file.antenna()))
            .is(201)
            .id();
    accompaniment =
        cell.post(
                token,
                "persons/" + person + "/help-requests",
                "{\"source\": {\"kind\": \"USER\"}, \"reasons\": [\"ISOLATION\"]}")
            .is(201)
            .id();
    cell.post(token, "accompaniments/" + accompaniment + "/links", "{\"kind\": \"FRIEND\"}")
        .is(200);
    record = new Stored(db).lastEvent(accompaniment);
    crisis =
        cell.post(token, "crises", "{\"person\": \"%s\", \"urgency\": \"P0\"}".formatted(person))
            .is(201)
            .id();
    handoff =
        cell.post(
                token,
                "handoffs",
                "{\"accompaniment\": \"%s\", \"partner\": \"%s\", \"urgency\": \"P3\"}"
                    .formatted(accompaniment, file.partner()))
            .is(201)
            .id();
    consent =
        cell.post(
                token,
                "persons/" + person + "/consents",
                """
                {"recipient": "%s", "classes": ["IDENTITY"], "until": "2099-01-01T00:00:00Z",
                 "form": "SPOKEN"}\
                """
                    .formatted(file.partner()))
            .is(201)
            .id();
    cell.post(
            token,
            "handoffs/" + handoff + "/send",
            "{\"basis\": \"CONSENT\", \"consent\": \"%s\", \"shared\": [\"IDENTITY\"]}"
                .formatted(consent))
        .is(200);
    support =
        cell.post(
                token, "support-requests", Cell.INTERVISION.replace("nord", file.antenna().value()))
            .is(201)
            .id();
    training = cell.post(token, "trainings", Cell.TRAINING).is(201).id();
    cell.post(
            token,
            "trainings/" + training + "/sessions",
            "{\"kind\": \"TRAINING_DAY\", \"at\": \"2046-01-01T09:00:00Z\"}")
        .is(200);
    var administration = Cell.token("administrator", organisation, ADMINISTRATOR);
    service =
        entry(cell.post(administration, "partner-services", Cell.entryOf(file.partner().value())));
    otherService =
        entry(cell.post(administration, "partner-services", Cell.entryOf("partner-" + proposal)));
    db.sql(PROPOSED)
        .param("id", proposal)
        .param("person", UUID.fromString(person))
        .param("organisation", organisation)
        .update();
    if (file.glassBroken()) {
      cell.post(
              Cell.token("caller-psychologist", organisation, PSYCHOLOGIST),
              "persons/" + person + "/break-glass",
              "{\"reason\": \"She called\"}")
          .is(200);
    }
  }

  /** The one that was made, or that is there already: the stories share their partners. */
  private static String entry(Cell.Reply reply) {
    return reply.status() == 409 ? reply.body().get("service").asString() : reply.is(201).id();
  }

  /** The id that a path of this pattern is about. */
  String idIn(String pattern) {
    if (pattern.endsWith("/suspension")) {
      return otherService; // of the others, the next story's handoff is asked
    }
    return switch (pattern.split("/")[2]) {
      case "persons" -> person;
      case "accompaniments" -> accompaniment;
      case "crises" -> crisis;
      case "handoffs" -> handoff;
      case "retention" -> proposal.toString();
      case "partner-services" -> service;
      case "support-requests" -> support;
      case "trainings" -> training;
      default -> "";
    };
  }

  /** A body with what it is about in its places. */
  String fill(String body) {
    return body.replace("{person}", person)
        .replace("{accompaniment}", accompaniment)
        .replace("{handoff}", handoff)
        .replace("{relay}", accompaniment) // any id: a device names its relays itself
        .replace("{consent}", consent)
        .replace("{record}", record)
        .replace("{duplicate}", duplicate)
        .replace("{new}", UUID.randomUUID().toString())
        .replace("{antenna}", file.antenna().value());
  }
}
