package be.capas.scenario.script;

import be.capas.contract.crisis.CrisisKind;
import be.capas.contract.crisis.CrisisOutcome;
import be.capas.contract.crisis.DangerTo;
import be.capas.contract.crisis.Urgency;
import be.capas.scenario.cast.Antenna;
import be.capas.scenario.cast.Colleague;
import be.capas.scenario.cast.Lead;
import be.capas.scenario.cast.Person;
import be.capas.scenario.client.Command;
import be.capas.scenario.narration.Brief;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Alarms, and who answers them. These happen now: people are paged. */
final class Crises {
  private static final Duration NEXT_CONTACT = Duration.ofDays(1);

  private final Stage stage;

  Crises(Stage stage) {
    this.stage = stage;
  }

  /** An alarm of the day; {@code person} is absent while nobody knows who it is. */
  private record Alarm(UUID id, @Nullable Person person, Colleague by, Urgency urgency) {
    UUID subject() {
      return person == null ? id : person.id();
    }
  }

  List<Step> steps() {
    var steps = new ArrayList<Step>();
    steps.add(Measure.CRISIS.begins());
    emergency(steps);
    var accompanied = alarm(Lead.ACCOMPANIED, Urgency.P1);
    steps.add(raise(accompanied, CrisisKind.SUICIDAL_IDEATION, DangerTo.SELF));
    answer(steps, accompanied, Colleague.PSYCHOLOGIST_ADULT, CrisisOutcome.CALMED_ON_SITE);
    var twice = alarm(Lead.REPORTED_TWICE, Urgency.P2);
    steps.add(raise(twice, CrisisKind.DOMESTIC_VIOLENCE, DangerTo.SELF_AND_OTHERS));
    steps.add(raiseAgain(twice));
    answer(steps, twice, Colleague.PSYCHOLOGIST_ADULT, CrisisOutcome.SHELTERED);
    var unnamed = new Alarm(Command.newId(), null, Antenna.CENTRE.worker(), Urgency.P3);
    steps.add(raise(unnamed, CrisisKind.DECOMPENSATION, DangerTo.UNKNOWN));
    answer(steps, unnamed, Colleague.PSYCHOLOGIST_CHILD, CrisisOutcome.FOLLOW_UP_AGREED);
    // Nobody has claimed this one by the end of the day: it stays on the board.
    steps.add(raise(alarm(Lead.PLANNED, Urgency.P4), CrisisKind.OTHER, DangerTo.NOBODY));
    return steps;
  }

  private Alarm alarm(Lead lead, Urgency urgency) {
    var person = stage.cast().playing(lead);
    return new Alarm(Command.newId(), person, person.worker(), urgency);
  }

  private void emergency(List<Step> steps) {
    var alarm = alarm(Lead.EMERGENCY, Urgency.P0);
    steps.add(raise(alarm, CrisisKind.DECOMPENSATION, DangerTo.SELF_AND_OTHERS));
    steps.add(
        step(
            alarm.by,
            "confirms that 112 was called",
            alarm,
            () -> stage.send(about(alarm, alarm.by, "emergency-confirmation"))));
    answer(steps, alarm, Colleague.PSYCHOLOGIST_CHILD, CrisisOutcome.TAKEN_TO_HOSPITAL);
  }

  private Step raise(Alarm alarm, CrisisKind kind, DangerTo danger) {
    var who = alarm.person == null ? "somebody unnamed" : "somebody known";
    return step(
        alarm.by,
        "raises a crisis of %s, urgency %s".formatted(who, alarm.urgency),
        alarm,
        () -> stage.sendTwice(form(alarm, alarm.id, kind, danger)));
  }

  /** From another colleague, under another id: it joins the open one. */
  private Step raiseAgain(Alarm alarm) {
    return step(
        Colleague.COORDINATOR,
        "raises the same alarm again: it joins",
        alarm,
        () -> {
          var same = new Alarm(alarm.id, alarm.person, Colleague.COORDINATOR, alarm.urgency);
          var kind = CrisisKind.FAMILY_VIOLENCE;
          var joined = stage.send(form(same, Command.newId(), kind, DangerTo.OTHERS));
          if (!joined.id().equals(alarm.id)) {
            throw new IllegalStateException("a repeated alarm opened a second crisis");
          }
        });
  }

  private Command form(Alarm alarm, UUID id, CrisisKind kind, DangerTo danger) {
    var form =
        stage
            .now(alarm.by, alarm.subject(), "crises")
            .with("id", id)
            .with("antenna", Antenna.CENTRE.id())
            .with("kind", kind)
            .with("urgency", alarm.urgency)
            .with("urgencyReason", "Judged on the telephone by the colleague who called.")
            .with("dangerTo", danger)
            .with("place", "Near the upper town, beside the chemist's.")
            .with("narrative", "Shouts, then does not speak any more.");
    return alarm.person == null
        ? form
        : form.with("person", alarm.person.id()).with("antenna", alarm.person.antenna().id());
  }

  private void answer(List<Step> steps, Alarm alarm, Colleague who, CrisisOutcome outcome) {
    steps.add(
        step(
            who,
            "is paged by mail",
            alarm,
            () -> stage.mailboxes().awaitPage(who.client(), alarm.id)));
    steps.add(step(who, "claims the crisis", alarm, () -> stage.send(about(alarm, who, "claim"))));
    steps.add(step(who, "is on scene", alarm, () -> stage.send(about(alarm, who, "arrival"))));
    steps.add(
        step(
            who,
            "stabilises: " + outcome,
            alarm,
            () ->
                stage.send(
                    about(alarm, who, "stabilise")
                        .with("outcome", outcome)
                        .with("nextContactDue", Instant.now().plus(NEXT_CONTACT))
                        .with("narrative", "Calm again, not alone tonight."))));
  }

  private Command about(Alarm alarm, Colleague who, String what) {
    return stage.now(who, alarm.subject(), "crises/%s/%s".formatted(alarm.id, what));
  }

  private static Step step(Colleague who, String what, Alarm alarm, Runnable action) {
    return new Step(who.client(), "%s (crisis %s)".formatted(what, Brief.of(alarm.id)), action);
  }
}
