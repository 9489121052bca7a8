package be.capas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.HouseRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "be.capas.platform",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String PLATFORM = "be.capas.platform..";

  @ArchTest
  static final ArchRule the_platform_knows_no_service =
      HouseRules.knowNothingOf(
          PLATFORM,
          "be.capas.command..",
          "be.capas.query..",
          "be.capas.notification..",
          "be.capas.local..",
          "be.capas.scenario..",
          "be.capas.bench..");

  @ArchTest
  static final ArchRule kafka_stays_in_its_package =
      HouseRules.onlyIn("org.apache.kafka..", "be.capas.platform.kafka..");

  @ArchTest
  static final ArchRule cryptography_stays_in_its_package =
      HouseRules.onlyIn("com.google.crypto.tink..", "be.capas.platform.sealing..");

  @ArchTest
  static final ArchRule packages_are_free_of_cycles =
      HouseRules.areFreeOfCycles("be.capas.platform.(*)..");

  @ArchTest
  static final ArchRule entry_points_are_not_public = HouseRules.entryPointsAreNotPublic();

  @ArchTest
  static final ArchRule needs_are_in_the_constructor = HouseRules.needsAreInTheConstructor();

  @ArchTest static final ArchRule names_say_what_for = HouseRules.namesSayWhatFor();

  @ArchTest static final ArchRule json_is_jackson_3 = HouseRules.jsonIsJackson3();

  /** The rules' own counter-examples are in HouseRulesTest; these show that our patterns reach. */
  @ArchTest
  static void the_patterns_can_be_broken(JavaClasses platform) {
    breaks(HouseRules.knowNothingOf(PLATFORM, "be.capas.contract.."), platform);
    breaks(HouseRules.onlyIn("org.apache.kafka..", "be.capas.platform.web.."), platform);
    breaks(HouseRules.onlyIn("com.google.crypto.tink..", "be.capas.platform.web.."), platform);
  }

  private static void breaks(ArchRule rule, JavaClasses classes) {
    assertThat(rule.evaluate(classes).hasViolation()).as(rule.getDescription()).isTrue();
  }
}
