package be.capas.command.teamsupport.domain;

import static be.capas.command.rule.Acting.PARTNER;
import static be.capas.command.rule.Acting.PSYCHOLOGIST;
import static be.capas.command.rule.Acting.WORKER;
import static be.capas.command.rule.Acting.when;
import static be.capas.contract.Samples.ANTENNA;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.SUPPORT_REQUEST;
import static be.capas.contract.teamsupport.SupportKind.DEBRIEFING;
import static be.capas.contract.teamsupport.SupportKind.INTERVISION;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.rule.Act;
import be.capas.command.rule.EveryCommand;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Spec;
import be.capas.command.teamsupport.domain.TeamSupportCommand.DeclineSupport;
import be.capas.command.teamsupport.domain.TeamSupportCommand.HoldSupport;
import be.capas.command.teamsupport.domain.TeamSupportCommand.RequestSupport;
import be.capas.command.teamsupport.domain.TeamSupportCommand.ScheduleSupport;
import be.capas.contract.Samples;
import be.capas.contract.TeamSupportEvent;
import be.capas.contract.TeamSupportEvent.SupportDeclined;
import be.capas.contract.TeamSupportEvent.SupportHeld;
import be.capas.contract.TeamSupportEvent.SupportRequested;
import be.capas.contract.TeamSupportEvent.SupportScheduled;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.TeamId;
import be.capas.contract.teamsupport.SupportDeclineReason;
import be.capas.contract.teamsupport.SupportKind;
import be.capas.contract.teamsupport.SupportTheme;
import be.capas.contract.teamsupport.SupportUrgency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TeamSupportTest {
  private static final Spec<TeamSupportCommand, TeamSupport, TeamSupportEvent> SPEC =
      new Spec<>(TeamSupport::decide, TeamSupport::evolve, TeamSupport.INITIAL, NOON);
  private static final TeamId RECEPTION = new TeamId("reception");
  private static final ActorId ANNA = Samples.PSYCHOLOGIST;
  private static final Instant FRIDAY = NOON.plus(Duration.ofDays(4));
  private static final Instant MONDAY = NOON.plus(Duration.ofDays(7));
  private static final List<ActorId> TWO = List.of(Samples.WORKER, new ActorId("worker-sud"));
  private static final Set<SupportTheme> VIOLENCE = Set.of(SupportTheme.FEAR_OF_VIOLENCE);

  private static final SupportRequested FOR_INTERVISION = requested(INTERVISION);
  private static final SupportRequested FOR_DEBRIEFING = requested(DEBRIEFING);
  private static final SupportScheduled ON_FRIDAY =
      new SupportScheduled(SUPPORT_REQUEST, FRIDAY, ANNA);
  private static final SupportHeld HELD = new SupportHeld(SUPPORT_REQUEST, TWO, VIOLENCE);
  private static final SupportHeld DEBRIEFED =
      new SupportHeld(SUPPORT_REQUEST, List.of(), Set.of());
  private static final SupportDeclined DECLINED =
      new SupportDeclined(SUPPORT_REQUEST, SupportDeclineReason.NO_CAPACITY);

  @Nested
  class A_team {
    @Test
    void asks_for_support() {
      SPEC.given().when(request(INTERVISION, WORKER)).then(FOR_INTERVISION);
    }

    @Test
    void need_not_be_an_antennas() {
      SPEC.given()
          .when(asking(null, RECEPTION))
          .then(
              new SupportRequested(
                  SUPPORT_REQUEST,
                  ORGANISATION,
                  INTERVISION,
                  null,
                  RECEPTION,
                  SupportTheme.POSTURE,
                  SupportUrgency.THIS_WEEK));
    }

    @Test
    void is_one_and_not_two_or_none() {
      SPEC.given().when(asking(ANTENNA, RECEPTION)).thenRejected(Reason.ONE_TEAM);
      SPEC.given().when(asking(null, null)).thenRejected(Reason.ONE_TEAM);
    }

    @Test
    void asks_once_under_one_id() {
      SPEC.given(FOR_INTERVISION)
          .when(request(INTERVISION, WORKER))
          .thenRejected(Reason.ID_ALREADY_USED);
    }
  }

  @Nested
  class A_day {
    @Test
    void is_agreed_on_and_may_be_moved() {
      SPEC.given(FOR_INTERVISION).when(schedule(FRIDAY)).then(ON_FRIDAY);
      SPEC.given(FOR_INTERVISION, ON_FRIDAY)
          .when(schedule(MONDAY))
          .then(new SupportScheduled(SUPPORT_REQUEST, MONDAY, ANNA));
    }

    @Test
    void said_again_changes_nothing() {
      SPEC.given(FOR_INTERVISION, ON_FRIDAY).when(schedule(FRIDAY)).thenNothing();
    }

    @Test
    void is_one_to_come() {
      SPEC.given(FOR_INTERVISION)
          .when(schedule(NOON.minusSeconds(1)))
          .thenRejected(Reason.SESSION_IN_THE_PAST);
    }

    @Test
    void that_is_over_now_may_have_been_to_come_when_it_was_agreed_on() {
      var agreed = new ScheduleSupport(SUPPORT_REQUEST, FRIDAY, ANNA, when(PSYCHOLOGIST, NOON));

      SPEC.given(FOR_INTERVISION).at(MONDAY).when(agreed).then(ON_FRIDAY);
    }
  }

  @Nested
  class What_was_held {
    @Test
    void says_who_came_and_about_what() {
      SPEC.given(FOR_INTERVISION, ON_FRIDAY).at(FRIDAY).when(hold(TWO, VIOLENCE)).then(HELD);
    }

    @Test
    void need_not_have_been_scheduled() {
      SPEC.given(FOR_INTERVISION).when(hold(TWO, VIOLENCE)).then(HELD);
    }

    @Test
    void was_not_held_before_its_day() {
      SPEC.given(FOR_INTERVISION, ON_FRIDAY)
          .when(hold(TWO, VIOLENCE))
          .thenRejected(
              Reason.SESSION_AHEAD, Map.of("at", FRIDAY.toString(), "now", NOON.toString()));
    }

    @Test
    void had_somebody_there() {
      SPEC.given(FOR_INTERVISION).when(hold(List.of(), VIOLENCE)).thenRejected(Reason.NOBODY_CAME);
    }

    @Test
    void said_again_changes_nothing_and_otherwise_is_refused() {
      SPEC.given(FOR_INTERVISION, HELD).when(hold(TWO, VIOLENCE)).thenNothing();
      SPEC.given(FOR_INTERVISION, HELD)
          .when(hold(TWO, Set.of()))
          .thenRejected(Reason.WRONG_STATE, Map.of("state", "held"));
    }
  }

  @Nested
  class Of_a_debriefing {
    @Test
    void it_is_recorded_that_it_was_held_and_nothing_else() {
      SPEC.given(FOR_DEBRIEFING).when(hold(List.of(), Set.of())).then(DEBRIEFED);
    }

    @Test
    void neither_who_came_nor_about_what_is_taken() {
      SPEC.given(FOR_DEBRIEFING)
          .when(hold(TWO, Set.of()))
          .thenRejected(Reason.DEBRIEFING_CONTENT, Map.of());
      SPEC.given(FOR_DEBRIEFING)
          .when(hold(List.of(), VIOLENCE))
          .thenRejected(Reason.DEBRIEFING_CONTENT, Map.of());
    }

    @ParameterizedTest
    @EnumSource
    void alone_is_that_so(SupportKind kind) {
      var held = SPEC.given(requested(kind)).when(hold(TWO, VIOLENCE));

      if (kind == DEBRIEFING) {
        held.thenRejected(Reason.DEBRIEFING_CONTENT);
      } else {
        held.then(HELD);
      }
    }
  }

  @Nested
  class What_is_declined {
    @Test
    void says_why_whether_a_day_was_set_or_not() {
      SPEC.given(FOR_INTERVISION).when(decline(SupportDeclineReason.NO_CAPACITY)).then(DECLINED);
      SPEC.given(FOR_INTERVISION, ON_FRIDAY)
          .when(decline(SupportDeclineReason.NO_CAPACITY))
          .then(DECLINED);
    }

    @Test
    void keeps_its_first_reason() {
      SPEC.given(FOR_INTERVISION, DECLINED)
          .when(decline(SupportDeclineReason.NO_CAPACITY))
          .thenNothing();
      SPEC.given(FOR_INTERVISION, DECLINED)
          .when(decline(SupportDeclineReason.WITHDRAWN))
          .thenRejected(Reason.WRONG_STATE, Map.of("state", "declined"));
    }

    @Test
    void is_neither_scheduled_nor_held() {
      SPEC.given(FOR_INTERVISION, DECLINED).when(schedule(FRIDAY)).thenRejected(Reason.WRONG_STATE);
      SPEC.given(FOR_INTERVISION, DECLINED)
          .when(hold(TWO, VIOLENCE))
          .thenRejected(Reason.WRONG_STATE);
    }

    @Test
    void was_not_held_already() {
      SPEC.given(FOR_INTERVISION, HELD)
          .when(decline(SupportDeclineReason.OTHER))
          .thenRejected(Reason.WRONG_STATE, Map.of("state", "held"));
    }
  }

  @Test
  void what_was_never_asked_for_does_not_exist() {
    commands(WORKER).stream()
        .skip(1) // all but the request itself
        .forEach(c -> SPEC.given().when(c).thenRejected(Reason.UNKNOWN_SUPPORT_REQUEST, Map.of()));
  }

  @Test
  void partners_have_no_part_in_it() {
    SPEC.given().when(request(INTERVISION, PARTNER)).thenRejected(Reason.NOT_FOR_PARTNERS);
    commands(PARTNER).stream()
        .skip(1)
        .forEach(c -> SPEC.given(FOR_INTERVISION).when(c).thenRejected(Reason.NOT_FOR_PARTNERS));
  }

  @Test
  void every_command_is_checked() {
    new EveryCommand<>(
            TeamSupportCommand.class,
            TeamSupportTest::commands,
            SPEC.given(FOR_INTERVISION),
            Reason.UNKNOWN_SUPPORT_REQUEST)
        .isChecked();
  }

  @Test
  void every_state_says_whose_it_is_and_is_about_nobody() {
    List<List<TeamSupportEvent>> all =
        List.of(
            List.of(FOR_INTERVISION),
            List.of(FOR_INTERVISION, ON_FRIDAY),
            List.of(FOR_INTERVISION, HELD),
            List.of(FOR_INTERVISION, DECLINED));
    for (var facts : all) {
      var state = SPEC.given(facts).state();

      assertThat(state.organisation()).isEqualTo(ORGANISATION);
      assertThat(state.person()).isNull();
    }
  }

  private static List<TeamSupportCommand> commands(Act act) {
    return List.of(
        request(INTERVISION, act),
        new ScheduleSupport(SUPPORT_REQUEST, FRIDAY, ANNA, act),
        new HoldSupport(SUPPORT_REQUEST, TWO, VIOLENCE, act),
        new DeclineSupport(SUPPORT_REQUEST, SupportDeclineReason.OTHER, act));
  }

  private static RequestSupport request(SupportKind kind, Act act) {
    return new RequestSupport(
        SUPPORT_REQUEST, kind, ANTENNA, null, SupportTheme.POSTURE, SupportUrgency.THIS_WEEK, act);
  }

  private static RequestSupport asking(AntennaId antenna, TeamId team) {
    return new RequestSupport(
        SUPPORT_REQUEST,
        INTERVISION,
        antenna,
        team,
        SupportTheme.POSTURE,
        SupportUrgency.THIS_WEEK,
        WORKER);
  }

  private static SupportRequested requested(SupportKind kind) {
    return new SupportRequested(
        SUPPORT_REQUEST,
        ORGANISATION,
        kind,
        ANTENNA,
        null,
        SupportTheme.POSTURE,
        SupportUrgency.THIS_WEEK);
  }

  private static ScheduleSupport schedule(Instant at) {
    return new ScheduleSupport(SUPPORT_REQUEST, at, ANNA, PSYCHOLOGIST);
  }

  private static HoldSupport hold(List<ActorId> who, Set<SupportTheme> about) {
    return new HoldSupport(SUPPORT_REQUEST, who, about, PSYCHOLOGIST);
  }

  private static DeclineSupport decline(SupportDeclineReason reason) {
    return new DeclineSupport(SUPPORT_REQUEST, reason, PSYCHOLOGIST);
  }
}
