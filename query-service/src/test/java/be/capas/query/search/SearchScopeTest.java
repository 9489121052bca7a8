package be.capas.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.OrganisationId;
import be.capas.platform.security.Caller;
import be.capas.platform.security.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SearchScopeTest {
  private static final AntennaId NORD = new AntennaId("nord");
  private static final AntennaId SUD = new AntennaId("sud");

  @Test
  void a_social_worker_finds_people_of_the_own_antennas() {
    var worker = caller(Role.SOCIAL_WORKER);

    assertThat(SearchScope.of(worker, null)).containsExactly(NORD);
    assertThat(SearchScope.of(worker, NORD)).containsExactly(NORD);
    assertThat(SearchScope.of(worker, SUD)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"PSYCHOLOGIST", "COORDINATOR"})
  void the_cell_finds_people_of_all_antennas(Role role) {
    assertThat(SearchScope.of(caller(role), null)).isNull();
    assertThat(SearchScope.of(caller(role), SUD)).containsExactly(SUD);
    assertThat(SearchScope.of(caller(role, Role.SOCIAL_WORKER), SUD)).containsExactly(SUD);
  }

  private static Caller caller(Role... roles) {
    return new Caller(
        new ActorId("somebody"), new OrganisationId("cpas"), Set.of(roles), Set.of(NORD), null);
  }
}
