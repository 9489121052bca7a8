package be.capas.command.automation;

import static be.capas.command.rule.Acting.PSYCHOLOGIST;
import static be.capas.command.rule.Acting.WORKER;
import static be.capas.command.rule.Acting.partner;
import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.ANTENNA;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import be.capas.command.accompaniment.domain.Accompaniment;
import be.capas.command.accompaniment.domain.AccompanimentCommand;
import be.capas.command.accompaniment.domain.AccompanimentCommand.AssignHolder;
import be.capas.command.accompaniment.domain.AccompanimentCommand.Close;
import be.capas.command.accompaniment.domain.AccompanimentCommand.Reopen;
import be.capas.command.accompaniment.domain.AccompanimentCommand.Reorient;
import be.capas.command.accompaniment.domain.AccompanimentCommand.RequestHelp;
import be.capas.command.accompaniment.domain.Open;
import be.capas.command.handoff.domain.Claim.BoundBySecrecy;
import be.capas.command.handoff.domain.Handoff;
import be.capas.command.handoff.domain.HandoffCommand;
import be.capas.command.handoff.domain.HandoffCommand.AcceptHandoff;
import be.capas.command.handoff.domain.HandoffCommand.AnnounceDischarge;
import be.capas.command.handoff.domain.HandoffCommand.ConfirmReceipt;
import be.capas.command.handoff.domain.HandoffCommand.DeclineHandoff;
import be.capas.command.handoff.domain.HandoffCommand.ExpireHandoff;
import be.capas.command.handoff.domain.HandoffCommand.ProposeHandoff;
import be.capas.command.handoff.domain.HandoffCommand.PutOnWaitingList;
import be.capas.command.handoff.domain.HandoffCommand.RecordAppointmentKept;
import be.capas.command.handoff.domain.HandoffCommand.RecordAppointmentMissed;
import be.capas.command.handoff.domain.HandoffCommand.ReturnThread;
import be.capas.command.handoff.domain.HandoffCommand.SendHandoff;
import be.capas.command.handoff.domain.HandoffCommand.SetFirstAppointment;
import be.capas.command.handoff.domain.HandoffCommand.WithdrawHandoff;
import be.capas.command.rule.Act;
import be.capas.command.rule.Acting;
import be.capas.command.rule.Rejected;
import be.capas.contract.AccompanimentEvent.AccompanimentReopened;
import be.capas.contract.CapasEvent;
import be.capas.contract.HandoffEvent;
import be.capas.contract.HandoffEvent.AppointmentKept;
import be.capas.contract.HandoffEvent.ThreadReturned;
import be.capas.contract.HandoffEvent.ThreadTransferred;
import be.capas.contract.Recorded;
import be.capas.contract.Samples;
import be.capas.contract.accompaniment.CloseReason;
import be.capas.contract.accompaniment.HelpReason;
import be.capas.contract.accompaniment.HelpSource;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.accompaniment.ReopenReason;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.filrouge.FilRouge;
import be.capas.contract.filrouge.Yardstick;
import be.capas.contract.filrouge.facts.ThreadFacts;
import be.capas.contract.handoff.DeclineReason;
import be.capas.contract.handoff.ReturnReason;
import be.capas.contract.handoff.SecrecyStatus;
import be.capas.contract.handoff.WithdrawReason;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.sealing.DataClass;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/**
 * Law 6 over both aggregates and what follows by itself: whatever people and partners do, in
 * whichever order and however late they say so, an open accompaniment has one holder, the same for
 * the rules and for who reads, and a partner is it only from the first appointment that was kept
 * until it gives the thread back.
 */
class CustodyTest {
  private static final int PARTNERS = 3;

  /** How many hours after it was something is told; mostly at once. */
  private static final List<Long> LATE = List.of(0L, 0L, 0L, 1L, 7L, 30L, 200L);

  private static final Gen<List<Integer>> HAPPENINGS =
      lists().of(integers().between(0, 99_999)).ofSizeBetween(1, 80);

  @Test
  void at_every_moment_one_is_accountable_and_until_the_meeting_it_is_the_sender() {
    qt().forAll(HAPPENINGS)
        .checkAssert(
            happenings -> {
              var cell = new World();
              happenings.forEach(cell::happens);
            });
  }

  @Test
  void who_took_it_last_by_the_clock_holds_it_for_the_rules_and_for_readers() {
    var cell = new World();
    cell.hoursPass(48);
    cell.assigns(World.psychologist(), 1);
    assertThat(cell.holder()).isEqualTo(World.psychologist());

    cell.assigns(World.worker(), 20);
    assertThat(cell.holder()).as("told late, of the day before").isEqualTo(World.psychologist());
  }

  @Test
  void a_meeting_of_before_takes_it_from_nobody_who_took_it_since() {
    var cell = new World();
    for (int step : List.of(0, 1, 3, 5)) {
      cell.asksOf(0, step);
    }
    cell.hoursPass(48);
    cell.assigns(World.psychologist(), 1);

    cell.asksOf(0, 6, 30);
    assertThat(cell.holder()).isEqualTo(World.psychologist());
  }

  @Test
  void what_a_partner_gives_back_is_back_from_when_that_is_known() {
    var cell = new World();
    for (int step : List.of(0, 1, 3, 5, 6)) {
      cell.asksOf(0, step);
    }
    cell.hoursPass(48);

    cell.asksOf(0, 9, 60);
    assertThat(cell.holder()).as("whatever its clock says").isEqualTo(World.worker());
  }

  @Test
  void and_it_does_come_to_meetings_and_returns() {
    var cell = new World();
    for (int step : List.of(0, 1, 3, 5, 6)) {
      cell.asksOf(0, step);
    }
    assertThat(cell.holder()).isEqualTo(new Holder(Holder.Kind.PARTNER, "partner-0"));

    cell.asksOf(0, 9);
    assertThat(cell.holder()).isEqualTo(World.worker());
  }

  /** One accompaniment, three partners, a clock, and the policies that follow by themselves. */
  private static final class World {
    private final Map<HandoffId, Handoff> handoffs = new HashMap<>();
    private final Set<HandoffId> met = new HashSet<>();
    private Accompaniment accompaniment = Accompaniment.INITIAL;
    private Instant now = NOON;
    private ThreadFacts facts = ThreadFacts.none(ORGANISATION);
    private boolean interrupted;
    private long late;
    private long number;

    World() {
      ask(
          new RequestHelp(
              ACCOMPANIMENT,
              PERSON,
              ANTENNA,
              new HelpSource(HelpSource.Kind.USER, null),
              Set.of(HelpReason.GRIEF),
              null,
              null,
              worker(),
              WORKER));
    }

    void happens(int n) {
      var how = n / 20;
      late = LATE.get(how % LATE.size());
      switch (n % 20) {
        case 14 -> assigns(worker(), late);
        case 15 -> assigns(psychologist(), late);
        case 16 -> assigns(held(how % PARTNERS), late);
        case 17 -> ask(reorient(how % PARTNERS));
        case 18 -> hoursPass(how % 100);
        case 19 -> {
          if (how % 20 == 0) {
            ask(new Close(ACCOMPANIMENT, CloseReason.OTHER, now(WORKER)));
          } else if (how % 20 == 1) {
            ask(reopen());
          }
        }
        default -> asksOf(how % PARTNERS, n % 20, late);
      }
    }

    void hoursPass(long hours) {
      now = now.plus(Duration.ofHours(hours));
    }

    /** Somebody says now who has held the thread for so many hours. */
    void assigns(Holder holder, long hours) {
      late = hours;
      ask(new AssignHolder(ACCOMPANIMENT, holder, now(WORKER)));
    }

    /** One thing that is asked of one handoff, at once. */
    void asksOf(int partner, int what) {
      asksOf(partner, what, 0);
    }

    /** The same, said so many hours after it was. */
    void asksOf(int partner, int what, long hours) {
      late = hours;
      var id = new HandoffId(new UUID(8, partner));
      var desk = now(partner(new PartnerId("partner-" + partner)));
      var cell = now(WORKER);
      ask(
          switch (what) {
            case 0 -> propose(id, partner, cell);
            case 1 ->
                new SendHandoff(
                    id,
                    new BoundBySecrecy(SecrecyStatus.HEALTH_PROFESSIONAL),
                    Set.of(DataClass.IDENTITY),
                    accompaniment instanceof Open ? ACCOMPANIMENT : null,
                    cell);
            case 2 -> new ConfirmReceipt(id, desk);
            case 3 -> new AcceptHandoff(id, desk);
            case 4 -> new DeclineHandoff(id, DeclineReason.OTHER, null, desk);
            case 5 -> new SetFirstAppointment(id, now, null, desk);
            case 6 -> new RecordAppointmentKept(id, null, desk);
            case 7 -> new RecordAppointmentMissed(id, null, desk);
            case 8 -> new WithdrawHandoff(id, WithdrawReason.OTHER, number % 2 == 0, cell);
            case 9 -> new ReturnThread(id, ReturnReason.OTHER, null, desk);
            case 10 -> new PutOnWaitingList(id, 7, desk);
            case 11 -> new ExpireHandoff(id, cell);
            case 12 -> new AnnounceDischarge(id, now, null, desk);
            default -> new RecordAppointmentKept(id, null, cell);
          });
    }

    @Nullable Holder holder() {
      return accompaniment instanceof Open open ? open.thread().holder() : null;
    }

    private void ask(HandoffCommand command) {
      var before = holder();
      var state = handoffs.getOrDefault(command.handoff(), Handoff.INITIAL);
      try {
        for (var event : Handoff.decide(command, state, now)) {
          happened(event, command.act().happenedAt(now));
          assertThat(before)
              .as("the holder after %s", event)
              .matches(it -> moves(event) || !isOpen() || it.equals(holder()));
        }
      } catch (Rejected no) {
        // nothing happened
      }
      assertLawSix();
      assertThatReadersSeeTheSame();
    }

    private void happened(HandoffEvent event, Instant at) {
      var id = event.handoff();
      handoffs.put(id, Handoff.evolve(handoffs.getOrDefault(id, Handoff.INITIAL), event));
      if (event instanceof AppointmentKept) {
        met.add(id);
      }
      var recorded = recorded(event, at);
      facts = facts.fold(recorded);
      WhenThreadTransferred.then(recorded).ifPresent(this::ask);
      WhenThreadReturned.then(recorded).ifPresent(this::ask);
    }

    private void ask(AccompanimentCommand command) {
      var at = command.act().happenedAt(now);
      try {
        for (var event : Accompaniment.decide(command, accompaniment, now)) {
          accompaniment = Accompaniment.evolve(accompaniment, event, at);
          facts = facts.fold(recorded(event, at));
          interrupted |= event instanceof AccompanimentReopened;
        }
      } catch (Rejected no) {
        // nothing happened
      }
      assertLawSix();
      assertThatReadersSeeTheSame();
    }

    private void assertLawSix() {
      if (accompaniment instanceof Open open) {
        var holder = open.thread().holder();
        assertThat(holder).isNotNull();
        if (holder.kind() == Holder.Kind.PARTNER) {
          assertThat(met).as("met by whoever holds the thread").contains(open.thread().handoff());
          assertThat(holder).isEqualTo(held(partnerOf(open.thread().handoff())));
        }
      }
    }

    /**
     * The fil rouge names one holder, now and at each moment before: nobody held it beside. Where
     * it had ended and goes on, nobody held it in between.
     */
    private void assertThatReadersSeeTheSame() {
      if (accompaniment instanceof Open open) {
        var thread = FilRouge.judge(facts, Yardstick.OF_THE_HOUSE, now);
        assertThat(thread.holder()).isNotNull();
        assertThat(new Holder(thread.holder().kind(), thread.holder().id()))
            .isEqualTo(open.thread().holder());
        var end = thread.holder().since();
        for (var before : thread.previousHolders().reversed()) {
          if (interrupted) {
            assertThat(before.until()).as("no overlap").isBeforeOrEqualTo(end);
          } else {
            assertThat(before.until()).as("no gap and no overlap").isEqualTo(end);
          }
          end = before.since();
        }
        assertThat(end).isEqualTo(NOON);
      }
    }

    private boolean isOpen() {
      return accompaniment instanceof Open;
    }

    private static boolean moves(HandoffEvent event) {
      return event instanceof ThreadTransferred || event instanceof ThreadReturned;
    }

    private Recorded<CapasEvent> recorded(CapasEvent event, Instant at) {
      return Samples.recorded(event, number++, at, now);
    }

    private Reopen reopen() {
      return new Reopen(
          ACCOMPANIMENT, ReopenReason.RELAPSE, psychologist(), null, now(PSYCHOLOGIST));
    }

    private ProposeHandoff propose(HandoffId id, int partner, Act act) {
      return new ProposeHandoff(
          id,
          PERSON,
          ACCOMPANIMENT,
          new PartnerId("partner-" + partner),
          Urgency.P3,
          null,
          partner == 0 ? null : new HandoffId(new UUID(8, partner - 1)),
          act);
    }

    private Reorient reorient(int partner) {
      return new Reorient(
          ACCOMPANIMENT,
          new PartnerId("partner-" + partner),
          new HandoffId(new UUID(8, partner)),
          now(WORKER));
    }

    /** Of now, or of so long before as it is told late; nothing is of before the request. */
    private Act now(Act act) {
      var then = now.minus(Duration.ofHours(late));
      return Acting.when(act, then.isBefore(NOON) ? NOON : then);
    }

    private static int partnerOf(HandoffId id) {
      return (int) id.value().getLeastSignificantBits();
    }

    private static Holder held(int partner) {
      return new Holder(Holder.Kind.PARTNER, "partner-" + partner);
    }

    static Holder worker() {
      return new Holder(Holder.Kind.WORKER, WORKER.by().value());
    }

    static Holder psychologist() {
      return new Holder(Holder.Kind.PSYCHOLOGIST, PSYCHOLOGIST.by().value());
    }
  }
}
