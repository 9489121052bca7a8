package be.capas.command.rule;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.platform.web.words.ProblemType;
import be.capas.platform.web.words.ProblemTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every refusal of a rule is a declared problem, with the status that it is answered with. */
class ReasonsDeclaredTest {
  @ParameterizedTest
  @EnumSource
  void a_refusal_is_declared(Reason reason) {
    var status =
        switch (reason.kind()) {
          case NOT_FOUND -> 404;
          case CONFLICT -> 409;
          case FORBIDDEN -> 403;
          case INVALID -> 422;
        };
    assertThat(ProblemTypes.of(reason.wireName()).map(ProblemType::status))
        .as("META-INF/capas/problems.properties declares " + reason.wireName())
        .hasValue(status);
  }
}
