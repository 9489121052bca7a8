package be.capas.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.platform.limit.RateSettings.Allowance;
import be.capas.platform.limit.Shares.Share;
import be.capas.platform.security.Caller;
import be.capas.platform.security.Role;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SharesTest {
  private final Time time = new Time();
  private final Shares shares =
      new Shares(
          new RateSettings(new Allowance(2, 1), new Allowance(3, 1), new Allowance(10, 1)), time);

  @Test
  void a_caller_gets_what_is_saved_up_and_then_one_a_second() {
    assertThat(take("anna", "charleroi").taken()).isTrue();
    assertThat(take("anna", "charleroi").taken()).isTrue();

    var refused = take("anna", "charleroi");
    assertThat(refused.taken()).isFalse();
    assertThat(refused.untilNext()).isEqualTo(Duration.ofSeconds(1));
    assertThat(refused.untilFull()).isEqualTo(Duration.ofSeconds(2));

    time.goesOn(Duration.ofSeconds(1));
    assertThat(take("anna", "charleroi").taken()).isTrue();
    assertThat(take("anna", "charleroi").taken()).isFalse();
  }

  @Test
  void many_callers_together_get_no_more_than_their_organisation() {
    assertThat(take("anna", "charleroi").taken()).isTrue();
    assertThat(take("bert", "charleroi").taken()).isTrue();
    assertThat(take("cleo", "charleroi").taken()).isTrue();

    var refused = take("dora", "charleroi");
    assertThat(refused.taken()).isFalse();
    assertThat(refused.burst()).isEqualTo(3);
  }

  @Test
  void one_organisation_does_not_use_up_the_share_of_another() {
    for (int i = 0; i < 5; i++) {
      take("anna", "charleroi");
      take("bert", "charleroi");
    }

    assertThat(take("anna", "liege").taken()).isTrue();
  }

  @Test
  void a_machine_has_an_allowance_of_its_own_and_leaves_people_theirs() {
    for (int i = 0; i < 10; i++) {
      assertThat(shares.take(caller("query-service", "charleroi", Role.SERVICE)).taken()).isTrue();
    }

    assertThat(shares.take(caller("query-service", "charleroi", Role.SERVICE)).taken()).isFalse();
    assertThat(take("anna", "charleroi").taken()).isTrue();
  }

  private Share take(String who, String organisation) {
    return shares.take(caller(who, organisation, Role.PSYCHOLOGIST));
  }

  private static Caller caller(String who, String organisation, Role role) {
    return new Caller(
        new ActorId(who), new OrganisationId(organisation), Set.of(role), Set.of(), null);
  }

  /** A clock that goes on when told to. */
  private static final class Time implements TimeMeter {
    private long nanos;

    void goesOn(Duration time) {
      nanos += time.toNanos();
    }

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
