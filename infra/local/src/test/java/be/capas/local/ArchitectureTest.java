package be.capas.local;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.HouseRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "be.capas.local", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule the_stack_knows_no_service_and_no_event =
      HouseRules.knowNothingOf(
          "be.capas.local..",
          "be.capas.contract..",
          "be.capas.platform..",
          "be.capas.command..",
          "be.capas.query..",
          "be.capas.notification..",
          "be.capas.scenario..",
          "be.capas.bench..");

  @ArchTest
  static final ArchRule postgres_stays_in_its_package =
      HouseRules.onlyIn("io.zonky..", "be.capas.local.postgres..");

  @ArchTest
  static final ArchRule kafka_stays_in_its_package =
      HouseRules.onlyIn("org.apache.kafka..", "be.capas.local.kafka..");

  @ArchTest
  static final ArchRule the_mongodb_stand_in_stays_in_its_package =
      HouseRules.onlyIn("de.bwaldvogel..", "be.capas.local.mongo..");

  @ArchTest
  static final ArchRule only_the_commands_speak_to_the_terminal =
      HouseRules.onlyIn("picocli..", "be.capas.local.cli..");

  @ArchTest
  static final ArchRule packages_are_free_of_cycles =
      HouseRules.areFreeOfCycles("be.capas.local.(*)..");

  @ArchTest
  static final ArchRule entry_points_are_not_public = HouseRules.entryPointsAreNotPublic();

  @ArchTest
  static final ArchRule needs_are_in_the_constructor = HouseRules.needsAreInTheConstructor();

  @ArchTest static final ArchRule names_say_what_for = HouseRules.namesSayWhatFor();

  @ArchTest static final ArchRule json_is_jackson_3 = HouseRules.jsonIsJackson3();

  /** The rules' own counter-examples are in HouseRulesTest; these show that our patterns reach. */
  @ArchTest
  static void the_patterns_can_be_broken(JavaClasses local) {
    breaks(HouseRules.knowNothingOf("be.capas.local..", "be.capas.local.secrets.."), local);
    breaks(HouseRules.onlyIn("io.zonky..", "be.capas.local.mail.."), local);
    breaks(HouseRules.onlyIn("org.apache.kafka..", "be.capas.local.mail.."), local);
    breaks(HouseRules.onlyIn("de.bwaldvogel..", "be.capas.local.mail.."), local);
    breaks(HouseRules.onlyIn("picocli..", "be.capas.local.mail.."), local);
  }

  private static void breaks(ArchRule rule, JavaClasses classes) {
    assertThat(rule.evaluate(classes).hasViolation()).as(rule.getDescription()).isTrue();
  }
}
