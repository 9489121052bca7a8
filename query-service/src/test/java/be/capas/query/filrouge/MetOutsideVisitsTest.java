package be.capas.query.filrouge;

import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.PSYCHOLOGIST;
import static be.capas.contract.Samples.WORKER;
import static be.capas.query.Events.BY_WORKER;
import static be.capas.query.Events.contactLost;
import static be.capas.query.Events.contactRestored;
import static be.capas.query.Events.heldBy;
import static be.capas.query.Events.helpRequested;
import static be.capas.query.Events.interviewHeldAlong;
import static be.capas.query.Events.interviewMissed;
import static be.capas.query.Events.rebalanced;
import static be.capas.query.Events.reopened;
import static be.capas.query.Events.serviceAccompanied;
import static be.capas.query.Events.visitPlanned;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.filrouge.FilRouge;
import be.capas.contract.filrouge.Yardstick;
import be.capas.contract.filrouge.facts.Contact;
import be.capas.contract.filrouge.facts.ThreadFacts;
import be.capas.query.Story;
import org.junit.jupiter.api.Test;

/** Whoever talks with the person, or goes along with them, has met them. */
class MetOutsideVisitsTest {
  private final Story story = Story.of(PERSON).then(helpRequested()).then(heldBy(BY_WORKER));

  @Test
  void an_interview_is_contact() {
    story.days(9).then(interviewHeldAlong(PSYCHOLOGIST));

    assertThat(judged().lastContact().kind()).isEqualTo(Contact.Kind.INTERVIEW);
    assertThat(judged().lastContact().at()).isEqualTo(story.now());
  }

  @Test
  void going_along_to_a_service_is_contact() {
    story.days(9).then(serviceAccompanied(WORKER));

    assertThat(judged().lastContact().kind()).isEqualTo(Contact.Kind.SERVICE_ACCOMPANIED);
  }

  @Test
  void an_interview_that_was_missed_and_a_visit_to_come_are_none() {
    story.days(9).then(interviewMissed(story.now())).then(visitPlanned(story.now(), WORKER));

    assertThat(judged().lastContact()).isNull();
  }

  @Test
  void who_is_reached_again_was_met() {
    story.days(9).then(contactLost());
    assertThat(judged().lastContact()).isNull();

    story.days(1).then(contactRestored());
    assertThat(judged().lastContact().kind()).isEqualTo(Contact.Kind.CONTACT_RESTORED);
  }

  @Test
  void what_is_in_balance_is_watched_no_more_until_it_goes_on() {
    story.days(5).then(rebalanced()).days(90);
    assertThat(judged().signals()).isEmpty();

    story.then(reopened()).then(heldBy(BY_WORKER)).days(13);
    assertThat(judged().signals()).isEmpty();

    story.days(2);
    assertThat(judged().signals()).isNotEmpty();
    assertThat(judged().holder().id()).isEqualTo(BY_WORKER.id());
  }

  private FilRouge judged() {
    return FilRouge.judge(
        ThreadFacts.of(ORGANISATION, story.events()), Yardstick.OF_THE_HOUSE, story.now());
  }
}
