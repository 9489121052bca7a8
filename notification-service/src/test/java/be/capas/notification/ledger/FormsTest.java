package be.capas.notification.ledger;

import static be.capas.contract.Samples.CONSENT;
import static be.capas.contract.Samples.CONSENTED;
import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.PSYCHOLOGIST;
import static be.capas.contract.Samples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.ClaimTerms;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.escalation.SkipReason;
import be.capas.contract.escalation.Step;
import be.capas.contract.escalation.Target;
import be.capas.contract.filrouge.Signal;
import be.capas.contract.filrouge.Status;
import be.capas.contract.handoff.DeclineReason;
import be.capas.contract.handoff.ReturnReason;
import be.capas.contract.id.RosterId;
import be.capas.contract.oncall.Absence;
import be.capas.contract.oncall.OnCallBook;
import be.capas.contract.oncall.Warning.Kind;
import be.capas.notification.notice.Ahead;
import be.capas.notification.notice.Known;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Message.CrisisPage.Cause;
import be.capas.notification.notice.Round;
import be.capas.notification.pages.Fact;
import be.capas.platform.codec.EventCodec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored must be readable for ever: these literals may gain lines, never change. */
class FormsTest {
  private static final String ID = "\"01980000-0000-7000-8000-00000000000%d\"";
  private static final String P = ID.formatted(1);
  private static final String C = ID.formatted(3);
  private static final String H = ID.formatted(4);

  private final Forms<Message> messages = new Forms<>(new EventCodec().mapper(), Forms.MESSAGES);
  private final Forms<Known> known = new Forms<>(new EventCodec().mapper(), Forms.KNOWN);

  record Stored<T>(T value, String name, String json) {}

  static List<Stored<Message>> messages() {
    return List.of(
        new Stored<>(
            new Message.CrisisPage(CRISIS, Urgency.P1, NOON, Cause.RAISED),
            "crisis-page.v1",
            "{'crisis':%s,'urgency':'P1','claimBy':'2026-03-02T12:00:00Z','cause':'RAISED'}"
                .formatted(C)),
        new Stored<>(
            new Message.ClaimReminder(CRISIS, Urgency.P1, NOON),
            "claim-reminder.v1",
            "{'crisis':%s,'urgency':'P1','lapseAt':'2026-03-02T12:00:00Z'}".formatted(C)),
        new Stored<>(
            new Message.HeldAndWorse(CRISIS, Urgency.P0),
            "held-and-worse.v1",
            "{'crisis':%s,'urgency':'P0'}".formatted(C)),
        new Stored<>(
            new Message.ClaimEnded(CRISIS, Urgency.P1),
            "claim-ended.v1",
            "{'crisis':%s,'urgency':'P1'}".formatted(C)),
        new Stored<>(
            new Message.ClaimGone(CRISIS, PSYCHOLOGIST),
            "claim-gone.v1",
            "{'crisis':%s,'psychologist':'psychologist-adult'}".formatted(C)),
        new Stored<>(
            new Message.CoverageGap(CRISIS, 0, SkipReason.NOBODY_ON_CALL),
            "coverage-gap.v1",
            "{'crisis':%s,'step':0,'reason':'NOBODY_ON_CALL'}".formatted(C)),
        new Stored<>(
            new Message.CoverageAhead(
                ORGANISATION,
                List.of(new Ahead(Kind.GAP, new RosterId("nights"), null, NOON, NOON)),
                List.of(
                    new Ahead(Kind.UNREACHABLE, new RosterId("nights"), PSYCHOLOGIST, NOON, null))),
            "coverage-ahead.v1",
            ("{'organisation':'%s','fresh':[{'kind':'GAP','roster':'nights','from':'2026-03-02T12:00:00Z',"
                 + "'to':'2026-03-02T12:00:00Z'}],'known':[{'kind':'UNREACHABLE',"
                 + "'roster':'nights','who':'psychologist-adult','from':'2026-03-02T12:00:00Z'}]}")
                .formatted(ORGANISATION)),
        new Stored<>(
            new Message.HandoffRequest(HANDOFF, PARTNER, NOON, null),
            "handoff-request.v1",
            "{'handoff':%s,'partner':'ssm-charleroi','sentAt':'2026-03-02T12:00:00Z'}"
                .formatted(H)),
        new Stored<>(
            new Message.RequestDeclined(HANDOFF, PARTNER, DeclineReason.NO_CAPACITY),
            "request-declined.v1",
            "{'handoff':%s,'partner':'ssm-charleroi','reason':'NO_CAPACITY'}".formatted(H)),
        new Stored<>(
            new Message.RequestWithdrawn(HANDOFF, PARTNER, NOON),
            "request-withdrawn.v1",
            "{'handoff':%s,'partner':'ssm-charleroi','withdrawnAt':'2026-03-02T12:00:00Z'}"
                .formatted(H)),
        new Stored<>(
            new Message.RequestWaitlisted(HANDOFF, PARTNER, 21),
            "request-waitlisted.v1",
            "{'handoff':%s,'partner':'ssm-charleroi','expectedWaitDays':21}".formatted(H)),
        new Stored<>(
            new Message.RequestUnanswered(HANDOFF, PARTNER, NOON),
            "request-unanswered.v1",
            "{'handoff':%s,'partner':'ssm-charleroi','answerDue':'2026-03-02T12:00:00Z'}"
                .formatted(H)),
        new Stored<>(
            new Message.GivenUp(HANDOFF, PARTNER, ReturnReason.NOT_COMING),
            "given-up.v1",
            "{'handoff':%s,'partner':'ssm-charleroi','reason':'NOT_COMING'}".formatted(H)),
        new Stored<>(
            new Message.ThreadGivenBack(HANDOFF, PARTNER, ReturnReason.NOT_COMING),
            "thread-given-back.v1",
            "{'handoff':%s,'partner':'ssm-charleroi','reason':'NOT_COMING'}".formatted(H)),
        new Stored<>(
            new Message.SentHome(HANDOFF, PARTNER, NOON, NOON),
            "sent-home.v1",
            "{'handoff':%s,'partner':'ssm-charleroi','at':'2026-03-02T12:00:00Z',".formatted(H)
                + "'contactDue':'2026-03-02T12:00:00Z'}"),
        new Stored<>(
            new Message.NotSeen(HANDOFF, PARTNER, NOON),
            "not-seen.v1",
            "{'handoff':%s,'partner':'ssm-charleroi','appointment':'2026-03-02T12:00:00Z'}"
                .formatted(H)),
        new Stored<>(
            new Message.PartnerNotReached(HANDOFF, PARTNER),
            "partner-not-reached.v1",
            "{'handoff':%s,'partner':'ssm-charleroi'}".formatted(H)),
        new Stored<>(
            new Message.GlassWasBroken(PERSON, PSYCHOLOGIST, NOON),
            "glass-was-broken.v1",
            "{'person':%s,'psychologist':'psychologist-adult','until':'2026-03-02T12:00:00Z'}"
                .formatted(P)),
        new Stored<>(
            new Message.ThreadTurned(PERSON, Status.FRAYING, List.of(Signal.Rule.NO_CONTACT)),
            "thread-turned.v1",
            "{'person':%s,'status':'FRAYING','rules':['NO_CONTACT']}".formatted(P)));
  }

  static List<Stored<Known>> known() {
    return List.of(
        new Stored<>(new Known.Nothing(), "nothing.v1", "{}"),
        new Stored<>(new Known.Waiting(Urgency.P3, null, null), "waiting.v1", "{'urgency':'P3'}"),
        new Stored<>(new Known.Taken(Urgency.P3, null, null, null), "taken.v1", "{'urgency':'P3'}"),
        new Stored<>(
            new Known.Handoff(PARTNER, WORKER),
            "handoff.v1",
            "{'partner':'ssm-charleroi','sentBy':'worker-nord'}"),
        new Stored<>(
            new Known.Withdrawn(PARTNER, WORKER),
            "withdrawn.v1",
            "{'partner':'ssm-charleroi','sentBy':'worker-nord'}"),
        new Stored<>(
            new Known.OnCall(
                ORGANISATION,
                new OnCallBook(List.of(), List.of(), List.of(new Absence(WORKER, NOON, NOON)))),
            "on-call.v1",
            "{'organisation':'capas-charleroi','book':{'rosters':[],'members':[],"
                + "'absences':[{'who':'worker-nord',"
                + "'from':'2026-03-02T12:00:00Z','to':'2026-03-02T12:00:00Z'}]}}"),
        new Stored<>(new Known.Erased(), "erased.v1", "{}"));
  }

  private final Forms<Fact> facts = new Forms<>(new EventCodec().mapper(), Forms.FACTS);

  static List<Stored<Fact>> facts() {
    var onCall = Map.of("psychologists", List.of(PSYCHOLOGIST));
    var written = "'onCall':{'psychologists':['psychologist-adult']}";
    return List.of(
        new Stored<>(
            new Fact.Began(Cause.RAISED, Urgency.P1, NOON, onCall),
            "paging-began.v1",
            "{'cause':'RAISED','urgency':'P1','claimBy':'2026-03-02T12:00:00Z'," + written + "}"),
        new Stored<>(new Fact.Retriaged(Urgency.P3, null), "retriaged.v1", "{'urgency':'P3'}"),
        new Stored<>(
            new Fact.Notified(1, 0, List.of(PSYCHOLOGIST), NOON, onCall),
            "step-notified.v1",
            "{'number':1,'step':0,'people':['psychologist-adult'],"
                + "'nextAt':'2026-03-02T12:00:00Z',"
                + written
                + "}"),
        new Stored<>(
            new Fact.Skipped(1, 0, SkipReason.NOBODY_ON_CALL, NOON, onCall),
            "step-skipped.v1",
            "{'number':1,'step':0,'reason':'NOBODY_ON_CALL','nextAt':'2026-03-02T12:00:00Z',"
                + written
                + "}"),
        new Stored<>(
            new Fact.Claimed(PSYCHOLOGIST), "claimed.v1", "{'psychologist':'psychologist-adult'}"),
        new Stored<>(
            new Fact.Confirmed(PSYCHOLOGIST),
            "claim-confirmed.v1",
            "{'psychologist':'psychologist-adult'}"),
        new Stored<>(
            new Fact.Reminded(PSYCHOLOGIST, NOON),
            "claim-reminded.v1",
            "{'psychologist':'psychologist-adult','lapseAt':'2026-03-02T12:00:00Z'}"),
        new Stored<>(
            new Fact.Lapsed(PSYCHOLOGIST),
            "claim-lapsed.v1",
            "{'psychologist':'psychologist-adult'}"),
        new Stored<>(
            new Fact.Released(PSYCHOLOGIST),
            "released.v1",
            "{'psychologist':'psychologist-adult'}"),
        new Stored<>(new Fact.Arrived(), "arrived.v1", "{}"),
        new Stored<>(new Fact.Ended(), "ended.v1", "{}"));
  }

  @ParameterizedTest
  @MethodSource("facts")
  void a_fact_is_written_and_read_back(Stored<Fact> stored) {
    assertThat(facts.name(stored.value())).isEqualTo(stored.name());
    assertThat(facts.write(stored.value())).isEqualTo(stored.json().replace('\'', '"'));
    assertThat(facts.read(stored.name(), stored.json().replace('\'', '"')))
        .isEqualTo(stored.value());
  }

  @ParameterizedTest
  @MethodSource("messages")
  void a_message_is_written_and_read_back(Stored<Message> stored) {
    assertThat(messages.name(stored.value())).isEqualTo(stored.name());
    assertThat(messages.write(stored.value())).isEqualTo(stored.json().replace('\'', '"'));
    assertThat(messages.read(stored.name(), stored.json().replace('\'', '"')))
        .isEqualTo(stored.value());
  }

  @ParameterizedTest
  @MethodSource("known")
  void what_is_known_is_written_and_read_back(Stored<Known> stored) {
    assertThat(known.name(stored.value())).isEqualTo(stored.name());
    assertThat(known.write(stored.value())).isEqualTo(stored.json().replace('\'', '"'));
    assertThat(known.read(stored.name(), stored.json().replace('\'', '"')))
        .isEqualTo(stored.value());
  }

  @Test
  void what_was_taken_before_its_urgency_was_kept_is_read() {
    assertThat(known.read("taken.v1", "{}")).isEqualTo(new Known.Taken(null, null, null, null));
  }

  @Test
  void a_book_from_before_its_organisation_was_kept_is_read() {
    var book = "{\"book\":{\"rosters\":[],\"members\":[],\"absences\":[]}}";

    assertThat(known.read("on-call.v1", book)).isEqualTo(new Known.OnCall(null, OnCallBook.EMPTY));
  }

  @Test
  void where_the_paging_of_a_crisis_stands_is_kept() {
    var plan =
        new EscalationPlan(
            1,
            List.of(new Step(Target.coordinators(), Duration.ofMinutes(5), 0)),
            new ClaimTerms(Duration.ofHours(1), Duration.ofMinutes(15)));
    var opening = new Round.Opening(new UUID(1, 2), 4, NOON, Cause.RELEASED, 0);
    var waiting = new Known.Waiting(Urgency.P3, NOON, new Round(plan, opening, Set.of(0)));
    var written =
        "{'version':1,'steps':[{'target':{'kind':'COORDINATORS'},'answerWithin':'PT5M',"
            + "'repeats':0}],'claim':{'remindAfter':'PT1H','grace':'PT15M'}}";
    var json =
        ("{'urgency':'P3','claimBy':'2026-03-02T12:00:00Z','round':{'plan':"
                + written
                + ",'opening':{'event':'00000000-0000-0001-0000-000000000002','sequence':4,"
                + "'knownAt':'2026-03-02T12:00:00Z','cause':'RELEASED','step':0},'gaps':[0]}}")
            .replace('\'', '"');

    assertThat(known.write(waiting)).isEqualTo(json);
    assertThat(known.read("waiting.v1", json)).isEqualTo(waiting);
    assertThat(known.read("taken.v1", "{\"plan\":" + written.replace('\'', '"') + "}"))
        .isEqualTo(new Known.Taken(null, null, plan, null));
  }

  @Test
  void a_request_says_what_it_rests_on() {
    var request = new Message.HandoffRequest(HANDOFF, PARTNER, NOON, CONSENTED);
    var json =
        """
        {"handoff":"%s","partner":"ssm-charleroi","sentAt":"2026-03-02T12:00:00Z",\
        "basis":{"kind":"CONSENT","consent":"%s","until":"2027-03-02T12:00:00Z"}}\
        """
            .formatted(HANDOFF, CONSENT);

    assertThat(messages.write(request)).isEqualTo(json);
    assertThat(messages.read("handoff-request.v1", json)).isEqualTo(request);
  }

  @Test
  void every_message_and_all_that_can_be_known_has_a_name_and_a_line_here() {
    assertThat(Set.of(Message.class.getPermittedSubclasses()))
        .isEqualTo(Set.copyOf(Forms.MESSAGES.values()))
        .hasSameSizeAs(messages());
    assertThat(Set.of(Known.class.getPermittedSubclasses()))
        .isEqualTo(Set.copyOf(Forms.KNOWN.values()))
        .hasSameSizeAs(known());
    assertThat(Set.of(Fact.class.getPermittedSubclasses()))
        .isEqualTo(Set.copyOf(Forms.FACTS.values()))
        .hasSameSizeAs(facts());
  }
}
