package be.capas.notification.channel.mail;

import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.PSYCHOLOGIST;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.SkipReason;
import be.capas.contract.filrouge.Signal;
import be.capas.contract.filrouge.Status;
import be.capas.contract.handoff.DeclineReason;
import be.capas.contract.handoff.ReturnReason;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.RosterId;
import be.capas.contract.oncall.Warning;
import be.capas.notification.channel.Sender.Letter;
import be.capas.notification.channel.mail.MailTexts.Text;
import be.capas.notification.notice.Ahead;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Message.ClaimEnded;
import be.capas.notification.notice.Message.ClaimGone;
import be.capas.notification.notice.Message.ClaimReminder;
import be.capas.notification.notice.Message.CoverageAhead;
import be.capas.notification.notice.Message.CoverageGap;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Message.CrisisPage.Cause;
import be.capas.notification.notice.Message.GivenUp;
import be.capas.notification.notice.Message.GlassWasBroken;
import be.capas.notification.notice.Message.HandoffRequest;
import be.capas.notification.notice.Message.HeldAndWorse;
import be.capas.notification.notice.Message.NotSeen;
import be.capas.notification.notice.Message.PartnerNotReached;
import be.capas.notification.notice.Message.RequestDeclined;
import be.capas.notification.notice.Message.RequestUnanswered;
import be.capas.notification.notice.Message.RequestWaitlisted;
import be.capas.notification.notice.Message.RequestWithdrawn;
import be.capas.notification.notice.Message.SentHome;
import be.capas.notification.notice.Message.ThreadGivenBack;
import be.capas.notification.notice.Message.ThreadTurned;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Notice.Source;
import be.capas.notification.notice.Recipient.Actor;
import be.capas.notification.settings.TestSettings;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTextsTest {
  private static final RosterId NIGHTS = new RosterId("nights");

  @Test
  void a_page_says_how_urgent_by_when_and_where() {
    var text = text("fr", new CrisisPage(CRISIS, Urgency.P1, NOON, Cause.RAISED), false);

    assertThat(text.subject())
        .isEqualTo("[CAPAS] Crise P1 (très urgent) à prendre avant le 2 mars 2026 13:00");
    assertThat(text.body())
        .isEqualTo(
            """
            Une crise attend un psychologue.
            Urgence : P1 (très urgent) à prendre avant le 2 mars 2026 13:00
            https://console.capas.test/board#%s
            """
                .formatted(CRISIS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "nl", "de", "en"})
  void an_emergency_says_112_and_nothing_else_does(String language) {
    assertThat(text(language, page(Urgency.P0), false).body()).contains("112");
    assertThat(text(language, page(Urgency.P1), false).body()).doesNotContain("112");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "nl", "de", "en"})
  void every_message_has_words_in_every_language(String language) {
    assertThat(everyMessage())
        .allSatisfy(
            it -> {
              var text = text(language, it, false);
              assertThat(text.subject()).startsWith("[CAPAS] ").doesNotContain("{", "\n");
              assertThat(text.body()).contains(where(it)).doesNotContain("{");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "nl", "de", "en"})
  void a_possible_repeat_says_so(String language) {
    assertThat(text(language, page(Urgency.P1), true).body())
        .isNotEqualTo(text(language, page(Urgency.P1), false).body());
  }

  @Test
  void times_are_those_of_the_place_on_either_side_of_the_change_of_clocks() {
    var winter = new NotSeen(HANDOFF, PARTNER, Instant.parse("2026-03-28T12:00:00Z"));
    var summer = new NotSeen(HANDOFF, PARTNER, Instant.parse("2026-03-29T12:00:00Z"));

    assertThat(text("nl", winter, false).body()).contains("13:00");
    assertThat(text("nl", summer, false).body()).contains("14:00");
  }

  private static CrisisPage page(Urgency urgency) {
    return new CrisisPage(CRISIS, urgency, null, Cause.RAISED);
  }

  private static List<Message> everyMessage() {
    Stream<Message> pages =
        Arrays.stream(Cause.values())
            .flatMap(
                cause ->
                    Arrays.stream(Urgency.values())
                        .map(urgency -> new CrisisPage(CRISIS, urgency, NOON, cause)));
    Stream<Message> answers =
        Arrays.stream(DeclineReason.values())
            .map(reason -> new RequestDeclined(HANDOFF, PARTNER, reason));
    Stream<Message> returns =
        Arrays.stream(ReturnReason.values())
            .flatMap(
                reason ->
                    Stream.of(
                        new GivenUp(HANDOFF, PARTNER, reason),
                        new ThreadGivenBack(HANDOFF, PARTNER, reason)));
    Stream<Message> others =
        Stream.of(
            new RequestWaitlisted(HANDOFF, PARTNER, null),
            new RequestWaitlisted(HANDOFF, PARTNER, 21),
            new RequestUnanswered(HANDOFF, PARTNER, NOON),
            new RequestWithdrawn(HANDOFF, PARTNER, NOON),
            new SentHome(HANDOFF, PARTNER, NOON, NOON),
            new NotSeen(HANDOFF, PARTNER, NOON),
            new PartnerNotReached(HANDOFF, PARTNER),
            new HandoffRequest(HANDOFF, PARTNER, NOON, null),
            new GlassWasBroken(PERSON, PSYCHOLOGIST, NOON));
    Stream<Message> threads =
        Arrays.stream(Status.values())
            .map(it -> new ThreadTurned(PERSON, it, List.of(Signal.Rule.values())));
    Stream<Message> gaps =
        Arrays.stream(SkipReason.values()).map(reason -> new CoverageGap(CRISIS, 1, reason));
    Stream<Message> claims =
        Stream.of(
            new ClaimReminder(CRISIS, Urgency.P1, NOON),
            new HeldAndWorse(CRISIS, Urgency.P0),
            new ClaimEnded(CRISIS, Urgency.P1),
            new ClaimGone(CRISIS, PSYCHOLOGIST));
    Stream<Message> ahead =
        Stream.of(
            new CoverageAhead(ORGANISATION, everyAhead(NOON), everyAhead(null)),
            new CoverageAhead(ORGANISATION, everyAhead(null), List.of()));
    return Stream.of(pages, answers, returns, gaps, claims, others, threads, ahead)
        .flatMap(it -> it)
        .toList();
  }

  /** What is about one thing leads to it, what is about the rosters to all of them. */
  private static String where(Message message) {
    return message instanceof CoverageAhead ? "/on-call" : "#" + message.about();
  }

  private static List<Ahead> everyAhead(Instant to) {
    return Arrays.stream(Warning.Kind.values())
        .map(
            kind ->
                new Ahead(kind, NIGHTS, kind == Warning.Kind.GAP ? null : PSYCHOLOGIST, NOON, to))
        .toList();
  }

  @Test
  void what_is_wrong_with_who_will_be_on_call_is_listed_the_new_first() {
    var gap = new Ahead(Warning.Kind.GAP, NIGHTS, null, NOON, NOON.plusSeconds(3600));
    var mute = new Ahead(Warning.Kind.UNREACHABLE, NIGHTS, PSYCHOLOGIST, NOON, null);
    var text = text("en", new CoverageAhead(ORGANISATION, List.of(gap), List.of(mute)), false);

    assertThat(text.subject()).isEqualTo("[CAPAS] Who is on call: 1 new warning");
    assertThat(text.body().lines())
        .containsExactly(
            "This will go wrong unless somebody sees to it:",
            "- nights: nobody is on call from Mar 2, 2026, 1:00\u202fPM to Mar 2, 2026,"
                + " 2:00\u202fPM",
            "You know of this, and it still holds:",
            "- nights: psychologist-adult is on call from Mar 2, 2026, 1:00\u202fPM on and has no"
                + " way that works",
            "https://console.capas.test/on-call");
  }

  @Test
  void of_very_many_the_first_ones_are_listed() {
    var gaps =
        Stream.iterate(NOON, it -> it.plusSeconds(86_400))
            .limit(33)
            .map(it -> new Ahead(Warning.Kind.GAP, NIGHTS, null, it, it.plusSeconds(60)))
            .toList();
    var text = text("fr", new CoverageAhead(ORGANISATION, gaps, List.of()), false);

    assertThat(text.subject()).isEqualTo("[CAPAS] La garde : 33 nouveaux avertissements");
    assertThat(text.body().lines()).hasSize(33).contains("- et 3 de plus");
  }

  private static Text text(String language, Message message, boolean repeat) {
    var settings = TestSettings.cell().speaking(Locale.of(language)).build();
    var source = new Source(new UUID(1, 2), PERSON.value(), 0, NOON, ORGANISATION, null);
    var recipient = new Actor(new ActorId("coordinator"));
    var notice = new Notice(source, recipient, Channel.MAIL, message);
    return MailConfiguration.texts(settings).of(new Letter(notice.id(), notice, repeat));
  }
}
