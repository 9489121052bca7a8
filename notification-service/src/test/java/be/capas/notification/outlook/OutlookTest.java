package be.capas.notification.outlook;

import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.notification.Given.ADULT;
import static be.capas.notification.Given.CHILD;
import static be.capas.notification.Given.COORDINATOR;
import static be.capas.notification.Given.EVERYBODY;
import static be.capas.notification.Given.NOBODY;
import static be.capas.notification.Given.directory;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.id.RosterId;
import be.capas.contract.oncall.Warning.Kind;
import be.capas.notification.notice.Ahead;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Message.CoverageAhead;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Recipient.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bundles leave at eight; it is ten on the first day. */
class OutlookTest {
  private static final RosterId NIGHTS = new RosterId("nights");
  private static final Bundles BUNDLES = new Bundles(LocalTime.of(8, 0), ZoneOffset.UTC);
  private static final Instant DAY_1 = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant LATER = DAY_1.plus(Duration.ofHours(1));
  private static final Instant DAY_2 = Instant.parse("2026-03-03T08:10:00Z");

  private final Ahead gap = gap(9, 10);
  private final Ahead other = gap(6, 7);
  private Outlook outlook = Outlook.NONE;

  @Test
  void what_is_wrong_days_ahead_is_told_to_each_coordinator_by_one_mail() {
    var told = look(directory(List.of(ADULT), List.of(COORDINATOR, CHILD)), DAY_1, gap, other);

    assertThat(told)
        .extracting(Notice::recipient)
        .containsExactly(new Actor(COORDINATOR), new Actor(CHILD));
    assertThat(told).extracting(Notice::channel).containsOnly(Channel.MAIL);
    assertThat(told).extracting(Notice::id).doesNotHaveDuplicates();
    assertThat(message(told)).isEqualTo(new CoverageAhead(ORGANISATION, list(gap, other), list()));
  }

  @Test
  void nothing_wrong_is_nothing_to_tell() {
    assertThat(look(DAY_1)).isEmpty();
    assertThat(outlook).isEqualTo(Outlook.NONE);
  }

  @Test
  void what_was_told_is_not_told_again_while_nothing_changes() {
    look(DAY_1, gap);

    assertThat(look(LATER, gap)).isEmpty();
    assertThat(look(DAY_2, gap)).isEmpty();
    assertThat(look(DAY_2.plus(Duration.ofDays(3)), gap)).isEmpty();
  }

  @Test
  void what_is_new_waits_for_the_next_bundle_which_lists_all() {
    look(DAY_1, gap);

    assertThat(look(LATER, gap, other)).isEmpty();
    var told = look(DAY_2, gap, other);
    assertThat(message(told).fresh()).containsExactly(other);
    assertThat(message(told).known()).containsExactly(gap);
  }

  @Test
  void what_is_new_and_put_right_before_the_bundle_is_never_told() {
    look(DAY_1, gap);
    look(LATER, gap, other);

    assertThat(look(DAY_2, gap)).isEmpty();
  }

  @Test
  void what_begins_before_the_next_bundle_does_not_wait_for_it() {
    look(DAY_1, gap);
    var tonight = new Ahead(Kind.GAP, NIGHTS, null, DAY_1.plus(Duration.ofHours(12)), null);

    assertThat(message(look(LATER, tonight, gap)).fresh()).containsExactly(tonight);
    assertThat(look(LATER.plusSeconds(600), tonight, gap)).isEmpty();
  }

  @Test
  void what_comes_back_is_told_again_and_that_it_was_gone_is_not() {
    look(DAY_1, gap);

    assertThat(look(LATER)).isEmpty();
    assertThat(message(look(DAY_2, gap)).fresh()).containsExactly(gap);
  }

  @Test
  void what_becomes_shorter_is_known_and_what_becomes_longer_is_new() {
    look(DAY_1, gap(6, 10));

    assertThat(look(DAY_2, gap(7, 9))).isEmpty();
    var day3 = DAY_2.plus(Duration.ofDays(1));
    assertThat(message(look(day3, gap(7, 10))).fresh()).containsExactly(gap(7, 10));
  }

  @Test
  void what_has_begun_is_known_however_much_of_it_is_over() {
    look(DAY_1, gap(0, 3));

    assertThat(look(DAY_2, gap(1, 3))).isEmpty();
  }

  @Test
  void what_goes_on_beyond_the_horizon_is_known_when_its_end_comes_in_sight() {
    look(DAY_1, new Ahead(Kind.GAP, NIGHTS, null, day(12), null));

    assertThat(look(DAY_2, gap(12, 15))).isEmpty();
    var day3 = DAY_2.plus(Duration.ofDays(1));
    assertThat(look(day3, new Ahead(Kind.GAP, NIGHTS, null, day(12), null))).hasSize(1);
  }

  @Test
  void the_same_time_of_somebody_else_or_elsewhere_is_something_else() {
    look(DAY_1, new Ahead(Kind.UNREACHABLE, NIGHTS, ADULT, day(3), null));

    var others =
        list(
            new Ahead(Kind.UNREACHABLE, NIGHTS, CHILD, day(3), null),
            new Ahead(Kind.UNREACHABLE, new RosterId("days"), ADULT, day(3), null),
            new Ahead(Kind.TWICE, NIGHTS, ADULT, day(3), null));
    assertThat(message(look(DAY_2, others.toArray(Ahead[]::new))).fresh()).isEqualTo(others);
  }

  @Test
  void without_a_coordinator_it_stays_to_be_told() {
    assertThat(look(NOBODY, DAY_1, gap)).isEmpty();

    assertThat(look(EVERYBODY, LATER, gap)).hasSize(1);
  }

  @Test
  void the_same_look_gives_the_same_notices() {
    var first = outlook.look(ORGANISATION, list(gap), EVERYBODY, BUNDLES, DAY_1);

    assertThat(outlook.look(ORGANISATION, list(gap), EVERYBODY, BUNDLES, DAY_1)).isEqualTo(first);
  }

  private List<Notice> look(Instant now, Ahead... ahead) {
    return look(EVERYBODY, now, ahead);
  }

  private List<Notice> look(Directory directory, Instant now, Ahead... ahead) {
    var looked = outlook.look(ORGANISATION, list(ahead), directory, BUNDLES, now);
    outlook = looked.next();
    return looked.notices();
  }

  private static CoverageAhead message(List<Notice> told) {
    assertThat(told).isNotEmpty();
    return (CoverageAhead) told.getFirst().message();
  }

  private static List<Ahead> list(Ahead... ahead) {
    return List.of(ahead);
  }

  private static Ahead gap(int from, int to) {
    return new Ahead(Kind.GAP, NIGHTS, null, day(from), day(to));
  }

  private static Instant day(int number) {
    return DAY_1.plus(Duration.ofDays(number));
  }
}
