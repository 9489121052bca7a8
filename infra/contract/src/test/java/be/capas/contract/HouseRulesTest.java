package be.capas.contract;

import static be.capas.contract.CounterExample.breaks;
import static be.capas.contract.CounterExample.keeps;

import be.capas.contract.counterexample.Unsaid;
import be.capas.contract.counterexample.domain.Impure;
import be.capas.contract.counterexample.domain.KnowsAFramework;
import be.capas.contract.counterexample.domain.Pure;
import be.capas.contract.counterexample.one.One;
import be.capas.contract.counterexample.two.Two;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each rule can fail; those about Spring, Axon, Kafka and Mongo are shown where these are known.
 */
class HouseRulesTest {
  private static final String RULES = "be.capas.contract.counterexample.domain..";
  private static final String SLICES = "be.capas.contract.counterexample.(*)..";

  @Test
  void a_rule_with_an_annotation_of_a_framework_is_seen() {
    breaks(HouseRules.knowOnlyJavaAndTheContract(RULES), KnowsAFramework.class);
    keeps(HouseRules.knowOnlyJavaAndTheContract(RULES), Pure.class);
  }

  @Test
  void what_rules_share_must_be_named() {
    keeps(HouseRules.knowOnlyJavaAndTheContract(RULES, "org.junit.."), KnowsAFramework.class);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Impure.AsksTheClock.class,
        Impure.AsksTheCalendar.class,
        Impure.AsksTheClockLater.class,
        Impure.MakesAClock.class,
        Impure.MakesAnId.class,
        Impure.RollsDice.class,
        Impure.AsksTheMachine.class,
        Impure.Prints.class,
        Impure.Logs.class
      })
  void a_rule_that_is_not_pure_is_seen(Class<?> impure) {
    breaks(HouseRules.arePure(RULES), impure);
  }

  @Test
  void a_pure_rule_is_left_alone() {
    keeps(HouseRules.arePure(RULES), Pure.class);
  }

  @Test
  void a_library_outside_its_packages_is_seen() {
    breaks(HouseRules.onlyIn("org.junit..", "..elsewhere.."), KnowsAFramework.class);
    keeps(HouseRules.onlyIn("org.junit..", "..domain.."), KnowsAFramework.class, One.class);
  }

  @Test
  void a_forbidden_dependency_is_seen() {
    breaks(HouseRules.knowNothingOf("..counterexample.one..", "..counterexample.two.."), One.class);
    keeps(HouseRules.knowNothingOf("..counterexample.one..", "..domain.."), One.class);
  }

  @Test
  void siblings_that_know_each_other_are_seen() {
    breaks(HouseRules.knowNothingOfEachOther(SLICES), One.class, Two.class);
  }

  @Test
  void a_cycle_is_seen() {
    breaks(HouseRules.areFreeOfCycles(SLICES), One.class, Two.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OrderHelper", "OrderImpl"})
  void a_name_that_says_nothing_is_seen(String name) throws ClassNotFoundException {
    breaks(HouseRules.namesSayWhatFor(), Class.forName("be.capas.contract.counterexample." + name));
  }

  @Test
  void a_sealed_value_that_does_not_say_as_what_is_seen() {
    breaks(HouseRules.saySealedAsWhat(), Unsaid.Alone.class);
    breaks(HouseRules.saySealedAsWhat(), Unsaid.Among.class);
    keeps(HouseRules.saySealedAsWhat(), Unsaid.Said.class);
  }
}
