package be.capas.command.rest;

import static be.capas.command.support.Cell.ADMINISTRATION;
import static be.capas.command.support.Cell.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.Cell;
import be.capas.command.support.RealServers;
import be.capas.command.support.ServiceTest;
import be.capas.command.support.Stored;
import be.capas.platform.security.Role;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The directory, and what it means for handoffs. */
@ServiceTest
class DirectoryTest {
  @LocalServerPort int port;
  @Autowired JdbcClient db;

  Cell cell;
  Stored stored;

  /** One of its own for each test, since the suspended are asked nothing. */
  final String partner = "partner-" + UUID.randomUUID();

  @BeforeEach
  void talkToTheService() {
    cell = new Cell(port);
    stored = new Stored(db);
  }

  @Test
  void a_partner_service_is_listed_reports_its_places_is_suspended_and_listed_again() {
    var listed = cell.listing(partner).is(201);
    var service = "partner-services/" + listed.id();

    assertThat(listed.header("Location")).isEqualTo("/api/" + service);
    cell.post(ownToken(), service + "/capacity", "{\"places\": 2, \"expectedWaitDays\": 30}")
        .is(200);
    cell.post(ADMINISTRATION, service + "/suspension", "{\"reason\": \"INTAKE_STOPPED\"}").is(200);
    var refused = cell.post(ownToken(), service + "/capacity", "{\"places\": 2}").is(409);
    var last = cell.post(ADMINISTRATION, service + "/listing", Cell.ENTRY).is(200);

    assertThat(refused.problem()).isEqualTo("partner-suspended");
    assertThat(last.header("ETag")).isEqualTo("\"3\"");
    assertThat(stored.of(listed.id()))
        .containsExactly(
            "partner-service-listed.v1",
            "capacity-reported.v1",
            "partner-service-suspended.v1",
            "partner-service-listed.v1");
  }

  @Test
  void a_stale_version_is_told() {
    var service = "partner-services/" + cell.listing(partner).is(201).id();
    cell.post(ownToken(), service + "/capacity", "{\"places\": 1}").is(200);

    var stale =
        cell.post(
            ADMINISTRATION,
            service + "/suspension",
            "{\"reason\": \"CLOSED\"}",
            it -> it.header("If-Match", "\"0\""));

    assertThat(stale.is(412).problem()).isEqualTo("stale-version");
  }

  @Test
  void a_partner_has_one_entry_even_if_two_make_it_at_once() {
    var replies =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> cell.listing(partner)))
            .limit(4)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    var first = replies.stream().filter(it -> it.status() == 201).toList();
    assertThat(first).hasSize(1);
    assertThat(replies)
        .filteredOn(it -> it.status() != 201)
        .allSatisfy(
            it -> {
              assertThat(it.is(409).problem()).isEqualTo("partner-already-listed");
              assertThat(it.pointer()).isEqualTo("/partner");
              assertThat(it.body().get("service").asString()).isEqualTo(first.getFirst().id());
            });
  }

  @Test
  void two_organisations_each_have_an_entry_for_the_same_partner() {
    cell.listing(partner).is(201);

    cell.post(
            Cell.token("administrator-liege", "capas-liege", Role.ADMINISTRATOR),
            "partner-services",
            Cell.entryOf(partner))
        .is(201);
  }

  @Test
  void nothing_is_asked_of_a_suspended_partner_until_it_is_listed_again() {
    var accompaniment = cell.accompaniment();
    var prepared = cell.post(WORKER, "handoffs", proposal(accompaniment)).is(201).id();
    var service = "partner-services/" + cell.listing(partner).is(201).id();
    cell.post(ADMINISTRATION, service + "/suspension", "{\"reason\": \"CLOSED\"}").is(200);
    var before = stored.events();

    var proposed = cell.post(WORKER, "handoffs", proposal(accompaniment)).is(409);
    var sent = send(prepared).is(409);

    assertThat(proposed.problem()).isEqualTo("partner-suspended");
    assertThat(sent.problem()).isEqualTo("partner-suspended");
    assertThat(sent.body().get("partner").asString()).isEqualTo(partner);
    assertThat(stored.events()).isEqualTo(before);

    cell.post(ADMINISTRATION, service + "/listing", Cell.ENTRY).is(200);
    send(prepared).is(200);
  }

  @Test
  void a_partner_of_whom_the_directory_says_nothing_may_be_asked() {
    var prepared = cell.post(WORKER, "handoffs", proposal(cell.accompaniment())).is(201).id();

    send(prepared).is(200);
  }

  private Cell.Reply send(String handoff) {
    return cell.post(
        WORKER,
        "handoffs/" + handoff + "/send",
        "{\"basis\": \"SHARED_SECRECY\", \"recipient\": \"HEALTH_PROFESSIONAL\", \"shared\":"
            + " [\"IDENTITY\"]}");
  }

  private String proposal(String accompaniment) {
    return "{\"accompaniment\": \"%s\", \"partner\": \"%s\", \"urgency\": \"P3\"}"
        .formatted(accompaniment, partner);
  }

  private String ownToken() {
    return RealServers.IDENTITY.token(
        claims ->
            claims
                .subject("user-of-" + partner)
                .claim("organisation", Cell.ORGANISATION)
                .claim("partner", partner),
        Role.PARTNER);
  }
}
