package be.capas.command.rest;

import static be.capas.command.support.Cell.ADMINISTRATION;
import static be.capas.command.support.Cell.ANNA;
import static be.capas.command.support.Cell.COORDINATION;
import static be.capas.command.support.Cell.FOREIGNER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.command.support.Cell;
import be.capas.command.support.Cell.Reply;
import be.capas.command.support.ServiceTest;
import be.capas.command.support.Stored;
import be.capas.platform.csv.Sheet;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A register moves in: tried first, done row by row, and sent again without doing it twice. */
@ServiceTest
class ImportTest {
  private static final String PEOPLE = "key;givenName;familyName;birthDate;languages;antenna\n";
  private static final Duration SOON = Duration.ofSeconds(20);

  @LocalServerPort int port;
  @Autowired JdbcClient db;

  Cell cell;
  Stored stored;
  private final String mine = UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void talkToTheService() {
    cell = new Cell(port);
    stored = new Stored(db);
  }

  private String people(int number) {
    var file = new StringBuilder(PEOPLE);
    for (int i = 0; i < number; i++) {
      file.append("%s-%d;Given%d;Family%s;31/12/1980;fr|nl;nord\n".formatted(mine, i, i, mine));
    }
    return file.toString();
  }

  private Reply tried(String file) {
    return cell.upload(COORDINATION, "people", file).is(200);
  }

  private Reply done(String file) {
    return cell.upload(COORDINATION, "people?dryRun=false", file).is(200);
  }

  private static List<CSVRecord> lines(Reply report) throws IOException {
    var delimiter = report.http().body().contains("line;key") ? ';' : ',';
    var format = Sheet.format(delimiter).builder().setHeader().setSkipHeaderRecord(true).get();
    var text = report.http().body();
    assertThat(text).startsWith("\uFEFF");
    try (var parser = CSVParser.parse(text.substring(1), format)) {
      return parser.getRecords();
    }
  }

  private static List<String> outcomes(Reply report) throws IOException {
    return lines(report).stream()
        .map(it -> it.get("outcome") + (it.get("reason").isEmpty() ? "" : " " + it.get("reason")))
        .toList();
  }

  private Map<String, Object> rows() {
    return db.sql(
            """
            SELECT (SELECT count(*) FROM domainevententry) AS events,
                   (SELECT count(*) FROM people) AS people,
                   (SELECT count(*) FROM sealing_keys) AS keys,
                   (SELECT count(*) FROM search_terms) AS terms,
                   (SELECT count(*) FROM answers) AS answers\
            """)
        .query()
        .singleRow();
  }

  @Test
  void a_dry_run_asks_all_rules_and_stores_nothing() throws IOException {
    done(people(1)); // the organisation's own keys are there from now on
    var before = rows();
    var file = people(3) + mine + "-x;Given;Family;1980-12-31;french;nord\n";

    var report = tried(file);

    assertThat(outcomes(report))
        .containsExactly("already", "ready", "ready", "refused invalid-field");
    assertThat(lines(report).getLast().get("column")).isEqualTo("languages");
    assertThat(report.header("Capas-Import")).isEqualTo("ready=2, already=1, refused=1");
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void what_was_tried_is_done_and_sent_again_is_done_already() throws IOException {
    tried(people(2));
    var events = stored.events();

    var first = done(people(2));
    assertThat(outcomes(first)).containsExactly("done", "done");
    assertThat(stored.events()).isEqualTo(events + 2);

    var again = done(people(3));
    assertThat(outcomes(again)).containsExactly("already", "already", "done");
    assertThat(ids(again).subList(0, 2)).isEqualTo(ids(first));
    assertThat(stored.of(ids(first).getFirst())).containsExactly("person-registered.v1");
    assertThat(outcomes(tried(people(3)))).containsOnly("already");
  }

  private static List<String> ids(Reply report) throws IOException {
    return lines(report).stream().map(it -> it.get("id")).toList();
  }

  @Test
  void a_row_that_was_done_and_says_something_else_now_is_told() throws IOException {
    done(people(1));

    var report = done(people(1).replace("Given0", "Another"));

    assertThat(outcomes(report)).containsExactly("refused id-already-used");
    assertThat(lines(report).getFirst().get("column")).isEqualTo("key");
  }

  @Test
  void whoever_resembles_somebody_is_told_with_the_row() throws IOException {
    done(people(1));

    var report = done(people(1).replace(mine + "-0", mine + "-again"));

    assertThat(outcomes(report)).containsExactly("done");
    assertThat(lines(report).getFirst().get("note")).startsWith("likely-duplicate ");
  }

  @Test
  void another_organisation_has_other_ids_for_the_same_keys() throws IOException {
    var ours = ids(done(people(1)));

    var theirs = cell.upload(FOREIGNER, "people?dryRun=false", people(1)).is(200);

    assertThat(outcomes(theirs)).containsExactly("done");
    assertThat(ids(theirs)).doesNotContainAnyElementsOf(ours);
  }

  @Test
  void accompaniments_follow_their_people_with_whoever_holds_the_thread() throws IOException {
    done(people(1));
    var file =
        "key,person,sourceKind,reasons,narrative,holderKind,holder,occurredAt\n"
            + "A-%s,%s-0,USER,ISOLATION|GRIEF,\"alone,\nfor weeks\",WORKER,worker-sud,2024-05-01\n"
                .formatted(mine, mine)
            + "B-%s,%s-0,USER,OTHER,,,,\n".formatted(mine, mine)
            + "C-%s,%s-nobody,USER,OTHER,,,,\n".formatted(mine, mine);

    var report = cell.upload(COORDINATION, "accompaniments?dryRun=false", file).is(200);

    assertThat(outcomes(report)).containsExactly("done", "done", "refused unknown-person");
    assertThat(lines(report).get(1).get("note")).isEqualTo("joined");
    assertThat(lines(report).get(2).get("column")).isEqualTo("person");
    assertThat(stored.of(ids(report).getFirst()))
        .containsExactly("help-requested.v1", "holder-assigned.v1", "help-request-repeated.v1");
    assertThat(outcomes(cell.upload(COORDINATION, "accompaniments", file)))
        .containsExactly("already", "already", "refused unknown-person");
  }

  @Test
  void partner_services_are_listed_by_the_administration() throws IOException {
    var file =
        "key,partner,name,kind,zones,audience,languages,reach\n"
            + "1,new-%s,SSM,SSM,charleroi,ADULT|SENIOR,fr,MAIL:ssm@example.org\n".formatted(mine)
            + "2,new-%s,SSM again,SSM,charleroi,ADULT,fr,\n".formatted(mine);

    var report = cell.upload(ADMINISTRATION, "partner-services?dryRun=false", file).is(200);

    assertThat(outcomes(report).getLast()).isEqualTo("refused partner-already-listed");
    cell.upload(COORDINATION, "partner-services", file).is(403);
    cell.upload(ANNA, "people", people(1)).is(403);
  }

  @Test
  void a_file_of_other_columns_is_refused_by_their_names() {
    var refused = cell.upload(COORDINATION, "people", "key,name,antenna\n1,A,nord\n").is(400);

    assertThat(refused.problem()).isEqualTo("unusable-columns");
    assertThat(refused.pointer()).isEqualTo("name");
    assertThat(cell.upload(COORDINATION, "people", "").is(400).problem())
        .isEqualTo("unreadable-file");
    cell.post(COORDINATION, "imports/people", "{}").is(415);
  }

  @Test
  void what_was_done_before_the_connection_broke_stays_and_the_rest_follows() throws IOException {
    done(people(1));
    var events = stored.events();
    var file = people(40);
    var part = file.substring(0, file.indexOf(mine + "-20") + 12);

    try (var socket = new Socket("127.0.0.1", port)) {
      var head =
          """
          POST /api/imports/people?dryRun=false HTTP/1.1\r
          Host: 127.0.0.1\r
          Authorization: Bearer %s\r
          Content-Type: text/csv\r
          Content-Length: %d\r
          \r
          """
              .formatted(COORDINATION, file.getBytes(UTF_8).length);
      socket.getOutputStream().write((head + part).getBytes(UTF_8));
      socket.getOutputStream().flush();
      await().atMost(SOON).until(() -> stored.events() == events + 19);
    }

    await()
        .atMost(SOON)
        .until(() -> cell.upload(COORDINATION, "people", people(1)).status() == 200);
    var report = done(file);
    assertThat(outcomes(report).subList(0, 20)).containsOnly("already");
    assertThat(outcomes(report).subList(20, 40)).containsOnly("done");
    assertThat(stored.events()).isEqualTo(events + 39);
  }
}
