package be.capas.notification.channel.webhook;

import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.PSYCHOLOGIST;
import static be.capas.contract.Samples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.PartnerId;
import be.capas.local.FreePorts;
import be.capas.notification.channel.Http;
import be.capas.notification.channel.Outcome;
import be.capas.notification.channel.Outcome.Accepted;
import be.capas.notification.channel.Outcome.Failed;
import be.capas.notification.channel.Outcome.Refused;
import be.capas.notification.channel.Outcome.Unknown;
import be.capas.notification.channel.Sender.Letter;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Message.CrisisPage.Cause;
import be.capas.notification.notice.Message.HandoffRequest;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Notice.Source;
import be.capas.notification.notice.Recipient;
import be.capas.notification.notice.Recipient.Actor;
import be.capas.notification.notice.Recipient.Partner;
import be.capas.notification.settings.TellingSettings;
import be.capas.notification.settings.TestSettings;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.RestClient;

class WebhookSenderTest {
  private static final String KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String OLD_KEY = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

  private static final Duration PATIENT = Duration.ofSeconds(10);

  @TempDir Path secrets;
  private final PartnerEndpoint partner = new PartnerEndpoint();

  @BeforeEach
  void shareASecret() throws IOException {
    Files.writeString(secret(), KEY + "\n");
  }

  @AfterEach
  void close() {
    partner.close();
  }

  @Test
  void a_partner_can_verify_what_it_receives_and_learns_ids_only() throws Exception {
    var letter = letter(PARTNER);

    assertThat(send(letter)).isEqualTo(new Accepted("204"));

    var received = partner.received().getFirst();
    assertThat(received.headers().firstValue("webhook-id")).hasValue(letter.id().toString());
    new Webhook(KEY).verify(received.body(), received.headers());
    assertThat(received.body())
        .isEqualTo(
            """
            {"type":"handoff.sent","timestamp":"2026-03-02T12:00:00Z","data":{"handoff":"%1$s",\
            "links":{"receipt":"https://command.capas.test/api/handoffs/%1$s/receipt",\
            "acceptance":"https://command.capas.test/api/handoffs/%1$s/acceptance",\
            "refusal":"https://command.capas.test/api/handoffs/%1$s/refusal",\
            "waitingList":"https://command.capas.test/api/handoffs/%1$s/waiting-list",\
            "firstAppointment":"https://command.capas.test/api/handoffs/%1$s/first-appointment"}}}\
            """
                .formatted(HANDOFF));
  }

  @Test
  void a_tampered_body_does_not_verify() {
    send(letter(PARTNER));

    var received = partner.received().getFirst();
    assertThatThrownBy(() -> new Webhook(KEY).verify(received.body() + " ", received.headers()))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void while_a_key_is_changed_both_sign() throws Exception {
    Files.writeString(secret(), KEY + "\n" + OLD_KEY + "\n");

    send(letter(PARTNER));

    var received = partner.received().getFirst();
    new Webhook(KEY).verify(received.body(), received.headers());
    new Webhook(OLD_KEY).verify(received.body(), received.headers());
  }

  @Test
  void every_try_bears_the_same_id_and_the_same_body() {
    var letter = letter(PARTNER);
    partner.answers(500);
    send(letter);
    partner.answers(200);
    send(letter);

    assertThat(partner.received())
        .hasSize(2)
        .extracting(it -> it.headers().firstValue("webhook-id"), PartnerEndpoint.Received::body)
        .containsOnly(
            tuple(Optional.of(letter.id().toString()), partner.received().getFirst().body()));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308, 400, 401, 404, 409, 429, 500, 502, 503})
  void only_2xx_is_a_success(int status) {
    partner.answers(status);

    assertThat(send(letter(PARTNER))).isEqualTo(new Failed(Integer.toString(status)));
    assertThat(partner.received()).hasSize(1);
  }

  @Test
  void a_partner_that_is_gone_is_not_asked_again() {
    partner.answers(410);

    assertThat(send(letter(PARTNER))).isEqualTo(new Refused("410"));
  }

  @Test
  void a_partner_may_say_when_to_come_back() {
    partner.answers(503, "Retry-After", "120");

    assertThat(send(letter(PARTNER))).isEqualTo(new Failed("503", Duration.ofSeconds(120)));
  }

  @Test
  void a_partner_that_does_not_answer_may_have_it() {
    partner.neverAnswers();

    assertThat(sender(partner.url(), Duration.ofMillis(500)).send(letter(PARTNER)))
        .isEqualTo(new Unknown("no-answer"));
  }

  @Test
  void a_partner_that_is_not_there_has_it_not() {
    var url = URI.create("http://127.0.0.1:%d/".formatted(FreePorts.next()));

    assertThat(sender(url, PATIENT).send(letter(PARTNER))).isEqualTo(new Failed("no-connection"));
  }

  @Test
  void an_unknown_partner_is_refused() {
    assertThat(send(letter(new PartnerId("elsewhere")))).isEqualTo(new Refused("unknown-partner"));
  }

  @Test
  void without_its_secret_a_partner_has_to_wait() throws IOException {
    Files.delete(secret());

    assertThat(send(letter(PARTNER))).isEqualTo(new Failed("no-secret"));
    assertThat(partner.received()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "whsec_", "whsec_not base64!"})
  void a_useless_secret_is_told_by_its_file_and_not_by_its_content(String content)
      throws IOException {
    Files.writeString(secret(), content);

    assertThatThrownBy(() -> partners(partner.url()).checkSecrets())
        .isInstanceOf(PartnerSecret.Unusable.class)
        .hasMessageContaining(secret().toString())
        .hasMessageNotContainingAny("base64!");
  }

  @Test
  void only_this_machine_is_spoken_to_without_encryption() {
    assertThatThrownBy(() -> partners(URI.create("http://partner.example/hook")))
        .hasMessageContaining("capas.partners.ssm-charleroi.url must be https");
    assertThatCode(() -> partners(URI.create("https://partner.example/hook")))
        .doesNotThrowAnyException();
  }

  @Test
  void a_program_of_whoever_is_on_call_is_paged_with_the_urgency_and_a_link_alone()
      throws Exception {
    var secret = "partner-staff-%s-psychologist-adult.key".formatted(ORGANISATION);
    Files.writeString(secrets.resolve(secret), OLD_KEY + "\n");
    var page = new CrisisPage(CRISIS, Urgency.P1, NOON, Cause.RAISED);

    assertThat(send(letter(new Actor(PSYCHOLOGIST), page))).isEqualTo(new Accepted("204"));

    var received = partner.received().getFirst();
    new Webhook(OLD_KEY).verify(received.body(), received.headers());
    assertThat(received.body())
        .isEqualTo(
            """
            {"type":"crisis.page","timestamp":"2026-03-02T12:00:00Z","data":{"urgency":"P1",\
            "link":"https://console.capas.test/board#%s"}}\
            """
                .formatted(CRISIS));
  }

  @Test
  void somebody_without_such_a_program_is_refused() {
    var page = new CrisisPage(CRISIS, Urgency.P1, NOON, Cause.RAISED);

    assertThat(send(letter(new Actor(WORKER), page))).isEqualTo(new Refused("no-address"));
  }

  private Outcome send(Letter letter) {
    return sender(partner.url(), PATIENT).send(letter);
  }

  private WebhookSender sender(URI url, Duration readTimeout) {
    var http = RestClient.builder().requestFactory(Http.requests(PATIENT, readTimeout)).build();
    var settings = TestSettings.cell().secretsIn(secrets).build();
    var target = new TellingSettings.Partner(url, null);
    var staff =
        new StaffEndpoints(
            Map.of(ORGANISATION.value(), Map.of(PSYCHOLOGIST.value(), target)), settings);
    return new WebhookSender(http, partners(url), staff, settings, Clock.systemUTC());
  }

  private Partners partners(URI url) {
    return new Partners(
        TestSettings.cell().partner(PARTNER.value(), url).secretsIn(secrets).build());
  }

  private Path secret() {
    return secrets.resolve("partner-%s.key".formatted(PARTNER));
  }

  private static Letter letter(PartnerId partner) {
    return letter(new Partner(partner), new HandoffRequest(HANDOFF, partner, NOON, null));
  }

  private static Letter letter(Recipient recipient, Message message) {
    var source = new Source(UUID.randomUUID(), PERSON.value(), 0, NOON, ORGANISATION, null);
    var notice = new Notice(source, recipient, Channel.WEBHOOK, message);
    return new Letter(notice.id(), notice, false);
  }
}
