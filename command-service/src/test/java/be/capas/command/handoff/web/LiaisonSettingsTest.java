package be.capas.command.handoff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.command.handoff.domain.LiaisonTimes;
import be.capas.contract.id.OrganisationId;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** How long partners have to answer is each organisation's own to say. */
class LiaisonSettingsTest {
  private static final String OURS = "capas.liaison.organisations.capas-mons.";
  private static final OrganisationId MONS = new OrganisationId("capas-mons");

  @Test
  void who_says_nothing_waits_as_the_house_does() {
    assertThat(settings(Map.of()).of(MONS)).isEqualTo(LiaisonTimes.OF_THE_HOUSE);
  }

  @Test
  void what_one_organisation_says_holds_for_it_alone() {
    var settings = settings(Map.of(OURS + "answer-within", "72h"));

    assertThat(settings.of(MONS))
        .isEqualTo(
            new LiaisonTimes(Duration.ofHours(72), Duration.ofHours(24), Duration.ofDays(7)));
    assertThat(settings.of(new OrganisationId("capas-liege"))).isEqualTo(LiaisonTimes.OF_THE_HOUSE);
  }

  @Test
  void no_time_at_all_stops_the_start() {
    assertThatThrownBy(() -> settings(Map.of(OURS + "contact-after-discharge", "0d")))
        .hasRootCauseInstanceOf(IllegalArgumentException.class);
  }

  private static LiaisonSettings settings(Map<String, String> said) {
    return new Binder(new MapConfigurationPropertySource(said))
        .bindOrCreate("capas.liaison", LiaisonSettings.class);
  }
}
