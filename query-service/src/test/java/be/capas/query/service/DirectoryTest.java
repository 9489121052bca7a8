package be.capas.query.service;

import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.query.service.RunningService.json;
import static be.capas.query.service.RunningService.position;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.DirectoryEvent.CapacityReported;
import be.capas.contract.DirectoryEvent.PartnerServiceListed;
import be.capas.contract.DirectoryEvent.PartnerServiceSuspended;
import be.capas.contract.directory.PartnerKind;
import be.capas.contract.directory.Reach;
import be.capas.contract.directory.ServiceProfile;
import be.capas.contract.directory.SuspensionReason;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.PartnerServiceId;
import be.capas.contract.id.ZoneId;
import be.capas.contract.person.AgeBand;
import be.capas.query.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom to ask for whom, as the cell looks it up. */
class DirectoryTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final PartnerServiceId SSM = new PartnerServiceId(UUID.randomUUID());
  private static final PartnerServiceId AMO = new PartnerServiceId(UUID.randomUUID());
  private static final PartnerServiceId GONE = new PartnerServiceId(UUID.randomUUID());

  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.start();
    var story =
        Story.of(null, MONDAY)
            .then(listed(SSM, "ssm", PartnerKind.SSM, "charleroi", AgeBand.ADULT, "fr"))
            .then(listed(AMO, "amo", PartnerKind.AMO, "gilly", AgeBand.ADOLESCENT, "nl"))
            .then(listed(GONE, "gone", PartnerKind.SSM, "charleroi", AgeBand.ADULT, "fr"))
            .then(new CapacityReported(SSM, 2, 30))
            .then(new PartnerServiceSuspended(GONE, SuspensionReason.CLOSED));
    service.publish(story.events());
    for (var event : story.events()) {
      assertThat(service.get("/api/partner-services", "Capas-After", position(event)).statusCode())
          .isEqualTo(200);
    }
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'', ssm amo",
    "?kind=SSM, ssm",
    "?zone=gilly, amo",
    "?zone=nowhere, ''",
    "?language=nl, amo",
    "?public=ADULT, ssm",
    "?kind=AMO&public=ADULT, ''",
    "?kind=AMO&zone=gilly&language=nl&public=ADOLESCENT, amo",
    "?state=SUSPENDED, gone",
  })
  void those_are_found_whom_everything_fits(String asked, String partners) {
    assertThat(partners("/api/partner-services" + asked))
        .containsExactlyInAnyOrder(partners.isEmpty() ? new String[0] : partners.split(" "));
  }

  @Test
  void an_entry_shows_what_it_can_take_and_as_of_when() {
    var entry = json(service.get("/api/partner-services/" + SSM));

    assertThat(entry.at("/name").asString()).isEqualTo("The ssm");
    assertThat(entry.at("/capacity").toString())
        .isEqualTo("{\"places\":2,\"expectedWaitDays\":30,\"asOf\":\"2026-03-02T09:00:00Z\"}");
    assertThat(entry.at("/reach/0/channel").asString()).isEqualTo("MAIL");
  }

  @Test
  void the_same_again_need_not_be_sent_again() {
    var tag = service.get("/api/partner-services").headers().firstValue("ETag").orElseThrow();

    assertThat(service.get("/api/partner-services", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
  }

  @Test
  void pages_follow_one_another() {
    var seen = new ArrayList<String>();
    var path = "/api/partner-services?limit=1";
    while (path != null) {
      seen.addAll(partners(path));
      path =
          service
              .get(path)
              .headers()
              .firstValue("Link")
              .map(it -> it.substring(1, it.indexOf('>')))
              .orElse(null);
    }
    assertThat(seen).containsExactlyInAnyOrder("ssm", "amo");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?kind=HOTEL",
        "?zone=Rue+Neuve",
        "?language=french",
        "?public=EVERYBODY",
        "?state=ASLEEP",
        "?limit=0",
        "?limit=201",
        "?after=12",
        "?colour=red",
      })
  void what_cannot_be_asked_is_told(String asked) {
    var answer = service.get("/api/partner-services" + asked);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void what_is_not_there_is_unknown() {
    var answer = service.get("/api/partner-services/" + UUID.randomUUID());

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("urn:capas:problem:unknown-partner-service");
  }

  private static List<String> partners(String path) {
    return json(service.get(path))
        .get("entries")
        .valueStream()
        .map(it -> it.get("partner").asString())
        .toList();
  }

  private static PartnerServiceListed listed(
      PartnerServiceId service,
      String partner,
      PartnerKind kind,
      String zone,
      AgeBand audience,
      String language) {
    return new PartnerServiceListed(
        service,
        ORGANISATION,
        new PartnerId(partner),
        new ServiceProfile(
            "The " + partner,
            kind,
            Set.of(new ZoneId(zone)),
            Set.of(audience),
            List.of(language),
            List.of(new Reach(Reach.Channel.MAIL, partner + "@example.org"))));
  }
}
