package be.capas.notification;

import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.SIGNAL;
import static be.capas.notification.Given.COORDINATOR;
import static be.capas.notification.Given.EVERYBODY;
import static be.capas.notification.Given.NOBODY;
import static be.capas.notification.Given.WORKER;
import static be.capas.notification.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.PersonEvent.ThreadBroken;
import be.capas.contract.PersonEvent.ThreadChanged;
import be.capas.contract.PersonEvent.ThreadFraying;
import be.capas.contract.PersonEvent.ThreadSteadied;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.filrouge.Signal.Rule;
import be.capas.contract.filrouge.Status;
import be.capas.notification.frayedthread.FrayedThread;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Message.ThreadTurned;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Recipient.Actor;
import be.capas.notification.undelivered.Undelivered;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrayedThreadTest {
  private static final Holder BY_WORKER = new Holder(Holder.Kind.WORKER, WORKER.value());
  private static final ThreadChanged FRAYING =
      new ThreadFraying(PERSON, BY_WORKER, List.of(SIGNAL, SIGNAL));

  @Test
  void who_holds_the_thread_and_the_coordinator_are_told_what_is_wrong() {
    var told = told(FRAYING, EVERYBODY);

    assertThat(told)
        .extracting(Notice::recipient)
        .containsExactly(new Actor(WORKER), new Actor(COORDINATOR));
    assertThat(told)
        .extracting(Notice::message)
        .containsOnly(new ThreadTurned(PERSON, Status.FRAYING, List.of(Rule.NO_CONTACT)));
  }

  @Test
  void that_it_is_steady_again_is_told_too() {
    assertThat(told(new ThreadSteadied(PERSON, BY_WORKER), EVERYBODY))
        .extracting(Notice::message)
        .hasSize(2)
        .containsOnly(new ThreadTurned(PERSON, Status.STEADY, List.of()));
  }

  @Test
  void a_coordinator_who_holds_it_is_told_once() {
    var holder = new Holder(Holder.Kind.PSYCHOLOGIST, COORDINATOR.value());

    assertThat(told(new ThreadBroken(PERSON, holder, List.of(SIGNAL)), EVERYBODY)).hasSize(1);
  }

  @Test
  void a_partner_is_not_told_how_the_house_judges() {
    var holder = new Holder(Holder.Kind.PARTNER, PARTNER.value());

    assertThat(told(new ThreadFraying(PERSON, holder, List.of(SIGNAL)), EVERYBODY))
        .extracting(Notice::recipient)
        .containsExactly(new Actor(COORDINATOR));
  }

  @Test
  void nobody_is_told_where_nobody_can_be() {
    assertThat(told(FRAYING, NOBODY)).isEmpty();
  }

  @Test
  void what_did_not_reach_the_holder_is_with_the_coordinator_and_goes_no_further() {
    var told = told(FRAYING, EVERYBODY);

    assertThat(Undelivered.tell(told.getFirst(), EVERYBODY)).containsExactly(told.getLast());
    assertThat(Undelivered.tell(told.getLast(), EVERYBODY)).isEmpty();
  }

  private static List<Notice> told(ThreadChanged event, Directory directory) {
    return given(directory).when(event, FrayedThread::tell);
  }
}
