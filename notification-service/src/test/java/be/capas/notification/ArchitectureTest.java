package be.capas.notification;

import static be.capas.contract.CounterExample.breaks;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import be.capas.contract.HouseRules;
import be.capas.notification.counterexample.PublicController;
import be.capas.notification.paging.counterexample.KnowsUndelivered;
import be.capas.notification.settings.AddressBook;
import be.capas.notification.undelivered.counterexample.KnowsPaging;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The laws of the house, held over the notification-service; each is shown to be breakable. */
@AnalyzeClasses(packages = "be.capas.notification", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String HERE = "be.capas.notification.";
  private static final String NOTICE = HERE + "notice..";
  private static final String POLICIES =
      HERE
          + "(paging|pages|partnerrequest|partneranswer|brokenglass|frayedthread|outlook|undelivered)..";

  @ArchTest
  static final ArchRule what_policies_share_knows_only_java_and_the_contract =
      HouseRules.knowOnlyJavaAndTheContract(NOTICE);

  @ArchTest
  static final ArchRule policies_know_only_java_and_the_contract =
      HouseRules.knowOnlyJavaAndTheContract(
          "be.capas.notification.[paging|pages|partnerrequest|partneranswer|brokenglass|frayedthread|outlook|undelivered]..",
          NOTICE);

  @ArchTest
  static final ArchRule policies_are_pure =
      HouseRules.arePure(
          NOTICE,
          HERE + "paging..",
          HERE + "pages..",
          HERE + "partnerrequest..",
          HERE + "partneranswer..",
          HERE + "brokenglass..",
          HERE + "outlook..",
          HERE + "undelivered..");

  @ArchTest
  static final ArchRule policies_leave_each_other_alone =
      HouseRules.knowNothingOfEachOther(POLICIES);

  @ArchTest
  static final ArchRule kafka_stays_in_its_package =
      HouseRules.onlyIn("org.apache.kafka..", HERE + "kafka..");

  @ArchTest
  static final ArchRule the_scheduler_stays_in_delivery =
      HouseRules.onlyIn("com.github.kagkarlsson..", HERE + "delivery..");

  @ArchTest
  static final ArchRule mail_stays_in_its_channel =
      HouseRules.onlyIn("org.springframework.mail..", HERE + "channel.mail..");

  @ArchTest
  static final ArchRule web_push_stays_in_its_channel =
      HouseRules.onlyIn("com.interaso..", HERE + "channel.push..");

  @ArchTest
  static final ArchRule addresses_leave_by_the_channels_only =
      noClasses()
          .that()
          .resideOutsideOfPackages(HERE + "channel..")
          .should()
          .callMethodWhere(
              describe(
                  "asks for an address",
                  call ->
                      call.getTargetOwner().isEquivalentTo(AddressBook.class)
                          && call.getTarget().getName().equals("mailOf")))
          .because("an address is personal: it is stored nowhere and shown to nobody (law 4)");

  @ArchTest
  static final ArchRule the_service_stands_alone =
      HouseRules.knowNothingOf(
          "be.capas.notification..",
          "com.mongodb..",
          "org.axonframework..",
          "be.capas.command..",
          "be.capas.query..",
          "be.capas.local..",
          "be.capas.scenario..",
          "be.capas.bench..");

  @ArchTest
  static final ArchRule packages_are_free_of_cycles =
      HouseRules.areFreeOfCycles("be.capas.notification.(*)..");

  @ArchTest
  static final ArchRule entry_points_are_not_public = HouseRules.entryPointsAreNotPublic();

  @ArchTest
  static final ArchRule needs_are_in_the_constructor = HouseRules.needsAreInTheConstructor();

  @ArchTest static final ArchRule names_say_what_for = HouseRules.namesSayWhatFor();

  @ArchTest static final ArchRule json_is_jackson_3 = HouseRules.jsonIsJackson3();

  @Test
  void a_policy_with_a_clock_a_log_or_a_sibling_is_seen() throws Exception {
    breaks(policies_know_only_java_and_the_contract, KnowsUndelivered.class);
    breaks(policies_are_pure, KnowsUndelivered.class);
    breaks(policies_leave_each_other_alone, KnowsUndelivered.class, KnowsPaging.class);
    breaks(packages_are_free_of_cycles, KnowsUndelivered.class, KnowsPaging.class);
  }

  @Test
  void a_library_out_of_place_is_seen() throws Exception {
    breaks(kafka_stays_in_its_package, example("KnowsKafka"));
    breaks(the_scheduler_stays_in_delivery, example("KnowsTheScheduler"));
    breaks(mail_stays_in_its_channel, example("KnowsMail"));
    breaks(web_push_stays_in_its_channel, example("KnowsWebPush"));
    breaks(json_is_jackson_3, example("KnowsJackson2"));
  }

  @Test
  void somebody_else_who_asks_for_an_address_is_seen() throws Exception {
    breaks(addresses_leave_by_the_channels_only, example("KnowsAddresses"));
  }

  @Test
  void a_service_that_leans_on_the_local_stack_is_seen() throws Exception {
    breaks(the_service_stands_alone, example("KnowsTheLocalStack"));
  }

  @Test
  void a_public_entry_point_and_an_injected_field_are_seen() throws Exception {
    breaks(entry_points_are_not_public, PublicController.class);
    breaks(needs_are_in_the_constructor, example("InjectedField"));
  }

  private static Class<?> example(String name) throws ClassNotFoundException {
    return Class.forName(HERE + "counterexample." + name);
  }
}
