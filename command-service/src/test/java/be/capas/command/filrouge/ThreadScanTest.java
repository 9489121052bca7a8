package be.capas.command.filrouge;

import static be.capas.command.support.Cell.ANNA;
import static be.capas.command.support.Cell.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.command.gateway.FileEvents;
import be.capas.command.gateway.Origin;
import be.capas.command.gateway.Standing;
import be.capas.command.gateway.StreamGateway;
import be.capas.command.people.People;
import be.capas.command.people.PersonStreams;
import be.capas.command.rule.Command;
import be.capas.command.support.Cell;
import be.capas.command.support.ServiceTest;
import be.capas.command.support.Stored;
import be.capas.command.wall.Wall;
import be.capas.contract.CapasEvent;
import be.capas.contract.PersonEvent.ThreadFraying;
import be.capas.contract.Recorded;
import be.capas.contract.filrouge.FilRouge;
import be.capas.contract.filrouge.Yardstick;
import be.capas.contract.filrouge.facts.ThreadFacts;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import be.capas.platform.filrouge.FilRougeSettings;
import be.capas.platform.security.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Threads fray while nobody does anything: here time passes by looking with a clock ahead. */
@ServiceTest
class ThreadScanTest {
  private static final String HELP =
      """
      {"source": {"kind": "USER"}, "reasons": ["ISOLATION"]}\
      """;
  private static final OrganisationId OURS = new OrganisationId(Cell.ORGANISATION);

  @LocalServerPort int port;
  @Autowired JdbcClient db;
  @Autowired Looks looks;
  @Autowired People people;
  @Autowired PersonStreams streamsOf;
  @Autowired FileEvents events;
  @Autowired StreamGateway streams;
  @Autowired Wall wall;
  @Autowired FilRougeSettings rules;
  @Autowired ScanSettings settings;
  @Autowired Clock clock;

  Cell cell;

  @BeforeEach
  void all_others_were_looked_at_for_good() {
    cell = new Cell(port);
    scanIn(90).look();
  }

  @Test
  void a_thread_that_nobody_keeps_hold_of_frays_and_breaks_and_each_is_told_once() {
    var person = accompanied();

    scanIn(14).look();
    assertThat(told(person)).isEmpty();
    scanIn(15).look();
    scanIn(15).look();
    assertThat(told(person)).containsExactly("thread-fraying.v1");
    scanIn(29).look();
    scanIn(29).look();
    assertThat(told(person)).containsExactly("thread-fraying.v1", "thread-broken.v1");
  }

  @Test
  void a_thread_that_was_taken_up_again_is_told_to_be_steady() {
    var person = accompanied();
    var visits = "accompaniments/" + accompaniment(person) + "/visits";
    cell.post(WORKER, visits, "{\"place\":\"HOME\",\"outcome\":\"NOT_FOUND\"}").is(200);
    cell.post(WORKER, visits, "{\"place\":\"HOME\",\"outcome\":\"REFUSED\"}").is(200);
    scanIn(0).look();
    assertThat(told(person)).containsExactly("thread-fraying.v1");

    cell.post(ANNA, visits, "{\"place\":\"HOME\",\"outcome\":\"MET\"}").is(200);
    scanIn(0).look();

    assertThat(told(person)).containsExactly("thread-fraying.v1", "thread-steadied.v1");
  }

  @Test
  void a_thread_is_judged_without_the_visit_that_was_recorded_in_error() {
    var person = accompanied();
    var running = accompaniment(person);
    for (var _ : List.of(1, 2)) {
      cell.post(
              WORKER,
              "accompaniments/" + running + "/visits",
              "{\"place\":\"HOME\",\"outcome\":\"NOT_FOUND\"}")
          .is(200);
    }
    scanIn(0).look();
    assertThat(told(person)).containsExactly("thread-fraying.v1");

    var visit = new Stored(db).lastEvent(running);
    cell.post(
            WORKER,
            "persons/%s/records/%s/error".formatted(person, visit),
            "{\"reason\":\"RECORDED_TWICE\"}")
        .is(200);
    scanIn(0).look();

    assertThat(told(person)).containsExactly("thread-fraying.v1", "thread-steadied.v1");
  }

  @Test
  void of_two_files_that_were_merged_one_thread_is_told() {
    var kept = accompanied();
    var other = accompanied();
    var ended = "accompaniments/" + accompaniment(other);
    cell.post(ANNA, ended + "/close", "{\"reason\":\"OTHER\"}").is(200);
    cell.post(
            Cell.COORDINATION,
            "persons/" + kept + "/merge",
            "{\"duplicate\":\"%s\"}".formatted(other))
        .is(200);

    scanIn(15).look();

    assertThat(told(kept)).containsExactly("thread-fraying.v1");
    assertThat(told(other)).isEmpty();
    assertThat(nextLook(other)).isEmpty();
    assertThat(nextLook(kept)).hasValue(true);
  }

  @Test
  void after_a_long_pause_each_thread_is_told_once_as_it_is_now() {
    var forgotten = IntStream.range(0, 5).mapToObj(_ -> accompanied()).toList();

    scanIn(200).look();
    scanIn(201).look();

    assertThat(forgotten)
        .allSatisfy(it -> assertThat(told(it)).containsExactly("thread-broken.v1"));
  }

  @Test
  void a_scan_that_was_killed_after_it_told_tells_nothing_twice() {
    var person = accompanied();
    assertThatThrownBy(() -> scan(15, new DyingAfterCommit(streams)).look()).hasMessage("killed");
    assertThat(told(person)).containsExactly("thread-fraying.v1");

    scanIn(15).look();
    assertThat(told(person)).as("while it is still another's").hasSize(1);
    scanIn(16).look();

    assertThat(told(person)).containsExactly("thread-fraying.v1");
    assertThat(nextLook(person)).hasValue(true);
  }

  @Test
  void a_scan_that_was_killed_before_it_told_is_made_good_by_the_next() {
    var people = List.of(accompanied(), accompanied(), accompanied());
    looks.take(100, clock.instant().plus(Duration.ofDays(15)));

    scanIn(15).look();
    assertThat(people).allSatisfy(it -> assertThat(told(it)).isEmpty());
    scanIn(16).look();

    assertThat(people).allSatisfy(it -> assertThat(told(it)).containsExactly("thread-fraying.v1"));
  }

  @Test
  void two_instances_share_the_work_and_tell_each_thread_once() {
    var forgotten = IntStream.range(0, 40).mapToObj(_ -> accompanied()).toList();
    var small =
        new ScanSettings(
            settings.every(), settings.after(), 3, settings.lease(), settings.atMost());

    try (var instances = Executors.newFixedThreadPool(2)) {
      Stream.of(scan(15, streams, small), scan(15, streams, small))
          .map(it -> CompletableFuture.runAsync(it::look, instances))
          .toList()
          .forEach(CompletableFuture::join);
    }

    assertThat(forgotten)
        .allSatisfy(it -> assertThat(told(it)).containsExactly("thread-fraying.v1"));
  }

  @Test
  void what_happens_during_a_look_makes_it_due_again() {
    var person = accompanied();
    var taken = looks.take(100, clock.instant());
    var look =
        taken.stream()
            .filter(it -> it.person().toString().equals(person))
            .findFirst()
            .orElseThrow();

    var visits = "accompaniments/" + accompaniment(person) + "/visits";
    cell.post(WORKER, visits, "{\"place\":\"HOME\",\"outcome\":\"MET\"}").is(200);
    looks.putOff(look, new Seen(Optional.of(inTwoWeeks()), Optional.empty()));

    assertThat(looks.take(100, clock.instant()))
        .extracting(it -> it.person().toString())
        .contains(person);
  }

  @Test
  void a_holder_who_goes_away_for_long_frays_the_threads_they_hold_and_back_steadies_them() {
    var away = "worker-" + UUID.randomUUID();
    var person = cell.person();
    var token = Cell.token(away, Cell.ORGANISATION, Role.SOCIAL_WORKER);
    cell.post(token, "persons/" + person + "/help-requests", HELP).is(201);
    scanIn(0).look();

    var from = clock.instant().plusSeconds(60);
    var absence = "{\"who\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}";
    cell.post(Cell.COORDINATION, "rosters/members", "{\"who\":\"%s\"}".formatted(away)).is(200);
    cell.post(
            Cell.COORDINATION,
            "rosters/absences",
            absence.formatted(away, from, from.plus(Duration.ofDays(10))))
        .is(200);
    scanIn(1).look();
    assertThat(told(person)).containsExactly("thread-fraying.v1");
    scanIn(11).look();

    assertThat(told(person)).containsExactly("thread-fraying.v1", "thread-steadied.v1");
  }

  @Test
  void what_was_told_is_what_anybody_finds_who_folds_the_same_events_from_zero() {
    var person = accompanied();
    scanIn(15).look();

    var file = events.of(streamsOf.of(new PersonId(UUID.fromString(person))));
    var fraying =
        file.stream().filter(it -> it.event() instanceof ThreadFraying).findFirst().orElseThrow();
    var known = file.stream().filter(it -> !it.equals(fraying)).toList();

    var judged =
        FilRouge.judge(ThreadFacts.of(OURS, known), Yardstick.OF_THE_HOUSE, fraying.occurredAt());
    var event = (ThreadFraying) fraying.event();
    assertThat(event.signals()).isNotEmpty().isEqualTo(judged.signals());
    assertThat(event.holder()).isNotNull();
    assertThat(event.holder().id()).isEqualTo(judged.holder().id());
    assertThat(fraying.by()).hasToString("policy:fil-rouge");
  }

  @Test
  void who_was_erased_is_not_looked_at_any_more() {
    var person = accompanied();
    db.sql("UPDATE people SET erased = '{SECRET}' WHERE person = ?::uuid").param(person).update();

    scanIn(15).look();

    assertThat(told(person)).isEmpty();
    assertThat(nextLook(person)).isEmpty();
  }

  /** Whether another look is planned. */
  private Optional<Boolean> nextLook(String person) {
    return db.sql("SELECT next_look FROM thread_looks WHERE person = ?::uuid")
            .param(person)
            .query((row, _) -> row.getTimestamp(1) != null)
            .single()
        ? Optional.of(true)
        : Optional.empty();
  }

  private Instant inTwoWeeks() {
    return clock.instant().plus(Duration.ofDays(14));
  }

  private String accompanied() {
    var person = cell.person();
    cell.helpRequest(person).is(201);
    return person;
  }

  private String accompaniment(String person) {
    return db.sql("SELECT open_accompaniment FROM people WHERE person = ?::uuid")
        .param(person)
        .query(String.class)
        .single();
  }

  private List<String> told(String person) {
    return new Stored(db).of(person).stream().filter(it -> it.startsWith("thread-")).toList();
  }

  private ThreadScan scanIn(long days) {
    return scan(days, streams);
  }

  private ThreadScan scan(long days, StreamGateway gateway) {
    return scan(days, gateway, settings);
  }

  private ThreadScan scan(long days, StreamGateway gateway, ScanSettings how) {
    var ahead = Clock.offset(clock, Duration.ofDays(days).minusSeconds(days == 14 ? 60 : 0));
    return new ThreadScan(looks, people, streamsOf, events, gateway, wall, rules, how, ahead);
  }

  /** The process dies when the transaction is through. */
  private record DyingAfterCommit(StreamGateway streams) implements StreamGateway {
    @Override
    public <T, R> R inOneTransaction(
        Supplier<T> request, BiFunction<T, List<Recorded<CapasEvent>>, R> beforeCommit) {
      streams.inOneTransaction(request, beforeCommit);
      throw new AssertionError("killed");
    }

    @Override
    public Standing send(Command command, Origin origin) {
      return streams.send(command, origin);
    }

    @Override
    public Standing open(Command command, Origin origin) {
      return streams.open(command, origin);
    }
  }
}
