package be.capas.notification.channel.sms;

import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.PSYCHOLOGIST;
import static be.capas.contract.Samples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.ActorId;
import be.capas.local.FreePorts;
import be.capas.local.sms.SmsGateway;
import be.capas.notification.channel.Confirming.Receipt;
import be.capas.notification.channel.Outcome;
import be.capas.notification.channel.Outcome.Accepted;
import be.capas.notification.channel.Outcome.Failed;
import be.capas.notification.channel.Outcome.Refused;
import be.capas.notification.channel.Outcome.Unknown;
import be.capas.notification.channel.Sender.Letter;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Message.ClaimReminder;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Message.CrisisPage.Cause;
import be.capas.notification.notice.Message.PartnerNotReached;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Notice.Source;
import be.capas.notification.notice.Recipient.Actor;
import be.capas.notification.settings.TestSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

class SmsSenderTest {
  private static final String PHONE = "+32470000001";
  private static final Duration PATIENT = Duration.ofSeconds(10);

  @TempDir Path secrets;
  private final SmsGateway gateway = new SmsGateway();

  @BeforeEach
  void shareAToken() throws IOException {
    Files.writeString(token(), "let-me-in\n");
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  @Test
  void a_page_says_how_urgent_and_where_and_nothing_of_anybody() {
    var letter = letter(PSYCHOLOGIST, page(Urgency.P1));

    assertThat(send(letter)).isEqualTo(new Accepted("202"));

    var request = gateway.requests().getFirst();
    assertThat(request.method()).isEqualTo("PUT");
    assertThat(request.path()).isEqualTo("/sms/messages/" + letter.id());
    assertThat(request.token()).isEqualTo("Bearer let-me-in");
    var body = JsonMapper.shared().readTree(request.body());
    assertThat(body.get("to").asString()).isEqualTo(PHONE);
    assertThat(body.get("text").asString())
        .isEqualTo(
            "CAPAS P1 : une crise attend. https://console.capas.test/board#%s".formatted(CRISIS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "nl", "de", "en"})
  void it_is_short_in_every_language_and_only_an_emergency_says_112(String language) {
    var texts = SmsConfiguration.texts(TestSettings.cell().speaking(Locale.of(language)).build());

    for (var urgency : Urgency.values()) {
      var page = texts.of(letter(PSYCHOLOGIST, page(urgency))).orElseThrow();
      assertThat(page).contains(urgency.name(), CRISIS.toString()).doesNotContain("{");
      assertThat(page.length()).isLessThanOrEqualTo(160);
      assertThat(page.contains("112")).isEqualTo(urgency == Urgency.P0);
    }
    var reminder = new ClaimReminder(CRISIS, Urgency.P1, NOON);
    assertThat(texts.of(letter(PSYCHOLOGIST, reminder)).orElseThrow())
        .contains("?", CRISIS.toString());
  }

  @Test
  void a_page_that_can_be_answered_has_the_link_for_it_and_no_other() {
    var page = letter(PSYCHOLOGIST, page(Urgency.P1));

    send(new Letter(page.id(), page.notice(), false, "s3cret"));

    assertThat(gateway.requests().getFirst().body())
        .contains("https://console.capas.test/take#s3cret")
        .doesNotContain("board");
  }

  @Test
  void every_try_has_the_same_name_so_that_the_gateway_can_tell_a_repeat() {
    var letter = letter(PSYCHOLOGIST, page(Urgency.P1));
    gateway.answers(503, "");
    send(letter);
    gateway.answers(202, "{\"status\":\"queued\"}");
    send(letter);

    assertThat(gateway.requests())
        .extracting(SmsGateway.Request::path)
        .hasSize(2)
        .containsOnly("/sms/messages/" + letter.id());
  }

  @Test
  void a_gateway_that_does_not_answer_may_have_it() {
    gateway.neverAnswers();

    assertThat(sender(gateway.url(), Duration.ofMillis(500)).send(letter()))
        .isEqualTo(new Unknown("no-answer"));
  }

  @Test
  void a_gateway_that_is_not_there_has_it_not() {
    var url = URI.create("http://127.0.0.1:%d/".formatted(FreePorts.next()));

    assertThat(sender(url, PATIENT).send(letter())).isEqualTo(new Failed("no-connection"));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 410, 422})
  void a_gateway_that_does_not_want_it_is_not_asked_again(int status) {
    gateway.answers(status, "");

    assertThat(send(letter())).isEqualTo(new Refused(Integer.toString(status)));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 401, 403, 429, 500, 502, 503})
  void a_gateway_that_says_no_for_now_is_asked_again(int status) {
    gateway.answers(status, "");

    assertThat(send(letter())).isEqualTo(new Failed(Integer.toString(status)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "OK", "<html>Welcome</html>", "{}", "[]", "{\"status\":7}"})
  void whoever_answers_rubbish_may_have_it_or_not(String rubbish) {
    gateway.answers(200, rubbish);

    assertThat(send(letter())).isEqualTo(new Unknown("rubbish"));
  }

  @Test
  void without_a_gateway_a_token_or_a_number_nothing_leaves() throws IOException {
    assertThat(sender(null, PATIENT).send(letter())).isEqualTo(new Failed("no-gateway"));
    assertThat(send(letter(WORKER, page(Urgency.P1)))).isEqualTo(new Refused("no-address"));
    assertThat(send(letter(PSYCHOLOGIST, new PartnerNotReached(HANDOFF, PARTNER))))
        .isEqualTo(new Refused("not-for-sms"));
    Files.delete(token());
    assertThat(send(letter())).isEqualTo(new Failed("no-token"));

    assertThat(gateway.requests()).isEmpty();
  }

  @Test
  void only_this_machine_is_spoken_to_without_encryption() {
    assertThatThrownBy(() -> sender(URI.create("http://gateway.example/"), PATIENT))
        .hasMessageContaining("capas.sms.url must be https");
  }

  @Test
  void a_receipt_says_what_became_of_it() {
    assertThat(receipt(200, "{\"status\":\"delivered\"}")).isEqualTo(new Receipt.Arrived());
    assertThat(receipt(200, "{\"status\":\"failed\"}"))
        .isEqualTo(new Receipt.Lost("gateway-failed"));
    assertThat(receipt(404, "")).isEqualTo(new Receipt.Lost("unknown-to-gateway"));
    assertThat(receipt(200, "{\"status\":\"queued\"}")).isEqualTo(new Receipt.NotYet());
    assertThat(receipt(200, "rubbish")).isEqualTo(new Receipt.NotYet());
    assertThat(receipt(503, "")).isEqualTo(new Receipt.NotYet());
    gateway.close();
    assertThat(sender(gateway.url(), PATIENT).receipt(new UUID(1, 2)))
        .isEqualTo(new Receipt.NotYet());
  }

  private Receipt receipt(int status, String body) {
    gateway.saysOfMessages(status, body);
    return sender(gateway.url(), PATIENT).receipt(new UUID(1, 2));
  }

  private Outcome send(Letter letter) {
    return sender(gateway.url(), PATIENT).send(letter);
  }

  private SmsSender sender(URI url, Duration readTimeout) {
    var settings =
        new SmsSettings(
            url,
            token(),
            Map.of(ORGANISATION.value(), Map.of(PSYCHOLOGIST.value(), PHONE)),
            PATIENT,
            readTimeout,
            Duration.ofMinutes(2),
            Duration.ofSeconds(10));
    return SmsConfiguration.sender(
        RestClient.builder(), settings, TestSettings.cell().build(), Clock.systemUTC());
  }

  private Path token() {
    return secrets.resolve("sms.token");
  }

  private static CrisisPage page(Urgency urgency) {
    return new CrisisPage(CRISIS, urgency, null, Cause.RAISED);
  }

  private static Letter letter() {
    return letter(PSYCHOLOGIST, page(Urgency.P1));
  }

  private static Letter letter(ActorId to, Message message) {
    var source = new Source(new UUID(1, 2), PERSON.value(), 0, NOON, ORGANISATION, null);
    var notice = new Notice(source, new Actor(to), Channel.SMS, message);
    return new Letter(notice.id(), notice, false);
  }
}
