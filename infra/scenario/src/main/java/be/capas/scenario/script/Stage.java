package be.capas.scenario.script;

import be.capas.scenario.cast.Cast;
import be.capas.scenario.cast.Colleague;
import be.capas.scenario.cast.Person;
import be.capas.scenario.client.Acknowledged;
import be.capas.scenario.client.CellClient;
import be.capas.scenario.client.Command;
import be.capas.scenario.mailbox.Mailboxes;
import be.capas.scenario.narration.Brief;
import be.capas.scenario.partner.Partners;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * What the scenes share. The day is eight hours long and ends now, so that field work lies in the
 * past at whatever hour the story is played.
 *
 * @param opensAt the instant that the story calls 08:00
 */
record Stage(CellClient cell, Partners partners, Mailboxes mailboxes, Cast cast, Instant opensAt) {
  private static final LocalTime OPENING = LocalTime.of(8, 0);
  private static final DateTimeFormatter TOLD =
      DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.systemDefault());
  private static final Duration DAY = Duration.ofHours(8);

  static Stage endingNow(CellClient cell, Partners partners, Mailboxes mailboxes, Cast cast) {
    return new Stage(cell, partners, mailboxes, cast, Instant.now().minus(DAY));
  }

  /** An hour of the story, from 08:00 to 16:00. */
  Instant at(String hour) {
    return opensAt.plus(Duration.between(OPENING, LocalTime.parse(hour)));
  }

  /** The same hour as it is written in the timeline. */
  String told(String hour) {
    return TOLD.format(at(hour));
  }

  /** A command about a person that happens at this very moment. */
  Command now(Colleague by, UUID subject, String path) {
    return then(by, subject, path, Instant.now());
  }

  /** A command about a person that happened at that hour. */
  Command then(Colleague by, UUID subject, String path, Instant at) {
    return Command.of(by.client(), subject, path).with("occurredAt", at);
  }

  /** A command about a person's accompaniment, at that hour of the story. */
  Command accompaniment(Colleague by, Person person, String what, String hour) {
    var path = "accompaniments/%s/%s".formatted(person.accompaniment(), what);
    return then(by, person.id(), path, at(hour));
  }

  Acknowledged send(Command command) {
    return cell.command(command);
  }

  /** As a device does that missed the answer: the same key, so the same answer and nothing new. */
  void sendTwice(Command command) {
    cell.command(command);
    cell.command(command);
  }

  static Step step(Colleague who, String what, Person about, Runnable action) {
    return new Step(who.client(), "%s (person %s)".formatted(what, Brief.of(about.id())), action);
  }
}
