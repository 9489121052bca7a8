package be.capas.scenario.script;

import static be.capas.scenario.script.Stage.step;

import be.capas.contract.accompaniment.CloseReason;
import be.capas.contract.accompaniment.HelpReason;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.scenario.cast.Antenna;
import be.capas.scenario.cast.Asking;
import be.capas.scenario.cast.Colleague;
import be.capas.scenario.cast.Lead;
import be.capas.scenario.cast.Person;
import be.capas.scenario.client.Command;
import be.capas.scenario.narration.Brief;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who gives no name is registered once more at another antenna. The telephone number says
 * who it may be; that it is so, the coordinator decides, and from then on there is one person.
 */
record TwoFiles(Stage stage) {
  private static final long NUMBERS = 100_000_000;

  List<Step> steps() {
    var person = stage.cast().playing(Lead.REGISTERED_TWICE);
    var again = again(person);
    var elsewhere = again.worker();
    return List.of(
        step(
            person.worker(),
            "writes down a telephone number",
            person,
            () -> stage.send(numbered(person))),
        step(
            elsewhere,
            "opens a file of somebody without a name: by the number it may be person "
                + Brief.of(person.id()),
            again,
            () -> register(again, person)),
        step(elsewhere, "flags, not knowing of the other file", again, () -> flag(again)),
        step(
            elsewhere,
            "visited at %s, %s: %s"
                .formatted(stage.told("10:40"), VisitPlace.STREET, VisitOutcome.MET),
            again,
            () -> stage.send(visit(again))),
        step(
            Colleague.COORDINATOR,
            "ends the second accompaniment, for there is one already",
            again,
            () -> stage.send(end(again))),
        step(
            Colleague.COORDINATOR,
            "merges the two files, for they are of one person",
            person,
            () -> stage.send(merge(person, again))),
        step(
            Colleague.COORDINATOR,
            "reads one timeline, with both pasts",
            person,
            () -> seeBoth(person, again)));
  }

  private static Person again(Person person) {
    var antennas = Antenna.values();
    var next = List.of(antennas).indexOf(person.antenna()) + 1;
    var id = Command.newId();
    return new Person(
        id,
        Command.newId(),
        Asking.ESPACE_CITOYEN,
        antennas[next % antennas.length],
        "Somebody",
        "Nameless " + Brief.of(id),
        person.birthDate(),
        person.ageBand(),
        person.situation(),
        person.languages());
  }

  /** A number of their own in each day that is played: who played before is not found by it. */
  private static String numberOf(Person person) {
    var digits = Math.floorMod(person.id().getLeastSignificantBits(), NUMBERS);
    return "04%08d".formatted(digits);
  }

  private Command numbered(Person person) {
    return stage
        .then(
            person.worker(),
            person.id(),
            "persons/%s/identity".formatted(person.id()),
            stage.at("08:40"))
        .with("givenName", person.givenName())
        .with("familyName", person.familyName())
        .with("birthDate", person.birthDate())
        .with("contact", numberOf(person));
  }

  /** Sent twice: the first answer is read for whom it may be, the second is written down. */
  private void register(Person again, Person person) {
    var registration =
        stage
            .then(again.worker(), again.id(), "persons", stage.at("10:10"))
            .with("id", again.id())
            .with("antenna", again.antenna().id())
            .with("givenName", again.givenName())
            .with("familyName", again.familyName())
            .with("contact", numberOf(person));
    var likely = stage.cell().answer(registration).body().path("likelyDuplicates");
    if (likely.valueStream().noneMatch(it -> isId(it.path("person"), person))) {
      throw new IllegalStateException("nobody was told that there is a file already");
    }
    stage.send(registration);
  }

  private void flag(Person again) {
    stage.send(
        stage
            .then(
                again.worker(),
                again.id(),
                "persons/%s/help-requests".formatted(again.id()),
                stage.at("10:15"))
            .with("id", again.accompaniment())
            .with("source", again.asking().source())
            .with("reasons", List.of(HelpReason.HOUSING_LOSS_RISK)));
  }

  private Command visit(Person again) {
    return stage
        .accompaniment(again.worker(), again, "visits", "10:40")
        .with("place", VisitPlace.STREET)
        .with("outcome", VisitOutcome.MET);
  }

  private Command end(Person again) {
    return stage
        .accompaniment(Colleague.COORDINATOR, again, "close", "15:30")
        .with("reason", CloseReason.OTHER);
  }

  private Command merge(Person person, Person again) {
    return stage
        .then(
            Colleague.COORDINATOR,
            person.id(),
            "persons/%s/merge".formatted(person.id()),
            stage.at("15:35"))
        .with("duplicate", again.id());
  }

  private void seeBoth(Person person, Person again) {
    var after = stage.cell().book().lastAbout(person.id());
    var reader = Colleague.COORDINATOR.client();
    var file = "persons/" + person.id();
    var entries =
        stage.cell().read(reader, file + "/timeline?limit=200", after).body().path("entries");
    var opened = entries.valueStream().filter(it -> isOf("person-registered.v1", it)).count();
    if (opened != 2) {
      throw new IllegalStateException("%d files are told of in one timeline".formatted(opened));
    }
    var merged = stage.cell().read(reader, file, after).body().at("/file/mergedFiles");
    if (merged.valueStream().noneMatch(it -> isId(it, again))) {
      throw new IllegalStateException("the file does not name the one that was merged into it");
    }
  }

  private static boolean isOf(String kind, JsonNode entry) {
    return entry.path("kind").asString("").equals(kind);
  }

  private static boolean isId(JsonNode node, Person of) {
    return node.asString("").equals(of.id().toString());
  }
}
