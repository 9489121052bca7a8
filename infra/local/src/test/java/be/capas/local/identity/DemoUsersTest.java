package be.capas.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoUsersTest {
  @ParameterizedTest
  @EnumSource(Role.class)
  void every_role_has_somebody(Role role) {
    assertThat(DemoUsers.find(role.name().toLowerCase(Locale.ROOT)))
        .hasValueSatisfying(user -> assertThat(user.role()).isEqualTo(role));
  }

  @Test
  void a_user_is_found_before_a_role_of_the_same_name() {
    assertThat(DemoUsers.find("coordinator-gent"))
        .map(DemoUser::organisation)
        .hasValue("ocmw-gent");
    assertThat(DemoUsers.find("SOCIAL_WORKER")).map(DemoUser::id).hasValue("worker-nord");
    assertThat(DemoUsers.find("nobody")).isEmpty();
  }

  @Test
  void nobody_has_the_same_name_as_somebody_else() {
    assertThat(DemoUsers.ALL).extracting(DemoUser::id).doesNotHaveDuplicates();
  }
}
