package be.capas.command.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {
  @ParameterizedTest
  @EnumSource
  void each_can_stand_in_a_urn(Reason reason) {
    assertThat(reason.wireName()).matches("[a-z]+(-[a-z]+)*");
  }

  @Test
  void no_two_are_called_the_same() {
    assertThat(Reason.values()).extracting(Reason::wireName).doesNotHaveDuplicates();
  }

  @Test
  void a_refusal_costs_no_stack_trace() {
    assertThat(Rejected.unknown(Reason.UNKNOWN_CRISIS).getStackTrace()).isEmpty();
  }
}
