package be.capas.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.sealing.SealedField;
import be.capas.scenario.scan.Haystack;
import be.capas.scenario.scan.Markers;
import be.capas.scenario.scan.Needle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Something personal is said wherever it can be said, and where it does not belong, and read
 * wherever it can be read; then everything is stopped, and no byte of it is on the disk: not in a
 * store, a log, a mail or a temporary file. Later the person is forgotten, on the same disk.
 */
class ByteScanIT {
  private static final Markers MARKERS = Markers.random();
  private static final Markers OTHERS = Markers.random();
  private static final String CODE = "openly-" + MARKERS.anywhere().substring(2);
  private static final String DATABASE = "data/postgres/.*";

  /** What the database has written and may have to do again: kept for a while by its nature. */
  private static final String LOG = DATABASE + "/?pg_wal/.*";

  @TempDir static Path home;
  private static Haystack disk;
  private static Telling day;

  @BeforeAll
  static void play_then_stop_everything() throws IOException, SQLException {
    disk = new Haystack(home);
    day = Telling.play(home, MARKERS, OTHERS, CODE);
    Files.writeString(home.resolve("tmp/open"), CODE);
  }

  @Test
  void something_was_said_in_every_field_that_is_sealed() {
    assertThat(MARKERS.said()).containsExactlyInAnyOrder(SealedField.values());
  }

  @Test
  void it_was_read_wherever_it_can_be_read() {
    assertThat(day.readings().toldBy())
        .allMatch(it -> MARKERS.areIn(day.shown().getOrDefault(it, "")));
    assertThat(day.duplicates().findValuesAsString("person"))
        .contains(day.told().person().toString());
  }

  @Test
  void nothing_of_it_is_anywhere() {
    System.out.printf("Looked through %,d bytes.%n", disk.size());

    assertThat(disk.find(MARKERS.needles(), _ -> true)).isEmpty();
    assertThat(disk.find(OTHERS.needles(), _ -> true)).isEmpty();
  }

  @Test
  void the_keys_that_open_it_lie_wrapped_in_the_database_alone() {
    assertThat(disk.find(day.keys(), path -> path.matches(DATABASE + "/?base/.*")))
        .extracting(Haystack.Found::needle)
        .containsAll(day.keys().stream().map(Needle::name).toList());
    assertThat(disk.find(day.keys(), path -> !path.matches(DATABASE))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "the code, data/postgres/.*/?base/.*",
    "the code, data/postgres/.*/?pg_wal/.*",
    "the code, data/kafka/capas\\.events\\.v1-.*/.*\\.log",
    "the code, data/mongo/views\\.mv\\.db",
    "the code, tmp/open",
    "the crisis, data/mail/.*",
    "the crisis, data/postgres/.*/?base/.*",
    "the notice, data/postgres/.*/?base/.*",
    "the route, logs/command-service\\.log",
    "the view, logs/query-service\\.log",
    "the ledger, logs/notification-service\\.log",
    "the stack, logs/stack\\.log",
  })
  void what_is_there_in_the_clear_is_found_in_each_store(String what, String where) {
    var open =
        List.of(
            Needle.of("the code", CODE),
            Needle.of("the crisis", day.told().unclaimed().toString()),
            Needle.of("the notice", day.notice()),
            Needle.of("the route", "/api/persons/{id}/help-requests"),
            Needle.of("the view", "/api/persons/{id}/timeline"),
            Needle.of("the ledger", "notification-service"),
            Needle.of("the stack", "PostgreSQL, Kafka, the MongoDB-protocol server"));

    assertThat(disk.find(open, path -> path.matches(where)))
        .extracting(Haystack.Found::needle)
        .contains(what);
  }

  @Test
  void no_secret_is_anywhere_but_in_its_own_file() {
    Predicate<String> elsewhere = path -> !path.startsWith("secrets/");

    assertThat(day.secrets().needles()).hasSizeGreaterThan(10);
    assertThat(disk.find(day.secrets().needles(), elsewhere)).isEmpty();
    assertThat(disk.find(day.secrets().needles(), path -> !elsewhere.test(path))).isNotEmpty();
  }

  @Test
  void no_token_is_in_a_log() {
    var tokens = List.of(Needle.of("a token", "eyJhbGciOi"), Needle.of("a token", "Bearer eyJ"));

    assertThat(disk.find(tokens, path -> path.startsWith("logs/"))).isEmpty();
  }

  @Test
  void no_process_was_started_with_a_secret() {
    assertThat(day.arguments()).hasSizeGreaterThan(4).anyMatch(it -> it.contains("postgres"));
    assertThat(day.arguments())
        .noneMatch(day.secrets()::isIn)
        .noneMatch(it -> it.matches("(?is).*(password|secret|token|api-?key)\\s*[=:].*"));
  }

  /** These come after all those above, which want the disk as it was before. */
  @Nested
  class Once_the_person_is_forgotten {
    private static Forgetting forgotten;

    @BeforeAll
    static void close_erase_rebuild_then_stop_everything() throws IOException, SQLException {
      forgotten = Forgetting.play(day);
    }

    @Test
    void the_keys_are_in_no_row_and_their_bytes_in_no_file_but_the_database_s_own_log() {
      assertThat(forgotten.before().keys()).hasSize(3);
      assertThat(forgotten.after().keys()).isEmpty();
      assertThat(disk.find(forgotten.before().needles(), path -> !path.matches(LOG))).isEmpty();
    }

    @Test
    void every_view_is_built_anew_from_the_first_event() {
      assertThat(forgotten.rebuilt()).hasSizeGreaterThan(9);
      assertThat(forgotten.rebuilt().values()).containsOnly(0);
    }

    @Test
    void every_event_is_the_bytes_that_it_was_and_one_more_says_that_the_person_was_erased() {
      for (var events :
          List.<Function<Traces, List<String>>>of(Traces::stored, Traces::published)) {
        var before = events.apply(forgotten.before());
        var after = events.apply(forgotten.after());

        assertThat(before).hasSizeGreaterThan(20);
        assertThat(after).startsWith(before.toArray(String[]::new));
        assertThat(after.getLast()).contains("person-erased.v1");
        // Before it was erased, the scan may have judged the thread once more.
        assertThat(after.subList(before.size(), after.size() - 1))
            .allMatch(it -> it.matches("(?s).*thread-(fraying|broken|steadied)\\.v1.*"));
      }
      assertThat(forgotten.receipts()).hasSize(1);
      assertThat(forgotten.receipts().at("/0/unchanged").asBoolean(false)).isTrue();
    }

    @Test
    void every_figure_that_was_published_is_the_same_though_counted_anew() {
      assertThat(forgotten.reported().at("/rows/0/figures")).isNotEmpty();
      assertThat(forgotten.counted()).isEqualTo(forgotten.reported());
    }

    @Test
    void nobody_is_shown_anything_of_the_person_by_any_way() {
      assertThat(day.readings().toldBy())
          .allMatch(it -> MARKERS.areIn(forgotten.shownBefore().getOrDefault(it, "")));

      assertThat(forgotten.shown().values()).noneMatch(MARKERS::areIn);
      assertThat(forgotten.shown()).containsKeys(day.readings().toldBy().toArray(String[]::new));
    }

    @Test
    void that_there_was_something_is_still_shown() {
      for (var question : day.readings().toldBy()) {
        var answer = forgotten.shown().get(question);
        if (question.equals(day.readings().named()) || question.equals(day.readings().born())) {
          assertThat(answer).isEqualTo("{\"people\":[]}");
        } else {
          assertThat(answer).as(question).containsAnyOf("\"erased\":", "effacé");
        }
      }
      assertThat(forgotten.shown().get("board")).contains(OTHERS.anywhere());
    }

    @Test
    void the_person_is_found_by_nothing() {
      assertThat(forgotten.before().terms()).isPositive();
      assertThat(forgotten.after().terms()).isZero();
    }

    @Test
    void who_was_told_and_who_read_is_still_known_by_ids_alone() {
      for (var entries :
          List.<Function<Traces, List<String>>>of(
              Traces::notices, Traces::reads, Traces::recorded)) {
        assertThat(entries.apply(forgotten.before())).isNotEmpty();
        assertThat(entries.apply(forgotten.after()))
            .containsAll(entries.apply(forgotten.before()))
            .noneMatch(MARKERS::areIn);
      }
      assertThat(forgotten.after().reads())
          .allMatch(it -> it.contains(day.told().person().toString()));
    }

    @Test
    void nothing_of_what_was_said_is_anywhere() {
      assertThat(disk.find(MARKERS.needles(), _ -> true)).isEmpty();
    }
  }
}
