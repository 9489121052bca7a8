package be.capas.scenario;

import static be.capas.scenario.client.Command.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.local.mail.CaughtMail;
import be.capas.local.sms.SmsGateway;
import be.capas.scenario.PageAccount.Happening;
import be.capas.scenario.PageAccount.Page;
import be.capas.scenario.client.CellClient;
import be.capas.scenario.client.Command;
import be.capas.scenario.client.Patience;
import be.capas.scenario.narration.ConsoleNarrator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Whoever is on call is paged until somebody takes the crisis: built jars, real components. */
class PagingIT {
  private static final long SEED = Long.getLong("capas.fault.seed", 20_261_126);
  private static final String WORKER = "worker-nord";
  private static final String COORDINATOR = "coordinator";
  private static final String ADULT = "psychologist-adult";
  private static final String CHILD = "psychologist-child";
  private static final String ADULT_PHONE = "+32470000001";
  private static final String CHILD_PHONE = "+32470000002";
  private static final Pattern LINK = Pattern.compile("/take#([A-Za-z0-9_-]+)");

  private static final int CRISES = 200;
  private static final int ANTENNAS = 4;

  /** At this pace the alarms last about as long as the faults. */
  private static final Duration BETWEEN_ALARMS = Duration.ofMillis(625);

  /**
   * How long the first page may take when all is well: what was being sent when a process died is
   * taken up after some 10 s, and a way that failed three times is tried again after 15 s more.
   */
  private static final Duration FIRST_PAGE_WITHIN = Duration.ofSeconds(60);

  /** How long a claim may be on its way until what waits to be sent is stopped. */
  private static final Duration CLAIM_IS_HEARD_WITHIN = Duration.ofSeconds(15);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  /** Of so many messages one is taken over without a word. */
  private static final int LOST_ANSWERS = 10;

  @TempDir static Path home;
  private static MailServer mail;
  private static SmsGateway gateway;
  private static RunningHouse house;
  private static CellClient cell;
  private static CellClient console;

  @BeforeAll
  static void start() throws IOException {
    mail = MailServer.start(home.resolve("mails"));
    gateway = new SmsGateway();
    house = RunningHouse.start(home.resolve("house"), settings());
    var at = house.addresses();
    cell = client(at);
    // What the link in a page leads to speaks to the notification-service.
    console =
        client(
            new Addresses(
                at.notification(),
                at.query(),
                at.notification(),
                at.identity(),
                at.database(),
                at.kafka()));
    profile(COORDINATOR, Map.of("kind", "MAIL"));
    profile(ADULT, Map.of("kind", "MAIL"));
    profile(CHILD, Map.of("kind", "SMS"));
    send(
        coordinators("rosters")
            .with("roster", "psychologists")
            .with("zone", "Europe/Brussels")
            .with("shifts", List.of(Map.of("people", List.of(ADULT)))));
    send(
        coordinators("escalation-policies")
            .with("urgency", "P1")
            .with(
                "steps",
                List.of(
                    step(Map.of("kind", "ON_CALL", "roster", "psychologists")),
                    step(Map.of("kind", "PERSON", "person", CHILD)))));
  }

  /** Addresses of people are settings of the notification-service; the others pass them over. */
  private static Map<String, String> settings() {
    var sms =
        Map.of(
            "url",
            gateway.url().toString(),
            "receipt-every",
            "1s",
            "phones",
            Map.of("capas-charleroi", Map.of(ADULT, ADULT_PHONE, CHILD, CHILD_PHONE)));
    return Map.of(
        "SPRING_MAIL_PORT",
        Integer.toString(mail.port()),
        "SPRING_APPLICATION_JSON",
        JsonMapper.shared().writeValueAsString(Map.of("capas", Map.of("sms", sms))));
  }

  private static CellClient client(Addresses addresses) throws IOException {
    var json = Files.readAllBytes(house.settings(SEED).secrets().resolve("clients.json"));
    Map<String, String> secrets =
        JsonMapper.shared().readValue(json, new TypeReference<Map<String, String>>() {});
    return new CellClient(addresses, secrets, Patience.DEFAULT, _ -> {});
  }

  private static Map<String, Object> step(Map<String, Object> target) {
    // The shortest wait that a policy may have.
    return Map.of("target", target, "answerWithin", "PT1M");
  }

  @SafeVarargs
  private static void profile(String who, Map<String, Object>... ways) {
    send(
        coordinators("rosters/members")
            .with("who", who)
            .with("ways", List.of(ways))
            .with("coordinator", who.equals(COORDINATOR)));
  }

  private static Command coordinators(String path) {
    return Command.of(COORDINATOR, newId(), path);
  }

  private static void send(Command command) {
    cell.answer(command);
  }

  @AfterAll
  static void stop() {
    Stream.<AutoCloseable>of(console, cell, house, gateway, mail).forEach(PagingIT::close);
  }

  private static void close(AutoCloseable one) {
    try {
      one.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoever_is_on_call_is_mailed_then_the_next_has_an_sms_and_takes_it_by_the_link() {
    // given the psychologist for adults on call, and the one for children after them
    profile(ADULT, Map.of("kind", "MAIL"));
    var before = smsTo(CHILD_PHONE).size();

    // when a crisis is raised, then who is on call has a mail with a link
    var crisis = raise();
    await().atMost(FIRST_PAGE_WITHIN).until(() -> !mailsTo(ADULT, crisis).isEmpty());
    assertThat(mailsTo(ADULT, crisis)).hasSize(1).first().asString().containsPattern(LINK);
    assertThat(smsTo(CHILD_PHONE)).hasSize(before);

    // when nobody claims it, then the next has an SMS with a link of their own
    await().atMost(Duration.ofMinutes(2)).until(() -> smsTo(CHILD_PHONE).size() > before);
    var sms = smsTo(CHILD_PHONE).getLast();
    assertThat(sms).doesNotContain(crisis.toString());

    // when they follow it, then the crisis is theirs
    var taken =
        console.answer(Command.of(CHILD, crisis, "acknowledgements").with("link", linkIn(sms)));
    assertThat(taken.status()).isEqualTo(200);
    var told = smsTo(CHILD_PHONE).size();
    var claimedAt = Instant.now();

    // and the ledger says all of it
    await().until(() -> account(crisis).first("claimed.v1").isPresent());
    var account = account(crisis);
    assertThat(account.facts().stream().map(Happening::kind))
        .containsExactly("paging-began.v1", "step-notified.v1", "step-notified.v1", "claimed.v1");
    assertThat(account.facts().getLast().details().path("psychologist").asString())
        .isEqualTo(CHILD);
    assertThat(account.forgotten()).isEmpty();
    assertThat(account.to(ADULT)).singleElement().satisfies(it -> isTold(it, "MAIL"));
    assertThat(account.to(CHILD)).singleElement().satisfies(it -> isTold(it, "SMS"));

    // and nobody is paged any more, though the last step would have been repeated by now
    await()
        .during(Duration.ofSeconds(65).minus(Duration.between(claimedAt, Instant.now())))
        .atMost(Duration.ofSeconds(90))
        .until(() -> smsTo(CHILD_PHONE).size() == told);
    assertThat(mailsTo(ADULT, crisis)).hasSize(1);
    assertThat(account(crisis).pages()).noneMatch(Page::isOpen);
  }

  private static void isTold(Page page, String channel) {
    assertThat(page.channel()).isEqualTo(channel);
    assertThat(page.isTold()).isTrue();
  }

  @Test
  @Timeout(value = 12, unit = TimeUnit.MINUTES)
  void each_of_200_crises_is_paged_in_time_whatever_dies_and_a_repeat_is_known_as_one()
      throws Exception {
    // given somebody on call who is mailed, and called by SMS where that fails or is not answered
    System.out.println("Seed " + SEED + " (-Dcapas.fault.seed)");
    profile(ADULT, Map.of("kind", "MAIL"), Map.of("kind", "SMS", "after", "PT30S"));
    var begin = Instant.now();
    var random = new Random(SEED);
    gateway.losesAnswers(() -> random.nextInt(LOST_ANSWERS) == 0);

    // when alarms are raised while one thing after the other is killed and started again
    var narrator = new ConsoleNarrator(new PrintWriter(System.out, true), false);
    var chaos = new Chaos(house, mail, narrator, SEED).begin();
    var crises = raiseAll();
    var outages = chaos.get();

    // and somebody takes each once it was paged
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(BETWEEN_LOOKS)
        .until(
            () -> PagingVerdict.on(accounts(crises), arrivals(begin), outages).firstPages(),
            it -> it.size() == CRISES);
    crises.forEach(it -> cell.answer(Command.of(ADULT, it, "crises/%s/claim".formatted(it))));
    var heard = Instant.now().plus(CLAIM_IS_HEARD_WITHIN);
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(BETWEEN_LOOKS)
        .until(() -> accounts(crises), all -> all.stream().noneMatch(PagingIT::isStillToBeTold));

    // then each was paged in time, nothing was lost, and no repeat is unknown
    var verdict = PagingVerdict.on(accounts(crises), arrivals(begin), outages);
    print(verdict);
    assertThat(crises).hasSize(CRISES);
    assertThat(outages.count()).isPositive();
    assertThat(verdict.marked()).as("of lost answers").isPositive();
    assertThat(verdict.faults(FIRST_PAGE_WITHIN)).isEmpty();
    assertThat(verdict.arrivals().values().stream().flatMap(List::stream))
        .noneMatch(it -> it.at().isAfter(heard));
  }

  private static boolean isStillToBeTold(PageAccount account) {
    return account.first("claimed.v1").isEmpty() || account.pages().stream().anyMatch(Page::isOpen);
  }

  private static void print(PagingVerdict verdict) {
    var times = verdict.firstPages();
    System.out.printf(
        "%d crises, %d outages of %d s in all. From raise to first page: p50 %d ms, p99 %d ms, max"
            + " %d ms.%n%d pages told, %d cancelled; %d came more than once, %d tries are marked as"
            + " possible repeats.%n",
        verdict.accounts().size(),
        verdict.outages().count(),
        verdict.outages().whole().toSeconds(),
        times.get(times.size() / 2).toMillis(),
        times.get(times.size() * 99 / 100).toMillis(),
        times.getLast().toMillis(),
        verdict.pages().filter(Page::isTold).count(),
        verdict.pages().filter(Page::isCancelled).count(),
        verdict.repeats(),
        verdict.marked());
  }

  /** By the clock, whatever is down just then: who raises an alarm waits for no repair. */
  private static List<UUID> raiseAll() throws Exception {
    try (var antennas = Executors.newScheduledThreadPool(ANTENNAS)) {
      var raising = new ArrayList<Future<UUID>>();
      for (var i = 0; i < CRISES; i++) {
        var at = BETWEEN_ALARMS.multipliedBy(i).toMillis();
        raising.add(antennas.schedule(PagingIT::raise, at, TimeUnit.MILLISECONDS));
      }
      var crises = new ArrayList<UUID>();
      for (var alarm : raising) {
        crises.add(alarm.get());
      }
      return crises;
    }
  }

  /** An alarm about somebody unnamed, sent until it is answered. */
  private static UUID raise() {
    var crisis = newId();
    cell.command(
        Command.of(WORKER, crisis, "crises")
            .with("id", crisis)
            .with("antenna", "nord")
            .with("urgency", "P1"));
    return crisis;
  }

  private static PageAccount account(UUID crisis) {
    return PageAccount.of(cell, house.addresses().notification(), crisis);
  }

  private static List<PageAccount> accounts(List<UUID> crises) {
    return crises.stream().map(PagingIT::account).toList();
  }

  private static List<Arrival> arrivals(Instant since) {
    return Arrival.of(mail, gateway).stream().filter(it -> it.at().isAfter(since)).toList();
  }

  private static List<String> mailsTo(String who, UUID crisis) {
    return mail.caught().stream()
        .filter(it -> it.to().stream().anyMatch(to -> to.startsWith(who + "@")))
        .filter(it -> it.body().contains(crisis.toString()))
        .map(CaughtMail::body)
        .toList();
  }

  private static List<String> smsTo(String phone) {
    return gateway.requests().stream()
        .filter(it -> it.method().equals("PUT") && it.body().contains(phone))
        .map(SmsGateway.Request::body)
        .toList();
  }

  private static String linkIn(String text) {
    var found = LINK.matcher(text);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
