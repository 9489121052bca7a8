package be.capas.query.access;

import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.PSYCHOLOGIST;
import static be.capas.query.Events.BY_PARTNER;
import static be.capas.query.Events.BY_PSYCHOLOGIST;
import static be.capas.query.Events.BY_WORKER;
import static be.capas.query.Events.analysed;
import static be.capas.query.Events.claimed;
import static be.capas.query.Events.closed;
import static be.capas.query.Events.heldBy;
import static be.capas.query.Events.helpRequested;
import static be.capas.query.Events.interviewHeldAlong;
import static be.capas.query.Events.planAgreed;
import static be.capas.query.Events.raised;
import static be.capas.query.Events.serviceAccompanied;
import static be.capas.query.Events.visit;
import static be.capas.query.Events.visitAlong;
import static be.capas.query.Events.visitPlanned;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.AccompanimentEvent.OutreachVisitMade;
import be.capas.contract.CapasEvent;
import be.capas.contract.PersonEvent.RecordedInError;
import be.capas.contract.Samples;
import be.capas.contract.accompaniment.PlanParty;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.ActorId;
import be.capas.contract.person.ErrorReason;
import be.capas.platform.security.Role;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is secret is opened to whom has a part in the care. */
class NeedToKnowTest extends OpenedFile {
  @Test
  void who_analysed_the_situation_reads_what_they_found() {
    given(helpRequested(), analysed());

    assertThat(opened(caller(Samples.WORKER, Role.PSYCHOLOGIST))).isEqualTo(ALL);
    assertThat(opened(psychologist(COLLEAGUE))).isEqualTo(TEAM);
  }

  @Test
  void who_only_meant_to_come_along_needs_to_know_nothing_yet() {
    given(helpRequested(), visitPlanned(NOON.plusSeconds(60), COLLEAGUE));

    assertThat(opened(psychologist(COLLEAGUE))).isEqualTo(TEAM);
  }

  @ParameterizedTest
  @EnumSource(value = VisitOutcome.class, mode = EnumSource.Mode.EXCLUDE, names = "MET")
  void who_came_in_vain_needs_to_know_nothing_for_that(VisitOutcome outcome) {
    given(helpRequested(), visit(outcome));

    assertThat(opened(psychologist(Samples.WORKER))).isEqualTo(TEAM);
  }

  @ParameterizedTest
  @EnumSource(value = VisitOutcome.class, mode = EnumSource.Mode.EXCLUDE, names = "MET")
  void nor_does_who_is_said_to_have_come_along_in_vain(VisitOutcome outcome) {
    given(
        helpRequested(),
        new OutreachVisitMade(
            ACCOMPANIMENT, VisitPlace.HOME, outcome, List.of(COLLEAGUE), false, null));

    assertThat(opened(psychologist(COLLEAGUE))).isEqualTo(TEAM);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"SOCIAL_WORKER", "COORDINATOR"})
  void who_came_along_and_is_no_psychologist_reads_nothing_secret_for_that(Role role) {
    given(helpRequested(), visitAlong(COLLEAGUE));

    assertThat(opened(caller(COLLEAGUE, role))).isEqualTo(TEAM);
  }

  @Test
  void coming_along_opens_nothing_to_a_psychologist_of_another_organisation() {
    given(helpRequested(), visitAlong(PSYCHOLOGIST));

    assertThat(opened(foreign(Role.PSYCHOLOGIST))).isNull();
  }

  @Test
  void who_met_the_person_reads_what_is_secret() {
    given(helpRequested(), visit(VisitOutcome.NOT_FOUND), visit(VisitOutcome.MET));

    assertThat(opened(psychologist(Samples.WORKER))).isEqualTo(ALL);
  }

  @Test
  void a_need_says_what_it_rests_on() {
    given(helpRequested(), analysed());
    var analysis = story.last();
    given(plan(PSYCHOLOGIST));

    assertThat(facts(story).needs())
        .containsExactly(
            new Need(Samples.WORKER, Ground.ANALYSED_SITUATION, analysis),
            new Need(PSYCHOLOGIST, Ground.IN_THE_PLAN, story.last()));
  }

  @Test
  void a_worker_in_the_plan_reads_what_the_team_may_share() {
    given(helpRequested(), planAgreed(new PlanParty(PlanParty.Kind.WORKER, "nina"), NOON));

    assertThat(opened(caller(new ActorId("nina"), Role.SOCIAL_WORKER))).isEqualTo(TEAM);
  }

  private static CapasEvent plan(ActorId psychologist) {
    return planAgreed(
        new PlanParty(PlanParty.Kind.PSYCHOLOGIST, psychologist.value()), NOON.plusSeconds(1));
  }

  static Stream<Arguments> needs() {
    return Stream.of(
        Arguments.of("who holds the thread", new CapasEvent[] {heldBy(BY_PSYCHOLOGIST)}),
        Arguments.of(
            "who held it before", new CapasEvent[] {heldBy(BY_PSYCHOLOGIST), heldBy(BY_WORKER)}),
        Arguments.of(
            "who held it until the end", new CapasEvent[] {heldBy(BY_PSYCHOLOGIST), closed()}),
        Arguments.of(
            "who claimed the crisis", new CapasEvent[] {raised(Urgency.P1, NOON), claimed()}),
        Arguments.of("who is in the plan", new CapasEvent[] {plan(PSYCHOLOGIST)}),
        Arguments.of(
            "who was in a plan before",
            new CapasEvent[] {plan(PSYCHOLOGIST), plan(new ActorId("dr.third"))}),
        Arguments.of(
            "who took part in an interview", new CapasEvent[] {interviewHeldAlong(PSYCHOLOGIST)}),
        Arguments.of(
            "who went along to a service", new CapasEvent[] {serviceAccompanied(PSYCHOLOGIST)}),
        Arguments.of("who came along to a visit", new CapasEvent[] {visitAlong(PSYCHOLOGIST)}));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("needs")
  void a_psychologist_reads_what_is_secret(String who, CapasEvent[] events) {
    given(helpRequested());
    given(events);

    assertThat(opened(psychologist(PSYCHOLOGIST))).as(who).isEqualTo(ALL);
    assertThat(opened(psychologist(COLLEAGUE))).as("a colleague").isEqualTo(TEAM);
  }

  @Test
  void who_did_not_visit_after_all_has_nothing_to_read_for_it() {
    given(helpRequested(), visitAlong(PSYCHOLOGIST));
    var first = story.last();
    given(visitAlong(PSYCHOLOGIST), visitAlong(COLLEAGUE));
    story.takenBack();

    assertThat(opened(psychologist(COLLEAGUE))).isEqualTo(TEAM);
    assertThat(opened(psychologist(PSYCHOLOGIST))).as("by another visit").isEqualTo(ALL);

    given(new RecordedInError(PERSON, first, ErrorReason.WRONG_PERSON));
    assertThat(opened(psychologist(PSYCHOLOGIST))).as("one is left").isEqualTo(ALL);
  }

  @Test
  void a_partner_that_holds_the_thread_makes_nobody_of_the_cell_need_to_know() {
    given(helpRequested(), heldBy(BY_PARTNER));

    assertThat(opened(psychologist(new ActorId(PARTNER.value())))).isEqualTo(TEAM);
  }
}
