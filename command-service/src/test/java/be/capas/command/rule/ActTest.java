package be.capas.command.rule;

import static be.capas.command.rule.Acting.WORKER;
import static be.capas.command.rule.Acting.when;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActTest {
  record Stream(OrganisationId organisation, PersonId person) implements StreamState {}

  private static final StreamState OURS = new Stream(ORGANISATION, PERSON);
  private static final StreamState NEW = new Stream(null, null);
  private static final Duration DRIFT = Duration.ofMinutes(2);

  @Test
  void late_news_is_welcome() {
    check(when(WORKER, NOON.minus(Duration.ofDays(30))), OURS);
  }

  @Test
  void a_device_may_run_two_minutes_ahead() {
    check(when(WORKER, NOON.plus(DRIFT)), OURS);
  }

  @Test
  void what_is_yet_to_happen_is_refused_and_both_times_are_named() {
    var later = NOON.plus(DRIFT).plusMillis(1);

    var refused = refusal(when(WORKER, later), NEW);

    assertThat(refused.reason()).isEqualTo(Reason.OCCURRED_IN_THE_FUTURE);
    assertThat(refused.facts())
        .isEqualTo(Map.of("occurredAt", later.toString(), "now", NOON.toString()));
  }

  @Test
  void a_stream_of_another_organisation_does_not_exist() {
    assertThat(refusal(Acting.STRANGER, OURS).reason()).isEqualTo(Reason.UNKNOWN_PERSON);
  }

  @Test
  void that_it_exists_shows_in_nothing() {
    var foreign = refusal(when(Acting.STRANGER, NOON.plus(Duration.ofDays(1))), OURS);
    var unknown = Rejected.unknown(Reason.UNKNOWN_PERSON);

    assertThat(foreign)
        .hasMessage(unknown.getMessage())
        .returns(unknown.reason(), Rejected::reason)
        .returns(unknown.facts(), Rejected::facts);
  }

  @Test
  void a_new_stream_is_anyones() {
    check(Acting.STRANGER, NEW);
  }

  @Test
  void nothing_happens_after_it_was_known() {
    assertThat(when(WORKER, NOON.plusSeconds(90)).happenedAt(NOON)).isEqualTo(NOON);
    assertThat(when(WORKER, NOON.minusSeconds(90)).happenedAt(NOON))
        .isEqualTo(NOON.minusSeconds(90));
  }

  @Test
  void time_is_as_fine_as_the_database_keeps_it() {
    var act = when(WORKER, NOON.plusNanos(-1));

    assertThat(act.happenedAt(NOON)).isEqualTo(NOON.minus(1, ChronoUnit.MICROS));
  }

  private static void check(Act act, StreamState state) {
    assertThatCode(() -> act.checkAgainst(state, Reason.UNKNOWN_PERSON, NOON))
        .doesNotThrowAnyException();
  }

  private static Rejected refusal(Act act, StreamState state) {
    return catchThrowableOfType(
        Rejected.class, () -> act.checkAgainst(state, Reason.UNKNOWN_PERSON, NOON));
  }
}
