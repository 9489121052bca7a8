package be.capas.command.directory.domain;

import static be.capas.command.rule.Acting.PARTNER;
import static be.capas.command.rule.Acting.WORKER;
import static be.capas.command.rule.Acting.partner;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PARTNER_SERVICE;
import static be.capas.contract.Samples.PROFILE;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.directory.domain.DirectoryCommand.ListPartnerService;
import be.capas.command.directory.domain.DirectoryCommand.RelistPartnerService;
import be.capas.command.directory.domain.DirectoryCommand.ReportCapacity;
import be.capas.command.directory.domain.DirectoryCommand.SuspendPartnerService;
import be.capas.command.rule.Act;
import be.capas.command.rule.EveryCommand;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Spec;
import be.capas.contract.DirectoryEvent;
import be.capas.contract.DirectoryEvent.CapacityReported;
import be.capas.contract.DirectoryEvent.PartnerServiceListed;
import be.capas.contract.DirectoryEvent.PartnerServiceSuspended;
import be.capas.contract.Samples;
import be.capas.contract.directory.PartnerKind;
import be.capas.contract.directory.Reach;
import be.capas.contract.directory.ServiceProfile;
import be.capas.contract.directory.SuspensionReason;
import be.capas.contract.id.PartnerId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartnerServiceTest {
  private static final Spec<DirectoryCommand, PartnerService, DirectoryEvent> SPEC =
      new Spec<>(PartnerService::decide, PartnerService::evolve, PartnerService.INITIAL, NOON);
  private static final ServiceProfile MOVED = named("SSM, rue neuve");
  private static final PartnerServiceListed LISTED = listed(PROFILE);
  private static final PartnerServiceSuspended SUSPENDED =
      new PartnerServiceSuspended(PARTNER_SERVICE, SuspensionReason.INTAKE_STOPPED);

  @Nested
  class An_entry {
    @Test
    void is_made_once() {
      SPEC.given().when(list(PROFILE, WORKER)).then(LISTED);
      SPEC.given(LISTED).when(list(PROFILE, WORKER)).thenRejected(Reason.ID_ALREADY_USED);
    }

    @Test
    void says_something_else_from_now_on_under_the_same_partner() {
      SPEC.given(LISTED).when(relist(MOVED, WORKER)).then(listed(MOVED));
    }

    @Test
    void that_says_so_already_stays_as_it_is() {
      SPEC.given(LISTED).when(relist(PROFILE, WORKER)).thenNothing();
    }

    @Test
    void is_kept_by_the_house_and_not_by_the_partner() {
      SPEC.given().when(list(PROFILE, PARTNER)).thenRejected(Reason.NOT_FOR_PARTNERS);
      SPEC.given(LISTED).when(relist(MOVED, PARTNER)).thenRejected(Reason.NOT_FOR_PARTNERS);
      SPEC.given(LISTED)
          .when(suspend(SuspensionReason.OTHER, PARTNER))
          .thenRejected(Reason.NOT_FOR_PARTNERS);
    }

    @ParameterizedTest
    @CsvSource({
      "MAIL, contact@ssm.example.org, true",
      "MAIL, accueil, false",
      "MAIL, Anna <a@b.example>, false",
      "MAIL, https://ssm.example.org, false",
      "FHIR, https://fhir.example.org/r5, true",
      "WEBHOOK, http://127.0.0.1:8090/hooks, true",
      "WEBHOOK, https://user:secret@ssm.example.org, false",
      "WEBHOOK, ftp://ssm.example.org, false",
      "FHIR, accueil@ssm.example.org, false",
      "FHIR, not a url, false",
    })
    void names_addresses_that_can_be_used(Reach.Channel channel, String address, boolean usable) {
      var profile = reached(new Reach(channel, address));

      var entered = SPEC.given().when(list(profile, WORKER));
      var changed = SPEC.given(LISTED).when(relist(profile, WORKER));

      if (usable) {
        entered.then(listed(profile));
        changed.then(listed(profile));
      } else {
        var fact = Map.of("channel", channel.name());
        entered.thenRejected(Reason.UNUSABLE_ADDRESS, fact);
        changed.thenRejected(Reason.UNUSABLE_ADDRESS, fact);
      }
    }
  }

  @Nested
  class Capacity {
    @Test
    void is_told_by_the_partner_or_taken_down_by_the_house() {
      SPEC.given(LISTED).when(report(3, 21, PARTNER)).then(told(3, 21));
      SPEC.given(LISTED).when(report(3, 21, WORKER)).then(told(3, 21));
    }

    @Test
    void may_be_none_at_all_with_a_wait_that_nobody_knows() {
      SPEC.given(LISTED)
          .when(report(0, null, PARTNER))
          .then(new CapacityReported(PARTNER_SERVICE, 0, null));
    }

    @Test
    void that_is_the_same_today_is_news_all_the_same() {
      SPEC.given(LISTED, told(3, 21)).when(report(3, 21, PARTNER)).then(told(3, 21));
    }

    @Test
    void of_another_service_is_not_a_partners_to_tell() {
      SPEC.given(LISTED)
          .when(report(3, 21, partner(new PartnerId("another"))))
          .thenRejected(Reason.UNKNOWN_PARTNER_SERVICE, Map.of());
    }

    @Test
    void of_a_suspended_service_is_not_taken() {
      SPEC.given(LISTED, SUSPENDED)
          .when(report(3, 21, PARTNER))
          .thenRejected(Reason.PARTNER_SUSPENDED, Map.of("partner", "ssm-charleroi"));
    }
  }

  @Nested
  class A_suspension {
    @Test
    void is_said_with_its_reason() {
      SPEC.given(LISTED).when(suspend(SuspensionReason.INTAKE_STOPPED, WORKER)).then(SUSPENDED);
    }

    @Test
    void said_again_changes_nothing() {
      SPEC.given(LISTED, SUSPENDED)
          .when(suspend(SuspensionReason.INTAKE_STOPPED, WORKER))
          .thenNothing();
    }

    @Test
    void keeps_its_first_reason() {
      SPEC.given(LISTED, SUSPENDED)
          .when(suspend(SuspensionReason.CLOSED, WORKER))
          .thenRejected(
              Reason.WRONG_STATE, Map.of("state", "suspended", "reason", "INTAKE_STOPPED"));
    }

    @Test
    void ends_when_the_service_is_listed_again_even_with_the_same_entry() {
      SPEC.given(LISTED, SUSPENDED).when(relist(PROFILE, WORKER)).then(LISTED);
      SPEC.given(LISTED, SUSPENDED, LISTED).when(report(1, 7, PARTNER)).then(told(1, 7));
    }
  }

  @Test
  void what_was_never_listed_does_not_exist() {
    commands(WORKER).stream()
        .skip(1) // all but the listing itself
        .forEach(c -> SPEC.given().when(c).thenRejected(Reason.UNKNOWN_PARTNER_SERVICE, Map.of()));
  }

  @Test
  void every_command_is_checked() {
    new EveryCommand<>(
            DirectoryCommand.class,
            PartnerServiceTest::commands,
            SPEC.given(LISTED),
            Reason.UNKNOWN_PARTNER_SERVICE)
        .isChecked();
  }

  @Test
  void every_state_says_whose_it_is_and_is_about_nobody() {
    for (var facts : List.of(List.of(LISTED), List.of(LISTED, SUSPENDED))) {
      var state = SPEC.given(facts).state();

      assertThat(state.organisation()).isEqualTo(ORGANISATION);
      assertThat(state.person()).isNull();
    }
  }

  private static List<DirectoryCommand> commands(Act act) {
    return List.of(
        list(PROFILE, act),
        relist(MOVED, act),
        report(3, 21, act),
        suspend(SuspensionReason.INTAKE_STOPPED, act));
  }

  private static ListPartnerService list(ServiceProfile profile, Act act) {
    return new ListPartnerService(PARTNER_SERVICE, Samples.PARTNER, profile, act);
  }

  private static RelistPartnerService relist(ServiceProfile profile, Act act) {
    return new RelistPartnerService(PARTNER_SERVICE, profile, act);
  }

  private static ReportCapacity report(int places, Integer days, Act act) {
    return new ReportCapacity(PARTNER_SERVICE, places, days, act);
  }

  private static SuspendPartnerService suspend(SuspensionReason reason, Act act) {
    return new SuspendPartnerService(PARTNER_SERVICE, reason, act);
  }

  private static PartnerServiceListed listed(ServiceProfile profile) {
    return new PartnerServiceListed(PARTNER_SERVICE, ORGANISATION, Samples.PARTNER, profile);
  }

  private static CapacityReported told(int places, int days) {
    return new CapacityReported(PARTNER_SERVICE, places, days);
  }

  private static ServiceProfile named(String name) {
    return profile(name, PROFILE.reach());
  }

  private static ServiceProfile reached(Reach reach) {
    return profile(PROFILE.name(), List.of(reach));
  }

  private static ServiceProfile profile(String name, List<Reach> reach) {
    return new ServiceProfile(
        name, PartnerKind.SSM, PROFILE.zones(), PROFILE.audience(), PROFILE.languages(), reach);
  }
}
