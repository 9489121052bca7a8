package be.capas.query.teamsupport;

import static be.capas.contract.Samples.ANTENNA;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PSYCHOLOGIST;
import static be.capas.contract.Samples.SUPPORT_REQUEST;
import static be.capas.contract.Samples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.TeamSupportEvent.SupportDeclined;
import be.capas.contract.TeamSupportEvent.SupportHeld;
import be.capas.contract.TeamSupportEvent.SupportRequested;
import be.capas.contract.TeamSupportEvent.SupportScheduled;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.teamsupport.SupportDeclineReason;
import be.capas.contract.teamsupport.SupportKind;
import be.capas.contract.teamsupport.SupportTheme;
import be.capas.contract.teamsupport.SupportUrgency;
import be.capas.query.Story;
import be.capas.query.teamsupport.Agenda.Colleague;
import be.capas.query.teamsupport.Support.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportTest {
  private static final Instant FRIDAY = NOON.plus(Duration.ofDays(4));

  @Test
  void waits_from_the_day_it_was_asked_for() {
    assertThat(support(asked(SupportKind.INTERVISION)))
        .returns(State.REQUESTED, Support::state)
        .returns(NOON, Support::when)
        .returns(WORKER, Support::requestedBy);
  }

  @Test
  void stands_in_the_agenda_on_the_day_that_was_set_last() {
    var story =
        asked(SupportKind.INTERVISION)
            .then(new SupportScheduled(SUPPORT_REQUEST, FRIDAY, WORKER))
            .then(new SupportScheduled(SUPPORT_REQUEST, FRIDAY.plusSeconds(3600), PSYCHOLOGIST));

    assertThat(support(story))
        .returns(State.SCHEDULED, Support::state)
        .returns(FRIDAY.plusSeconds(3600), Support::when)
        .returns(PSYCHOLOGIST, Support::facilitator);
  }

  @Test
  void that_was_held_tells_who_came_when_it_was() {
    var story =
        asked(SupportKind.INTERVISION)
            .then(new SupportScheduled(SUPPORT_REQUEST, FRIDAY, PSYCHOLOGIST))
            .days(6)
            .recorded(
                new SupportHeld(SUPPORT_REQUEST, List.of(WORKER), Set.of(SupportTheme.POSTURE)),
                FRIDAY);

    assertThat(support(story))
        .returns(State.HELD, Support::state)
        .returns(FRIDAY, Support::when)
        .returns(PSYCHOLOGIST, Support::facilitator)
        .returns(List.of(WORKER), Support::participants)
        .returns(Set.of(SupportTheme.POSTURE), Support::themes);
  }

  @Test
  void that_was_declined_says_why() {
    var story =
        asked(SupportKind.COACHING)
            .days(1)
            .then(new SupportDeclined(SUPPORT_REQUEST, SupportDeclineReason.OTHER_OFFER));

    assertThat(support(story))
        .returns(State.DECLINED, Support::state)
        .returns(SupportDeclineReason.OTHER_OFFER, Support::declinedFor);
  }

  @ParameterizedTest
  @CsvSource({
    "INTERVISION, worker-nord, ouest, true",
    "INTERVISION, somebody, nord, true",
    "INTERVISION, somebody, ouest, false",
    "DEBRIEFING, worker-nord, nord, true",
    "DEBRIEFING, somebody, nord, false",
  })
  void colleagues_see_what_is_for_their_team_but_not_who_needs_a_debriefing(
      SupportKind kind, String who, String antenna, boolean seen) {
    var colleague = new Colleague(new ActorId(who), Set.of(new AntennaId(antenna)));

    assertThat(colleague.sees(support(asked(kind)))).isEqualTo(seen);
  }

  private static Story asked(SupportKind kind) {
    return Story.of(null, NOON)
        .then(
            new SupportRequested(
                SUPPORT_REQUEST,
                ORGANISATION,
                kind,
                ANTENNA,
                null,
                SupportTheme.POSTURE,
                SupportUrgency.THIS_WEEK));
  }

  private static Support support(Story story) {
    var view = new TeamSupportView();
    Support support = null;
    for (var event : story.events()) {
      support = view.fold(support, event);
    }
    return support;
  }
}
