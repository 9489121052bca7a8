package be.capas.command.rest;

import static be.capas.command.support.Cell.COORDINATION;
import static be.capas.command.support.Cell.FOREIGNER;
import static be.capas.command.support.Cell.WORKER;
import static be.capas.command.support.Cell.key;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.Cell;
import be.capas.command.support.Cell.Reply;
import be.capas.command.support.ServiceTest;
import be.capas.command.support.Stored;
import com.fasterxml.uuid.Generators;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever registers a person is told who may be the same; nothing is refused or merged. */
@ServiceTest
class LikelyDuplicatesTest {
  @LocalServerPort int port;
  @Autowired JdbcClient db;

  Cell cell;

  @BeforeEach
  void talkToTheService() {
    cell = new Cell(port);
  }

  private Reply registered(String given, String family, String more) {
    return cell.registration(WORKER, fields(given, family, more)).is(201);
  }

  private static String fields(String given, String family, String more) {
    return "\"givenName\":\"%s\",\"familyName\":\"%s\"%s".formatted(given, family, more);
  }

  @Test
  void who_resembles_nobody_has_none() {
    var answer = registered("Oscar", "Unikum", ",\"birthDate\":\"1901-01-02\"");

    assertThat(answer.body().has("likelyDuplicates")).isFalse();
  }

  @Test
  void the_same_birth_date_and_a_part_of_a_name() {
    var first = registered("Jean-Pierre", "Bastin", ",\"birthDate\":\"1950-05-05\"").id();

    var second = registered("Pierre", "Collard", ",\"birthDate\":\"1950-05-05\"");

    assertThat(duplicates(second)).containsExactly(first + " nord [SAME_BIRTH_DATE_AND_NAME_PART]");
  }

  @Test
  void a_birth_date_alone_or_with_a_particle_is_not_enough() {
    registered("Rik", "Van den Abeele", ",\"birthDate\":\"1950-06-06\"");

    var other = registered("Koen", "van den Zande", ",\"birthDate\":\"1950-06-06\"");

    assertThat(duplicates(other)).isEmpty();
  }

  @Test
  void the_same_phone() {
    var first = registered("Nina", "Evrard", ",\"contact\":\"0470 55 44 33\"").id();

    var second = registered("Karim", "Haddad", ",\"contact\":\"wife: +32 470 55.44.33\"");

    assertThat(duplicates(second)).containsExactly(first + " nord [SAME_PHONE]");
  }

  @Test
  void the_same_name_however_it_is_written() {
    var first = registered("Mélanie", "Van den Eynde", "").id();

    var second = registered("MELANIE", "Vandeneynde", "");

    assertThat(duplicates(second)).containsExactly(first + " nord [SAME_NAME]");
    assertThat(duplicates(registered("Vandeneynde", "Melanie", ""))).isEmpty();
  }

  @Test
  void whoever_shares_most_comes_first() {
    var namesake = registered("Ines", "Quertinmont", "").id();
    var same =
        registered("Ines", "Quertinmont", ",\"birthDate\":\"1988-08-18\",\"contact\":\"071445566\"")
            .id();

    var third =
        registered(
            "Inès", "Quertinmont", ",\"birthDate\":\"1988-08-18\",\"contact\":\"071 44 55 66\"");

    assertThat(duplicates(third))
        .containsExactly(
            same + " nord [SAME_BIRTH_DATE_AND_NAME_PART, SAME_NAME, SAME_PHONE]",
            namesake + " nord [SAME_NAME]");
  }

  @Test
  void another_organisation_s_people_are_none() {
    cell.registration(FOREIGNER, fields("Ada", "Zeebroek", ",\"contact\":\"071998877\"")).is(201);

    assertThat(duplicates(registered("Ada", "Zeebroek", ",\"contact\":\"071998877\""))).isEmpty();
  }

  @Test
  void the_same_request_gets_the_same_answer_whoever_came_meanwhile() {
    var first = registered("Basile", "Thonon", "").id();
    var id = Generators.timeBasedEpochGenerator().generate();
    var request = fields("Basile", "Thonon", ",\"id\":\"%s\"".formatted(id));
    var key = key(UUID.randomUUID());
    var body = "{\"antenna\":\"nord\",%s}".formatted(request);
    var answer = cell.post(WORKER, "persons", body, key).is(201);
    registered("Basile", "Thonon", "");

    assertThat(duplicates(answer)).containsExactly(first + " nord [SAME_NAME]");
    assertThat(cell.post(WORKER, "persons", body, key).is(201).body()).isEqualTo(answer.body());
    assertThat(cell.registration(COORDINATION, request).is(200).body()).isEqualTo(answer.body());
  }

  @Test
  void of_those_who_register_one_person_at_once_each_is_told_of_those_before() throws Exception {
    Callable<Reply> request = () -> registered("Simultane", "Dedoublet", "");
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var told =
          callers.invokeAll(IntStream.range(0, 8).mapToObj(_ -> request).toList()).stream()
              .map(reply -> duplicates(reply.resultNow()).size())
              .toList();

      assertThat(told).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7);
    }
  }

  @Test
  void a_number_that_many_share_does_not_fill_the_answer() {
    for (var i = 0; i < 22; i++) {
      registered("Guest" + i, "Ofthe" + i, ",\"contact\":\"shelter 071 30 30 30\"");
    }

    assertThat(duplicates(registered("Oneof", "Themany", ",\"contact\":\"071303030\"")))
        .hasSize(20);
  }

  @Test
  void nothing_of_the_person_is_kept_with_the_answer() {
    registered("Marguerite", "Kept", ",\"contact\":\"071 12 00 99\"");
    var id = Generators.timeBasedEpochGenerator().generate();
    registered("Marguerite", "Kept", ",\"id\":\"%s\",\"contact\":\"071120099\"".formatted(id));

    assertThat(
            db.sql("SELECT answer::text FROM answers WHERE key = ?")
                .param(id)
                .query(String.class)
                .single())
        .contains("SAME_PHONE")
        .doesNotContainIgnoringCase("marguerite")
        .doesNotContain("1200", "12 00");
    assertThat(new Stored(db).of(id.toString())).containsExactly("person-registered.v1");
  }

  private static List<String> duplicates(Reply reply) {
    return reply
        .body()
        .path("likelyDuplicates")
        .valueStream()
        .map(
            it ->
                "%s %s %s"
                    .formatted(
                        it.get("person").asString(),
                        it.get("antenna").asString(),
                        it.get("because").valueStream().map(why -> why.asString()).toList()))
        .toList();
  }
}
