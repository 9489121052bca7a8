package be.capas.command.rest;

import static be.capas.command.support.Cell.COORDINATION;
import static be.capas.command.support.Cell.WORKER;

import be.capas.command.rest.BadInputTest.Path;
import be.capas.command.support.Cell;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What can be wrong with one path and with no other. */
final class OwnWrongs {
  private final Cell cell;
  private final List<Path> paths;
  private final Wrongs wrongs;

  OwnWrongs(Cell cell, List<Path> paths, Wrongs wrongs) {
    this.cell = cell;
    this.paths = paths;
    this.wrongs = wrongs;
  }

  /** All of them. */
  Stream<DynamicTest> all() {
    var persons = paths.getFirst();
    var consenting =
        paths.stream().filter(it -> it.path().endsWith("/consents")).findFirst().orElseThrow();
    var withdrawing =
        paths.stream().filter(it -> it.path().endsWith("/withdrawal")).findFirst().orElseThrow();
    var proposal = ending("handoffs");
    var sending = ending("/send");
    return Stream.of(
        wrongs.wrong(
            persons,
            "an antenna of others",
            403,
            "foreign-antenna",
            "/antenna",
            () -> wrongs.send(persons, WORKER, persons.good().replace("nord", "ouest"))),
        wrongs.field(persons, "an antenna that is none", "antenna", "\"Nord!\"", "invalid-field"),
        wrongs.field(
            ending("/antenna"), "an antenna that is none", "antenna", "\"Nord!\"", "invalid-field"),
        wrongs.wrong(
            ending("/error"),
            "no such record",
            404,
            "unknown-record",
            "record",
            () ->
                cell.post(
                    WORKER,
                    ending("/error")
                        .path()
                        .replaceFirst("records/[^/]+", "records/" + BadInputTest.UNKNOWN),
                    ending("/error").good())),
        wrongs.wrong(
            ending("/error"),
            "a record that is none",
            400,
            "invalid-id",
            "record",
            () ->
                cell.post(
                    WORKER,
                    ending("/error").path().replaceFirst("records/[^/]+", "records/12"),
                    ending("/error").good())),
        wrongs.wrong(
            ending("/correction"),
            "no such replacement",
            422,
            "replacement-unfit",
            "/replacement",
            () ->
                wrongs.send(
                    ending("/correction"),
                    WORKER,
                    "{\"replacement\":\"%s\"}".formatted(BadInputTest.UNKNOWN))),
        wrongs.wrong(
            ending("/merge"),
            "the file itself",
            422,
            "same-person",
            "/duplicate",
            () ->
                wrongs.send(
                    ending("/merge"),
                    COORDINATION,
                    "{\"duplicate\":\"%s\"}".formatted(ending("/merge").path().split("/")[1]))),
        wrongs.wrong(
            ending("/merge"),
            "no such file",
            422,
            "unknown-duplicate",
            "/duplicate",
            () ->
                wrongs.send(
                    ending("/merge"),
                    COORDINATION,
                    "{\"duplicate\":\"%s\"}".formatted(BadInputTest.UNKNOWN))),
        wrongs.field(
            ending("/contact-persons"),
            "an id of another version",
            "id",
            "\"" + UUID.randomUUID() + "\"",
            "invalid-field"),
        wrongs.field(
            persons,
            "an id of another version",
            "id",
            "\"" + UUID.randomUUID() + "\"",
            "invalid-field"),
        wrongs.field(persons, "a day that is none", "birthDate", "\"1961-02-30\"", "invalid-field"),
        wrongs.wrong(
            persons,
            "too many languages",
            400,
            "invalid-field",
            "/languages",
            () ->
                wrongs.send(
                    persons,
                    WORKER,
                    wrongs.with(persons, "languages", "[" + "\"fr\",".repeat(20) + "\"fr\"]"))),
        wrongs.wrong(
            persons,
            "no language",
            400,
            "invalid-field",
            "/languages/0",
            () ->
                wrongs.send(persons, WORKER, wrongs.with(persons, "languages", "[\"français\"]"))),
        wrongs.field(
            consenting,
            "an id of another version",
            "id",
            "\"" + UUID.randomUUID() + "\"",
            "invalid-field"),
        wrongs.field(consenting, "to nothing", "classes", "[]", "invalid-field"),
        wrongs.field(consenting, "without an end", "until", "null", "invalid-field"),
        wrongs.wrong(
            consenting,
            "an end before the beginning",
            422,
            "consent-ends-before-it-begins",
            "/until",
            () ->
                wrongs.send(
                    consenting,
                    WORKER,
                    wrongs.with(consenting, "until", "\"2020-01-01T00:00:00Z\""))),
        wrongs.wrong(
            withdrawing,
            "an unknown consent",
            404,
            "unknown-consent",
            "consent",
            () -> cell.post(WORKER, otherConsent(withdrawing, BadInputTest.UNKNOWN), "{}")),
        wrongs.wrong(
            withdrawing,
            "no consent's id",
            400,
            "invalid-id",
            "consent",
            () -> cell.post(WORKER, otherConsent(withdrawing, "12"), "{}")),
        wrongs.field(sending, "a status that is none", "recipient", "\"FRIEND\"", "invalid-field"),
        wrongs.field(sending, "a consent that is none", "consent", "\"12\"", "invalid-field"),
        wrongs.wrong(
            proposal,
            "an unknown attempt before",
            404,
            "unknown-handoff",
            "/previous",
            () ->
                wrongs.send(
                    proposal,
                    WORKER,
                    wrongs.with(proposal, "previous", "\"" + BadInputTest.UNKNOWN + "\""))),
        wrongs.wrong(
            sending,
            "necessity without its conditions",
            409,
            "wrong-state",
            "",
            () ->
                wrongs.send(
                    sending, WORKER, sending.good().replace("SHARED_SECRECY", "NECESSITY"))),
        wrongs.wrong(
            sending,
            "conditions half said",
            400,
            "invalid-field",
            null,
            () ->
                wrongs.send(
                    sending, WORKER, wrongs.with(sending, "necessity", "{\"exists\":true}"))));
  }

  private Path ending(String end) {
    return paths.stream().filter(it -> it.path().endsWith(end)).findFirst().orElseThrow();
  }

  private static String otherConsent(Path path, String consent) {
    return path.path().replaceFirst("consents/[^/]+", "consents/" + consent);
  }
}
