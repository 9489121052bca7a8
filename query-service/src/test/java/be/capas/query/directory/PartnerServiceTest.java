package be.capas.query.directory;

import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PARTNER_SERVICE;
import static be.capas.contract.Samples.PROFILE;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.DirectoryEvent.CapacityReported;
import be.capas.contract.DirectoryEvent.PartnerServiceListed;
import be.capas.contract.DirectoryEvent.PartnerServiceSuspended;
import be.capas.contract.directory.SuspensionReason;
import be.capas.query.Story;
import be.capas.query.directory.PartnerService.State;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PartnerServiceTest {
  private static final Instant TUESDAY = NOON.plus(Duration.ofDays(1));
  private static final Instant WEDNESDAY = NOON.plus(Duration.ofDays(2));

  private final Story story =
      Story.of(null, NOON)
          .then(new PartnerServiceListed(PARTNER_SERVICE, ORGANISATION, PARTNER, PROFILE));

  @Test
  void says_nothing_of_its_capacity_until_somebody_told() {
    assertThat(entry().capacity()).isNull();
    assertThat(entry().state()).isEqualTo(State.LISTED);
  }

  @Test
  void shows_the_latest_capacity_with_its_day() {
    story.days(1).then(new CapacityReported(PARTNER_SERVICE, 3, 21));
    story.days(1).then(new CapacityReported(PARTNER_SERVICE, 0, null));

    assertThat(entry().capacity()).isEqualTo(new Capacity(0, null, WEDNESDAY));
  }

  @Test
  void what_was_so_on_tuesday_and_told_on_thursday_does_not_cover_wednesday() {
    story.days(2).then(new CapacityReported(PARTNER_SERVICE, 0, 60));
    story.days(1).recorded(new CapacityReported(PARTNER_SERVICE, 5, 7), TUESDAY);

    assertThat(entry().capacity()).isEqualTo(new Capacity(0, 60, WEDNESDAY));
  }

  @Test
  void is_suspended_for_a_reason_until_it_is_listed_again() {
    story.days(1).then(suspended());
    assertThat(entry())
        .returns(State.SUSPENDED, PartnerService::state)
        .returns(SuspensionReason.INTAKE_STOPPED, PartnerService::suspendedFor)
        .returns(TUESDAY, PartnerService::since);

    story.days(1).then(new PartnerServiceListed(PARTNER_SERVICE, ORGANISATION, PARTNER, PROFILE));
    assertThat(entry())
        .returns(State.LISTED, PartnerService::state)
        .returns(null, PartnerService::suspendedFor)
        .returns(WEDNESDAY, PartnerService::since);
  }

  @Test
  void a_corrected_entry_keeps_what_was_told_and_since_when_it_is_asked() {
    story.then(new CapacityReported(PARTNER_SERVICE, 3, 21));
    story.days(1).then(new PartnerServiceListed(PARTNER_SERVICE, ORGANISATION, PARTNER, PROFILE));

    assertThat(entry())
        .returns(NOON, PartnerService::since)
        .returns(new Capacity(3, 21, NOON), PartnerService::capacity);
  }

  private static PartnerServiceSuspended suspended() {
    return new PartnerServiceSuspended(PARTNER_SERVICE, SuspensionReason.INTAKE_STOPPED);
  }

  private PartnerService entry() {
    var view = new DirectoryView();
    PartnerService entry = null;
    for (var event : story.events()) {
      entry = view.fold(entry, event);
    }
    return entry;
  }
}
