package be.capas.command;

import static be.capas.contract.CounterExample.breaks;

import be.capas.command.counterexample.InjectedField;
import be.capas.command.counterexample.KnowsAxon;
import be.capas.command.counterexample.KnowsJackson2;
import be.capas.command.counterexample.KnowsKafka;
import be.capas.command.counterexample.KnowsTheLocalStack;
import be.capas.command.counterexample.PublicAggregate;
import be.capas.command.counterexample.PublicConfiguration;
import be.capas.command.counterexample.PublicController;
import be.capas.command.counterexample.domain.RuleWithAClock;
import be.capas.command.counterexample.domain.RuleWithSpring;
import be.capas.command.crisis.counterexample.KnowsPerson;
import be.capas.command.person.counterexample.KnowsCrisis;
import be.capas.contract.HouseRules;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The laws of the house, held over the command-service; each is shown to be breakable. */
@AnalyzeClasses(packages = "be.capas.command", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String DOMAIN = "be.capas.command..domain..";
  private static final String RULE = "be.capas.command.rule..";

  @ArchTest
  static final ArchRule rules_know_only_java_and_the_contract =
      HouseRules.knowOnlyJavaAndTheContract(DOMAIN, RULE);

  @ArchTest
  static final ArchRule what_rules_share_knows_only_java_and_the_contract =
      HouseRules.knowOnlyJavaAndTheContract(RULE);

  @ArchTest static final ArchRule rules_are_pure = HouseRules.arePure(DOMAIN, RULE);

  @ArchTest
  static final ArchRule axon_stays_in_its_packages =
      HouseRules.onlyIn("org.axonframework..", "..axon..", "..relay..", "..config..");

  @ArchTest
  static final ArchRule kafka_stays_in_the_relay =
      HouseRules.onlyIn("org.apache.kafka..", "..relay..");

  @ArchTest
  static final ArchRule the_service_stands_alone =
      HouseRules.knowNothingOf(
          "be.capas.command..",
          "com.mongodb..",
          "be.capas.query..",
          "be.capas.notification..",
          "be.capas.local..",
          "be.capas.scenario..",
          "be.capas.bench..");

  @ArchTest
  static final ArchRule aggregates_leave_each_other_alone =
      HouseRules.knowNothingOfEachOther(
          "be.capas.command.(person|accompaniment|crisis|handoff|directory|teamsupport|training|oncall)..");

  @ArchTest
  static final ArchRule packages_are_free_of_cycles =
      HouseRules.areFreeOfCycles("be.capas.command.(*)..");

  @ArchTest
  static final ArchRule entry_points_are_not_public = HouseRules.entryPointsAreNotPublic();

  @ArchTest
  static final ArchRule needs_are_in_the_constructor = HouseRules.needsAreInTheConstructor();

  @ArchTest static final ArchRule names_say_what_for = HouseRules.namesSayWhatFor();

  @ArchTest static final ArchRule json_is_jackson_3 = HouseRules.jsonIsJackson3();

  @Test
  void a_rule_with_a_framework_or_a_clock_is_seen() {
    breaks(rules_know_only_java_and_the_contract, RuleWithSpring.class);
    breaks(rules_are_pure, RuleWithAClock.class);
  }

  @Test
  void axon_and_kafka_out_of_place_are_seen() {
    breaks(axon_stays_in_its_packages, KnowsAxon.class);
    breaks(kafka_stays_in_the_relay, KnowsKafka.class);
  }

  @Test
  void a_service_that_leans_on_the_local_stack_is_seen() {
    breaks(the_service_stands_alone, KnowsTheLocalStack.class);
  }

  @Test
  void siblings_that_know_each_other_are_seen() {
    breaks(aggregates_leave_each_other_alone, KnowsCrisis.class, KnowsPerson.class);
    breaks(packages_are_free_of_cycles, KnowsCrisis.class, KnowsPerson.class);
  }

  @Test
  void a_public_entry_point_is_seen() {
    breaks(entry_points_are_not_public, PublicController.class);
    breaks(entry_points_are_not_public, PublicAggregate.class);
    breaks(entry_points_are_not_public, PublicConfiguration.class);
  }

  @Test
  void an_injected_field_is_seen() {
    breaks(needs_are_in_the_constructor, InjectedField.class);
  }

  @Test
  void jackson_2_is_seen() {
    breaks(json_is_jackson_3, KnowsJackson2.class);
  }
}
