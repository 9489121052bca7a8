package be.capas.scenario.script;

import static be.capas.scenario.script.Stage.step;

import be.capas.contract.accompaniment.RestoredThrough;
import be.capas.scenario.cast.Colleague;
import be.capas.scenario.cast.Lead;
import be.capas.scenario.cast.Person;
import be.capas.scenario.client.Command;
import be.capas.scenario.partner.PartnerService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Whom nobody finds, and whom the cell takes over for a time. */
record OutOfReach(Stage stage) {
  private static final Duration A_NIGHT = Duration.ofHours(16);

  List<Step> steps() {
    var lost = stage.cast().playing(Lead.NEVER_FOUND);
    var relayed = stage.cast().playing(Lead.RELAYED);
    var relay = Command.newId();
    return List.of(
        step(lost.worker(), "declares contact lost", lost, () -> stage.send(lose(lost))),
        step(
            lost.worker(),
            "has contact again, through " + RestoredThrough.ENTOURAGE,
            lost,
            () -> stage.send(find(lost))),
        step(
            Colleague.PSYCHOLOGIST_ADULT,
            "takes the relay for %s until tomorrow".formatted(PartnerService.IHP.id()),
            relayed,
            () ->
                stage.send(
                    stage
                        .accompaniment(Colleague.PSYCHOLOGIST_ADULT, relayed, "relays", "09:50")
                        .with("id", relay)
                        .with("institution", PartnerService.IHP.id())
                        .with("until", Instant.now().plus(A_NIGHT))
                        .with("reason", "The team there has had three hard nights."))),
        step(
            Colleague.PSYCHOLOGIST_ADULT,
            "returns the relay",
            relayed,
            () ->
                stage.send(
                    stage.accompaniment(
                        Colleague.PSYCHOLOGIST_ADULT,
                        relayed,
                        "relays/%s/return".formatted(relay),
                        "15:10"))));
  }

  private Command lose(Person person) {
    return stage
        .accompaniment(person.worker(), person, "contact-lost", "14:50")
        .with("remark", "Neither at home nor where people usually see each other.");
  }

  private Command find(Person person) {
    return stage
        .accompaniment(person.worker(), person, "contact-restored", "15:40")
        .with("through", RestoredThrough.ENTOURAGE)
        .with("remark", "Stays with a friend for some days.");
  }
}
