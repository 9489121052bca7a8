package be.capas.command.crisis.web;

import static be.capas.contract.crisis.Urgency.P1;
import static be.capas.contract.crisis.Urgency.P3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.command.crisis.domain.ResponsePolicy;
import be.capas.contract.crisis.Deadlines;
import be.capas.contract.id.OrganisationId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** How soon a crisis is answered is each organisation's own to say. */
class ResponseSettingsTest {
  private static final String OURS = "capas.crisis.organisations.capas-mons.";
  private static final OrganisationId MONS = new OrganisationId("capas-mons");
  private static final Instant MONDAY_NOON = Instant.parse("2026-03-02T11:00:00Z");

  @Test
  void who_says_nothing_answers_as_the_house_does() {
    assertThat(settings(Map.of()).of(MONS)).isEqualTo(ResponsePolicy.DEFAULT);
  }

  @Test
  void what_one_organisation_says_holds_for_it_alone_and_names_its_version() {
    var settings =
        settings(
            Map.of(
                OURS + "version", "mons.1",
                OURS + "limits.P1.claim-within", "10m",
                OURS + "limits.P3.contact-within", "48h",
                OURS + "hours.to", "18:00"));

    var policy = settings.of(MONS);
    assertThat(policy.deadlines(P1, MONDAY_NOON, MONDAY_NOON))
        .as("contact as usual")
        .isEqualTo(new Deadlines(at("2026-03-02T11:10:00Z"), at("2026-03-02T15:00:00Z"), "mons.1"));
    assertThat(policy.deadlines(P3, MONDAY_NOON, MONDAY_NOON))
        .as("the same working day, which is longer here")
        .isEqualTo(new Deadlines(at("2026-03-02T17:00:00Z"), at("2026-03-04T11:00:00Z"), "mons.1"));
    assertThat(settings.of(new OrganisationId("capas-liege"))).isEqualTo(ResponsePolicy.DEFAULT);
  }

  @Test
  void limits_without_a_name_of_their_own_stop_the_start() {
    assertThatThrownBy(() -> settings(Map.of(OURS + "limits.P1.claim-within", "10m")))
        .hasRootCauseMessage("capas.crisis: a policy needs a version of its own");
    assertThatThrownBy(() -> settings(Map.of(OURS + "version", "default.1")))
        .hasRootCauseMessage("capas.crisis: a policy needs a version of its own");
  }

  @ParameterizedTest
  @CsvSource({
    "limits.P1.contact-within, 0s, capas.crisis: a limit is longer than nothing",
    "hours.from, 19:00, a working day must begin before it ends"
  })
  void a_policy_that_is_none_stops_the_start(String setting, String value, String why) {
    var said = Map.of(OURS + "version", "mons.1", OURS + setting, value);

    assertThatThrownBy(() -> settings(said)).hasRootCauseMessage(why);
  }

  private static Instant at(String time) {
    return Instant.parse(time);
  }

  private static ResponseSettings settings(Map<String, String> said) {
    return new Binder(new MapConfigurationPropertySource(said))
        .bindOrCreate("capas.crisis", ResponseSettings.class);
  }
}
