package be.capas.notification.channel.push;

import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PERSON;
import static be.capas.notification.Given.ADULT;
import static be.capas.notification.Given.CHILD;
import static be.capas.notification.Given.EVERYBODY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.CrisisId;
import be.capas.local.FreePorts;
import be.capas.notification.channel.Confirming.Receipt;
import be.capas.notification.channel.Outcome;
import be.capas.notification.channel.Outcome.Accepted;
import be.capas.notification.channel.Outcome.Failed;
import be.capas.notification.channel.Outcome.Refused;
import be.capas.notification.channel.Outcome.Unknown;
import be.capas.notification.channel.Sender.Letter;
import be.capas.notification.channel.push.PushEndpoint.Received;
import be.capas.notification.channel.push.Subscriptions.Owner;
import be.capas.notification.ledger.LedgerFixture;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Message.ClaimReminder;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Message.CrisisPage.Cause;
import be.capas.notification.notice.Message.PartnerNotReached;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Notice.Source;
import be.capas.notification.notice.Recipient.Actor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PushSenderTest {
  private static final Duration PATIENT = Duration.ofSeconds(10);
  private static final Pattern VAPID = Pattern.compile("vapid t=(\\S+), ?k=(\\S+)");

  @TempDir Path secrets;
  private final LedgerFixture fixture = new LedgerFixture(EVERYBODY);
  private final PushEndpoint service = new PushEndpoint();
  private final TestBrowser browser = TestBrowser.subscribed();
  private final URI endpoint = service.browser();
  private final Subscriptions subscriptions =
      new Subscriptions(fixture.jdbc, fixture.transactions, Clock.systemUTC(), 5);
  private final PushReceipts receipts = new PushReceipts(fixture.jdbc, fixture.clock);
  private Path file;

  @BeforeEach
  void subscribe() {
    file = KeyFiles.in(secrets, "web-push.key");
    subscribe(browser, endpoint);
  }

  @AfterEach
  void close() {
    service.close();
  }

  @Nested
  class A_page {
    @Test
    void says_to_that_browser_alone_how_urgent_and_where_and_nothing_of_anybody() {
      var page = letter(page(Urgency.P1));
      var outcome = send(new Letter(page.id(), page.notice(), false, "s3cret"));

      assertThat(outcome).isEqualTo(new Accepted("201"));
      var read = JsonMapper.shared().readTree(browser.read(received().body()));
      assertThat(read.propertyNames())
          .containsExactlyInAnyOrder("id", "type", "urgency", "link", "receipt", "repeat");
      assertThat(read.get("id").asString()).isEqualTo(page.id().toString());
      assertThat(read.get("type").asString()).isEqualTo("crisis.page");
      assertThat(read.get("urgency").asString()).isEqualTo("P1");
      assertThat(read.get("link").asString()).isEqualTo("https://console.capas.test/take#s3cret");
      assertThat(read.get("receipt").asString()).matches("[A-Za-z0-9_-]{43}");
      assertThat(read.get("repeat").asBoolean()).isFalse();
    }

    @Test
    void without_anything_to_take_leads_to_the_board() {
      send(letter(new ClaimReminder(CRISIS, Urgency.P2, NOON)));

      assertThat(browser.read(received().body()))
          .contains("claim.reminder", "https://console.capas.test/board#" + CRISIS);
    }

    @Test
    void is_read_by_no_other_browser() {
      send(letter(page(Urgency.P1)));
      var body = received().body();

      assertThat(new String(body, UTF_8)).doesNotContain("P1", "console");
      assertThat(failsToRead(TestBrowser.subscribed(), body)).isTrue();
    }

    @Test
    void is_as_long_as_any_other() {
      send(letter(page(Urgency.P1)));
      send(letter(new ClaimReminder(CRISIS, Urgency.P2, NOON)));

      var lengths = service.received().stream().map(it -> it.body().length).toList();
      assertThat(lengths).hasSize(2);
      assertThat(lengths.getFirst()).isEqualTo(lengths.getLast());
    }

    @Test
    void says_who_we_are_to_that_push_service_and_for_less_than_a_day() throws Exception {
      send(letter(page(Urgency.P1)));

      var said = VAPID.matcher(received().header("Authorization"));
      assertThat(said.matches()).isTrue();
      var key = KeyFiles.key(file).text();
      assertThat(said.group(2)).isEqualTo(key);
      assertThat(isSigned(said.group(1), key)).isTrue();
      var claims = JsonMapper.shared().readTree(TestBrowser.decoded(said.group(1).split("\\.")[1]));
      assertThat(claims.get("aud").asString()).isEqualTo(service.origin());
      assertThat(claims.get("sub").asString()).isEqualTo("mailto:capas@capas.local");
      assertThat(Instant.ofEpochSecond(claims.get("exp").asLong()))
          .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(24)));
    }

    @Test
    void carries_neither_a_trace_nor_anything_else_that_a_push_service_could_follow() {
      send(letter(page(Urgency.P1)));

      assertThat(received().headers().map().keySet())
          .extracting(it -> it.toLowerCase(Locale.ROOT))
          .doesNotContain("traceparent", "baggage", "cookie", "referer");
      assertThat(received().method()).isEqualTo("POST");
      assertThat(received().header("Content-Encoding")).isEqualTo("aes128gcm");
    }

    @ParameterizedTest
    @CsvSource({"P0,900,high", "P1,900,high", "P2,3600,high", "P3,43200,normal", "P4,43200,low"})
    void is_kept_and_wakes_as_its_urgency_needs(Urgency urgency, String ttl, String wakes) {
      send(letter(page(urgency)));

      assertThat(received().header("TTL")).isEqualTo(ttl);
      assertThat(received().header("Urgency")).isEqualTo(wakes);
    }

    @Test
    void that_is_kept_makes_place_for_the_next_one_of_the_same_crisis_and_no_other() {
      send(letter(page(Urgency.P1)));
      send(letter(page(Urgency.P0)));
      send(letter(new ClaimReminder(CRISIS, Urgency.P1, NOON)));
      send(letter(new CrisisPage(other(), Urgency.P1, null, Cause.RAISED)));

      var topics = service.received().stream().map(it -> it.header("Topic")).toList();
      assertThat(topics).allMatch(it -> it.matches("[A-Za-z0-9_-]{32}"));
      assertThat(topics.get(0)).isEqualTo(topics.get(1));
      assertThat(Set.copyOf(topics)).hasSize(3);
    }

    @Test
    void that_may_have_come_before_says_so() {
      var page = letter(page(Urgency.P1));
      send(new Letter(page.id(), page.notice(), true));

      assertThat(browser.read(received().body())).contains("\"repeat\":true");
    }
  }

  /** RFC 8291, appendix A: what our reading of pages is worth. */
  @Test
  void the_browser_of_this_test_reads_the_example_of_the_standard() throws Exception {
    var example =
        TestBrowser.of(
            "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94",
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "BTBZMqHH6r4Tts7J_aSIgg");
    var body =
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
            + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
            + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    assertThat(example.read(TestBrowser.decoded(body)))
        .isEqualTo("When I grow up, I want to be a watermelon");
  }

  @Nested
  class A_push_service {
    @ParameterizedTest
    @ValueSource(ints = {201, 202})
    void that_takes_a_page_over_has_it(int status) {
      service.answers(status);

      assertThat(send(letter())).isEqualTo(new Accepted(Integer.toString(status)));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void that_knows_the_browser_no_more_is_not_asked_again(int status) {
      service.answers(status);

      assertThat(sender().hasAddress(ORGANISATION, ADULT)).isTrue();
      assertThat(send(letter())).isEqualTo(new Refused("gone"));
      assertThat(sender().hasAddress(ORGANISATION, ADULT)).isFalse();
      assertThat(send(letter())).isEqualTo(new Refused("no-address"));
      assertThat(service.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 400, 401, 403, 413, 429, 500, 502, 503})
    void that_says_no_for_now_is_asked_again_and_nobody_else(int status) {
      service.answers(status, "Location", service.browser().toString());

      assertThat(send(letter())).isEqualTo(new Failed(Integer.toString(status)));
      assertThat(service.received()).hasSize(1);
      assertThat(sender().hasAddress(ORGANISATION, ADULT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {413, 429, 503})
    void may_say_when_to_come_back(int status) {
      service.answers(status, "Retry-After", "120");

      assertThat(send(letter()))
          .isEqualTo(new Failed(Integer.toString(status), Duration.ofSeconds(120)));
    }

    @Test
    void that_answers_rubbish_may_have_it_or_not() {
      service.answersRubbish();

      assertThat(send(letter())).isEqualTo(new Unknown("rubbish"));
    }

    @Test
    void that_does_not_answer_may_have_it() {
      service.neverAnswers();

      assertThat(sender(KeyFiles.keys(file), Duration.ofMillis(500)).send(letter()))
          .isEqualTo(new Unknown("no-answer"));
    }

    @Test
    void that_is_not_there_has_it_not() {
      subscriptions.revokeAll(new Owner(ORGANISATION, ADULT), ADULT);
      subscribe(browser, URI.create("http://127.0.0.1:%d/push".formatted(FreePorts.next())));

      assertThat(send(letter())).isEqualTo(new Failed("no-connection"));
    }
  }

  @Nested
  class Of_several_browsers {
    private final PushEndpoint another = new PushEndpoint();

    @BeforeEach
    void subscribe() {
      PushSenderTest.this.subscribe(TestBrowser.subscribed(), another.browser());
    }

    @AfterEach
    void close() {
      another.close();
    }

    @Test
    void each_is_told() {
      assertThat(send(letter())).isEqualTo(new Accepted("201"));
      assertThat(service.received()).hasSize(1);
      assertThat(another.received()).hasSize(1);
    }

    @Test
    void one_that_takes_the_page_is_enough_whatever_becomes_of_the_others() {
      another.answers(410);
      assertThat(send(letter())).isEqualTo(new Accepted("201"));
      another.answers(503);
      assertThat(send(letter())).isEqualTo(new Accepted("201"));
    }

    @Test
    void one_that_cannot_be_encrypted_for_takes_nothing_from_what_another_has_taken() {
      var noPoint = new Browser(service.browser(), "B" + "A".repeat(86), "A".repeat(22));
      subscriptions.add(new Owner(ORGANISATION, ADULT), noPoint, KeyFiles.key(file));

      assertThat(send(letter())).isEqualTo(new Accepted("201"));
      another.answers(503);
      service.answers(503);
      assertThat(send(letter())).isEqualTo(new Unknown("fault-IllegalArgumentException"));
    }

    @Test
    void one_that_is_gone_does_not_end_what_another_may_take_later() {
      another.answers(410);
      service.answers(503);

      assertThat(send(letter())).isEqualTo(new Failed("503"));
      assertThat(send(letter())).isEqualTo(new Failed("503"));
      assertThat(another.received()).hasSize(1);
    }
  }

  @Nested
  class A_receipt {
    @Test
    void says_that_a_browser_has_shown_the_page() {
      var page = letter();
      send(page);

      assertThat(sender().receipt(page.id())).isEqualTo(new Receipt.NotYet());
      assertThat(receipts.shown(receipt(received()))).isTrue();
      assertThat(sender().receipt(page.id())).isEqualTo(new Receipt.Arrived());
      assertThat(receipts.shown(receipt(received()))).as("said again").isTrue();
    }

    @Test
    void of_any_try_counts() {
      var page = letter();
      send(page);
      send(page);

      assertThat(receipts.shown(receipt(service.received().getFirst()))).isTrue();
      assertThat(sender().receipt(page.id())).isEqualTo(new Receipt.Arrived());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "guessed", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void that_nobody_made_says_nothing(String secret) {
      var page = letter();
      send(page);

      assertThat(receipts.shown(secret)).isFalse();
      assertThat(sender().receipt(page.id())).isEqualTo(new Receipt.NotYet());
    }

    @Test
    void is_kept_as_a_hash_alone() {
      send(letter());

      assertThat(fixture.jdbc.queryForList("SELECT p::text FROM push_pages p", String.class))
          .singleElement()
          .asString()
          .doesNotContain(receipt(received()));
    }

    private String receipt(Received page) {
      var read = JsonMapper.shared().readTree(browser.read(page.body()));
      return read.get("receipt").asString();
    }
  }

  @Test
  void without_a_key_a_browser_or_a_page_nothing_leaves() throws IOException {
    assertThat(send(letter(CHILD, page(Urgency.P1)))).isEqualTo(new Refused("no-address"));
    assertThat(send(letter(new PartnerNotReached(HANDOFF, PARTNER))))
        .isEqualTo(new Refused("not-for-push"));
    assertThat(sender(KeyFiles.keys(null), PATIENT).send(letter()))
        .isEqualTo(new Refused("not-served"));
    Files.writeString(file, "rubbish");
    assertThat(send(letter())).isEqualTo(new Failed("no-key"));
    assertThat(sender().hasAddress(ORGANISATION, ADULT)).isFalse();
    assertThat(service.received()).isEmpty();
  }

  private void subscribe(TestBrowser who, URI at) {
    subscriptions.add(new Owner(ORGANISATION, ADULT), who.at(at), KeyFiles.key(file));
  }

  private Received received() {
    return service.received().getFirst();
  }

  private Outcome send(Letter letter) {
    return sender().send(letter);
  }

  private PushSender sender() {
    return sender(KeyFiles.keys(file), PATIENT);
  }

  private PushSender sender(ServerKeys keys, Duration readTimeout) {
    var settings =
        new PushSettings(
            null,
            Set.of("127.0.0.1"),
            5,
            PATIENT,
            readTimeout,
            Duration.ofMinutes(2),
            Duration.ofSeconds(2));
    return new PushSender(
        PushConfiguration.http(settings),
        settings,
        keys,
        subscriptions,
        receipts,
        "https://console.capas.test",
        Clock.systemUTC());
  }

  private static boolean failsToRead(TestBrowser stranger, byte[] body) {
    try {
      stranger.read(body);
      return false;
    } catch (IllegalArgumentException unreadable) {
      return true;
    }
  }

  private static boolean isSigned(String token, String key) throws GeneralSecurityException {
    var end = token.lastIndexOf('.');
    var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(TestBrowser.publicKey(TestBrowser.decoded(key)));
    signature.update(token.substring(0, end).getBytes(UTF_8));
    return signature.verify(TestBrowser.decoded(token.substring(end + 1)));
  }

  private static CrisisPage page(Urgency urgency) {
    return new CrisisPage(CRISIS, urgency, null, Cause.RAISED);
  }

  private static CrisisId other() {
    return new CrisisId(new UUID(7, 7));
  }

  private Letter letter() {
    return letter(page(Urgency.P1));
  }

  private Letter letter(Message message) {
    return letter(ADULT, message);
  }

  /** Of a notice that is in the ledger: what is handed over refers to it. */
  private Letter letter(ActorId to, Message message) {
    var source = new Source(UUID.randomUUID(), PERSON.value(), 0, NOON, ORGANISATION, null);
    var notice = new Notice(source, new Actor(to), Channel.PUSH, message);
    fixture.ledger.add(List.of(notice));
    return new Letter(notice.id(), notice, false);
  }
}
