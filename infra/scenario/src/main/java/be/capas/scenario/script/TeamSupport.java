package be.capas.scenario.script;

import be.capas.contract.teamsupport.SupportDeclineReason;
import be.capas.contract.teamsupport.SupportKind;
import be.capas.contract.teamsupport.SupportTheme;
import be.capas.contract.teamsupport.SupportUrgency;
import be.capas.scenario.cast.Antenna;
import be.capas.scenario.cast.Colleague;
import be.capas.scenario.client.Command;
import be.capas.scenario.narration.Brief;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the cell does for teams. In nobody's file: the request is its own subject. */
record TeamSupport(Stage stage) {
  private static final Colleague WHO = Colleague.PSYCHOLOGIST_TEAM;

  /** Asked for by whom, for which team. */
  private record Asked(UUID id, SupportKind kind, Antenna antenna, SupportTheme theme) {
    static Asked of(SupportKind kind, Antenna antenna, SupportTheme theme) {
      return new Asked(Command.newId(), kind, antenna, theme);
    }
  }

  List<Step> steps() {
    var steps = new ArrayList<Step>();
    steps.add(Measure.DEBRIEFING.begins());
    debriefing(steps);
    steps.add(Measure.INTERVISION.begins());
    held(steps, Asked.of(SupportKind.INTERVISION, Antenna.SUD, SupportTheme.POSTURE));
    held(steps, Asked.of(SupportKind.CONSULTANCY, Antenna.CENTRE, SupportTheme.JUDGING_DANGER));
    held(steps, Asked.of(SupportKind.CLINICAL_SUPERVISION, Antenna.NORD, SupportTheme.NO_REQUEST));
    declined(steps);
    return steps;
  }

  /** That it was held, and not a word more: neither who came nor about what. */
  private void debriefing(List<Step> steps) {
    var asked = Asked.of(SupportKind.DEBRIEFING, Antenna.NORD, SupportTheme.FEAR_OF_VIOLENCE);
    steps.add(ask(asked, SupportUrgency.TODAY));
    steps.add(
        step(
            WHO,
            "held it; nothing of what was said is recorded",
            asked,
            form(WHO, asked, "/holding", "11:30")));
  }

  private void held(List<Step> steps, Asked asked) {
    steps.add(ask(asked, SupportUrgency.THIS_WEEK));
    steps.add(
        step(
            WHO,
            "sets a time for it",
            asked,
            form(WHO, asked, "/schedule", "10:00").with("at", stage.at("14:00"))));
    steps.add(
        step(
            WHO,
            "held it: " + asked.theme,
            asked,
            form(WHO, asked, "/holding", "15:30")
                .with("participants", List.of(asked.antenna.worker().client(), WHO.client()))
                .with("themes", List.of(asked.theme))));
  }

  private void declined(List<Step> steps) {
    var asked = Asked.of(SupportKind.COACHING, Antenna.CENTRE, SupportTheme.TEAM_FUNCTIONING);
    steps.add(ask(asked, SupportUrgency.THIS_MONTH));
    steps.add(
        step(
            WHO,
            "declines: " + SupportDeclineReason.OTHER_OFFER,
            asked,
            form(WHO, asked, "/refusal", "15:00")
                .with("reason", SupportDeclineReason.OTHER_OFFER)));
  }

  private Step ask(Asked asked, SupportUrgency urgency) {
    var by = asked.antenna.worker();
    return step(
        by,
        "asks for support, %s: %s, %s".formatted(asked.kind, asked.theme, urgency),
        asked,
        stage
            .then(by, asked.id, "support-requests", stage.at("09:20"))
            .with("id", asked.id)
            .with("kind", asked.kind)
            .with("antenna", asked.antenna.id())
            .with("theme", asked.theme)
            .with("urgency", urgency));
  }

  private Command form(Colleague by, Asked asked, String what, String hour) {
    return stage.then(by, asked.id, "support-requests/" + asked.id + what, stage.at(hour));
  }

  private Step step(Colleague who, String what, Asked about, Command form) {
    return new Step(
        who.client(),
        "%s (support %s)".formatted(what, Brief.of(about.id)),
        () -> stage.send(form));
  }
}
