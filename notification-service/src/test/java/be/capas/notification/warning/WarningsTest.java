package be.capas.notification.warning;

import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.notification.Given.ADULT;
import static be.capas.notification.Given.CHILD;
import static be.capas.notification.Given.EVERYBODY;
import static be.capas.notification.calendar.Rostered.always;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.OnCallEvent;
import be.capas.contract.OnCallEvent.AbsenceDeclared;
import be.capas.contract.OnCallEvent.MemberProfileSet;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.oncall.Absence;
import be.capas.contract.oncall.Member;
import be.capas.contract.oncall.Skills;
import be.capas.contract.oncall.Warning;
import be.capas.contract.oncall.Way;
import be.capas.contract.oncall.Way.Kind;
import be.capas.notification.channel.Outcome;
import be.capas.notification.channel.Sender;
import be.capas.notification.ledger.LedgerFixture;
import be.capas.notification.notice.Channel;
import be.capas.notification.warning.Reach.WayState;
import be.capas.notification.warning.WarningsController.Person;
import be.capas.notification.warning.WarningsController.Warnings;
import be.capas.platform.security.Caller;
import be.capas.platform.security.Role;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** ADULT has a mail address and CHILD a telephone; nobody has anything else. */
class WarningsTest {
  private final LedgerFixture fixture = new LedgerFixture(EVERYBODY);
  private final Reach reach =
      new Reach(
          List.of(
              new Known(Channel.MAIL, ADULT),
              new Known(Channel.SMS, CHILD),
              new Known(Channel.CONSOLE, null)));
  private final WarningsController warnings =
      new WarningsController(fixture.reading, reach, fixture.clock);
  private int sequence;

  @Test
  void whoever_is_on_call_and_has_an_address_by_one_of_their_ways_can_be_reached() {
    given(profile(ADULT, Kind.SMS, Kind.MAIL), always(ADULT));

    assertThat(asked().warnings()).isEmpty();
    assertThat(asked().people())
        .containsExactly(
            new Person(
                ADULT, List.of(new WayState(Kind.SMS, false), new WayState(Kind.MAIL, true))));
  }

  @Test
  void whoever_has_an_address_by_none_of_their_ways_is_warned_of() {
    given(profile(ADULT, Kind.SMS), always(ADULT));

    assertThat(asked().warnings())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.kind()).isEqualTo(Warning.Kind.UNREACHABLE);
              assertThat(it.who()).isEqualTo(ADULT);
              assertThat(it.from()).isEqualTo(NOON);
            });
  }

  @Test
  void whoever_chose_nothing_is_reached_by_mail() {
    given(profile(ADULT), profile(CHILD), always(ADULT, CHILD));

    assertThat(asked().warnings()).extracting(Warning::who).containsExactly(CHILD);
  }

  @Test
  void a_console_or_a_browser_that_nobody_subscribed_is_no_way_to_rely_on() {
    given(profile(ADULT, Kind.CONSOLE, Kind.PUSH), always(ADULT));

    assertThat(asked().warnings())
        .extracting(Warning::kind)
        .containsExactly(Warning.Kind.UNREACHABLE);
  }

  @Test
  void a_gap_is_warned_of_days_ahead() {
    var from = NOON.plus(Duration.ofDays(10));
    given(
        profile(ADULT, Kind.MAIL),
        always(ADULT),
        new AbsenceDeclared(ORGANISATION, new Absence(ADULT, from, from.plus(Duration.ofDays(1)))));

    assertThat(asked().warnings())
        .singleElement()
        .extracting(Warning::kind, Warning::from)
        .containsExactly(Warning.Kind.GAP, from);
  }

  @Test
  void nothing_is_said_of_other_organisations() {
    given(profile(ADULT, Kind.SMS), always(ADULT));
    var elsewhere =
        new Caller(
            ADULT, new OrganisationId("ocmw-gent"), Set.of(Role.COORDINATOR), Set.of(), null);

    var answer = Objects.requireNonNull(warnings.warnings(elsewhere, 14).getBody());
    assertThat(answer.warnings()).isEmpty();
    assertThat(answer.people()).isEmpty();
  }

  private Warnings asked() {
    var caller = new Caller(ADULT, ORGANISATION, Set.of(Role.COORDINATOR), Set.of(), null);
    return Objects.requireNonNull(warnings.warnings(caller, 14).getBody());
  }

  private void given(OnCallEvent... events) {
    for (var event : events) {
      fixture.intake().accept(List.of(fixture.events.recorded(event, sequence++)), Map.of());
    }
  }

  private static MemberProfileSet profile(ActorId who, Kind... kinds) {
    var ways = Arrays.stream(kinds).map(it -> new Way(it, Duration.ZERO)).toList();
    return new MemberProfileSet(ORGANISATION, new Member(who, Skills.NONE, ways, false));
  }

  /** A channel that knows where to find one person. */
  private record Known(Channel channel, ActorId person) implements Sender {
    @Override
    public Outcome send(Letter letter) {
      throw new IllegalStateException("nothing is sent to find out");
    }

    @Override
    public boolean hasAddress(OrganisationId organisation, ActorId who) {
      return ORGANISATION.equals(organisation) && who.equals(person);
    }
  }
}
